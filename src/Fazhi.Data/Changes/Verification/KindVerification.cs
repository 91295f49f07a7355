using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Changes.Verification;

/// <summary>Checks one kind of record: its chains, and each live row against its last change.</summary>
/// <remarks>Three streams in order of key are merged: changes, rows, attached rows. No more than one record is held.</remarks>
internal sealed class KindVerification(Func<FazhiDbContext> open, RecordShape shape)
{
    private readonly string kind = shape.Kind!.Kind;
    private Guid? record;

    /// <summary>Changes read.</summary>
    public long Changes { get; private set; }

    /// <summary>Live rows compared.</summary>
    public long Rows { get; private set; }

    /// <summary>The first finding; null when sound.</summary>
    public async Task<Finding?> Run(CancellationToken ct)
    {
        await using var db = open();
        await using var other = open();
        await using var changes = new Cursor<Change>(db.Changes.AsNoTracking().Where(c => c.RecordKind == kind)
            .OrderBy(c => c.RecordId).ThenBy(c => c.Number).AsAsyncEnumerable());
        await using var rows = new Cursor<Record>(RowStreams.Of(other, shape.EntityType.ClrType));
        await using var attached = new Cursor<IAttached>(RowStreams.Attached(open, shape.Kind!));
        try
        {
            await changes.Start();
            await rows.Start();
            await attached.Start();
            while (changes.Next is not null || rows.Next is not null || attached.Next is not null)
            {
                ct.ThrowIfCancellationRequested();
                if (await Next(changes, rows, attached) is { } finding)
                    return finding;
            }

            return null;
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            return new Finding(kind, record, null, $"此处或其后的一行含有程序不会写入的内容，无法读取：{e.Message}");
        }
    }

    // A value no act could have written, such as an unknown state or a date that does not exist; not a lost connection.
    private static bool IsUnreadable(Exception e) => e.InnerException is not System.Data.Common.DbException
        && e is InvalidOperationException or FormatException or InvalidCastException or ArgumentException
            or OverflowException or NotSupportedException or System.Text.Json.JsonException;

    private async Task<Finding?> Next(Cursor<Change> changes, Cursor<Record> rows, Cursor<IAttached> attached)
    {
        var key = Least(changes.Next?.RecordId, rows.Next?.Id, attached.Next?.RecordId);
        record = key;
        var hung = new List<IAttached>();
        for (; attached.Next?.RecordId == key; await attached.Pass())
            hung.Add(attached.Next);
        var chain = new ChainCheck(kind, key);
        for (; changes.Next?.RecordId == key; await changes.Pass())
        {
            Changes++;
            if (chain.Add(changes.Next) is { } broken)
                return broken;
            if (typeof(IVersioned).IsAssignableFrom(shape.EntityType.ClrType)
                && await Version(chain.Last!, rows, hung) is { } finding)
                return finding;
        }

        if (chain.Last is null)
            return new Finding(kind, key, null, "有数据行而没有任何变更记录。");
        return typeof(IVersioned).IsAssignableFrom(shape.EntityType.ClrType)
            ? Leftover(key, rows)
            : await Live(chain.Last, rows, hung);
    }

    private async Task<Finding?> Live(Change last, Cursor<Record> rows, List<IAttached> hung)
    {
        if (rows.Next?.Id != last.RecordId)
            return new Finding(kind, last.RecordId, last.Number, "数据行不存在，变更记录却在。");
        var row = rows.Next;
        await rows.Pass();
        return Compare(row, last, hung);
    }

    private async Task<Finding?> Version(Change change, Cursor<Record> rows, List<IAttached> hung)
    {
        // A disposal destroys the row of an earlier version together with its payload.
        if (change.Payload is null)
            return rows.Next?.Id == change.RecordId && rows.Next.ChangeNumber == change.Number
                ? new Finding(kind, change.RecordId, change.Number, "内容已销毁，该版本的数据行却还在。")
                : null;
        if (rows.Next?.Id != change.RecordId || rows.Next.ChangeNumber != change.Number)
            return new Finding(kind, change.RecordId, change.Number, "该版本的数据行不存在。");
        var row = rows.Next;
        await rows.Pass();
        var until = rows.Next?.Id == change.RecordId ? ((IVersioned)rows.Next).KnownFrom : (DateTimeOffset?)null;
        return ((IVersioned)row).KnownTo != until || ((IVersioned)row).KnownFrom != change.RecordedAt
            ? new Finding(kind, change.RecordId, change.Number, "版本的知悉时间与变更记录不一致。")
            : until is null
                ? Compare(row, change, [.. hung.Where(a => IsPartOf(a, change, true))])
                : CompareEarlier(row, change, [.. hung.Where(a => IsPartOf(a, change, false))]);
    }

    // A file stays what it was when it was handed in; any other attached row, a task say, is known only as it stands now.
    private static bool IsPartOf(IAttached row, Change version, bool current) =>
        row is Files.FileLink file ? file.Change <= version.Number : current;

    // What hung on an earlier version and has moved since stands in the change alone, which its own hash holds.
    private Finding? CompareEarlier(Record row, Change change, IReadOnlyList<IAttached> files)
    {
        if (change.Payload is null || EarlierPayload.WithFilesOnly(change.Payload) is not { } kept)
            return Compare(row, change, files);
        Rows++;
        if (row.ChangeNumber != change.Number || row.LastHash != change.Hash)
            return new Finding(kind, row.Id, change.Number, "数据行上的变更号或散列值与最后一次变更不一致。");
        var state = ChangeMaker.State(shape, row, files, shape.EntityType.Model);
        return state.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(kept))
            ? null
            : new Finding(kind, row.Id, change.Number, Difference(state, kept));
    }

    private Finding? Leftover(Guid key, Cursor<Record> rows) =>
        rows.Next?.Id == key ? new Finding(kind, key, rows.Next.ChangeNumber, "有版本行而没有变更记录。") : null;

    private Finding? Compare(Record row, Change change, IReadOnlyList<IAttached> hung)
    {
        Rows++;
        if (row.ChangeNumber != change.Number || row.LastHash != change.Hash)
            return new Finding(kind, row.Id, change.Number, "数据行上的变更号或散列值与最后一次变更不一致。");
        var state = ChangeMaker.State(shape, row, hung, shape.EntityType.Model);
        return ChangeHash.OfState(state) == change.StateHash
            ? null
            : new Finding(kind, row.Id, change.Number, Difference(state, change.Payload));
    }

    private static string Difference(byte[] state, string? payload)
    {
        if (payload is null)
            return "数据行与最后一次变更不一致（变更的内容已销毁）。";
        var live = Encoding.UTF8.GetString(state);
        var at = 0;
        while (at < Math.Min(live.Length, payload.Length) && live[at] == payload[at])
            at++;
        var name = live.LastIndexOf("\":", Math.Min(at, live.Length - 1), StringComparison.Ordinal);
        var start = name < 1 ? 0 : live.LastIndexOf('"', name - 1);
        return name < 1 ? "数据行与最后一次变更不一致。" : $"数据行与最后一次变更不一致，始于 {live[(start + 1)..name]}。";
    }

    private static Guid Least(params Guid?[] keys) => keys.Where(k => k is not null).Min()!.Value;
}
