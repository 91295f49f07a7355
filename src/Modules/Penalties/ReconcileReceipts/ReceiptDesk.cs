using System.Security.Cryptography;
using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties;

/// <summary>Looks at a file of receipts, records what fits through the act of each case, and keeps what became of it.</summary>
internal sealed class ReceiptDesk(FazhiDb database, ActDesk desk, TimeProvider time)
{
    private const int Most = 20;

    /// <summary>What the file would bring; nothing is written.</summary>
    public async Task<ReceiptPreview> Check(byte[] content, string name, CancellationToken ct)
    {
        var (rows, problems) = ReceiptSheet.Read(content, name, time.Today());
        await using var db = database.Open(desk.Actor);
        var digest = Convert.ToHexStringLower(SHA256.HashData(content));
        return new ReceiptPreview
        {
            FileName = name,
            Digest = digest,
            Problems = problems,
            Rows = new ReceiptMatching(await Cases(db, rows, ct), time.Today()).Match(rows),
            Before = await db.Set<Reconciliation>().AsNoTracking().Where(r => r.Digest == digest)
                .OrderByDescending(r => r.RecordedAt).FirstOrDefaultAsync(ct),
        };
    }

    /// <summary>Records every row that fits, each by itself, and keeps the reconciliation.</summary>
    /// <returns>The reconciliation, or why it was not kept.</returns>
    public async Task<ActResult> Record(ReceiptPreview preview, CancellationToken ct)
    {
        var (recorded, differences) = (0, new List<string>());
        foreach (var row in preview.Rows)
        {
            var refused = row.State == ReceiptState.Ready ? await Record(row, ct) : "";
            if (refused.Length > 0)
                differences.Add((row with { Note = refused }).Line);
            else if (row.State == ReceiptState.Ready)
                recorded++;
            else if (row.State != ReceiptState.Known)
                differences.Add(row.Line);
        }

        return await desk.Take("penalties.reconcile-receipts", null, new Entry(new ReconciliationDraft
        {
            FileName = preview.FileName,
            Digest = preview.Digest,
            Rows = preview.Rows.Count,
            Recorded = recorded,
            Known = preview.Rows.Count(r => r.State == ReceiptState.Known),
            Differences = differences,
        }), ct);
    }

    /// <summary>The latest reconciliations in sight, newest first.</summary>
    public async Task<IReadOnlyList<Reconciliation>> Latest(CancellationToken ct)
    {
        await using var db = database.Open(desk.Actor);
        return await db.Set<Reconciliation>().AsNoTracking().OrderByDescending(r => r.RecordedAt).Take(Most).ToListAsync(ct);
    }

    private async Task<string> Record(Receipt row, CancellationToken ct)
    {
        foreach (var (payment, before) in row.Payments.Select((p, i) => (p, i)))
        {
            var result = await desk.Take(DecisionSteps.Pay.Name, row.Case, new Entry(payment)
            {
                On = row.PaidOn,
                Reason = $"对账：票据{row.Number}",
            }, ct);
            if (result is not ActResult.Taken)
                return (before == 0 ? "没有登记：" : $"只登记了{string.Join("、", row.Payments.Take(before).Select(p => p.Kind.Label()))}：") + string.Join("；", result.Problems("on").Select(p => p.Value));
        }

        return "";
    }

    private static async Task<IReadOnlyList<PenaltyCase>> Cases(FazhiDbContext db, IReadOnlyList<Receipt> rows, CancellationToken ct)
    {
        var cases = new List<PenaltyCase>();
        foreach (var chunk in rows.Chunk(500))
        {
            var numbers = chunk.Select(r => r.DecisionNumber).Distinct().ToArray();
            var receipts = chunk.Select(r => r.Number).Where(n => n.Length > 0).Distinct().ToArray();
            cases.AddRange(await db.Whole<PenaltyCase>().AsNoTracking()
                .Where(c => c.Decision != null && (numbers.Contains(c.Decision.Number) || c.Payments.Any(p => receipts.Contains(p.Receipt))))
                .ToListAsync(ct));
        }

        return [.. cases.DistinctBy(c => c.Id)];
    }
}

/// <summary>What a file of receipts would bring.</summary>
internal sealed record ReceiptPreview
{
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public required string Digest { get; init; }

    /// <summary>Why the file cannot be taken at all; empty when it can.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    public required IReadOnlyList<Receipt> Rows { get; init; }

    /// <summary>The last time the same file was reconciled; null when it never was.</summary>
    public Reconciliation? Before { get; init; }

    public int Ready => Rows.Count(r => r.State == ReceiptState.Ready);
}
