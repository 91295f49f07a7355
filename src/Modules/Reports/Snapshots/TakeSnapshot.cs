using System.Globalization;
using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;
using Fazhi.Reports.Figures;
using Fazhi.Reports.Indicators;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Reports.Snapshots;

/// <summary>取指标快照 — freeze every figure of a day with the rows behind it.</summary>
internal sealed class TakeSnapshot(FigureDesk desk) : Act<Snapshot, SnapshotDraft>
{
    public override string Name => "reports.take-snapshot";

    public override string Label => "取指标快照";

    public override bool Creates => true;

    public override IReadOnlyList<Role> Roles => [Role.Head, Role.SectionHead, Role.LegalReviewer, Role.Clerk];

    protected override Snapshot New() => new();

    protected override async Task<object?> Gather(
        ActWork work, Snapshot record, SnapshotDraft input, CancellationToken ct)
    {
        var place = await work.Registers.Office(work.Db, record.OfficeId, ct);
        var request = new FigureRequest
        {
            AsOf = input.AsOf,
            From = input.From,
            // On SQLite the open write transaction keeps everybody else from writing, and what is current now stands
            // in the covering indexes; elsewhere others may commit while this act reads.
            KnownAt = work.Db.Dialect == StorageDialect.Sqlite ? null : work.Now,
            Agency = await AgencyScope.Of(work.Db, place?.AgencyId, ct),
        };
        var values = await desk.Compute(request, null, ct);
        var figures = new List<SnapshotFigure>();
        foreach (var indicator in desk.Catalogue.All)
            figures.Add(Figure(indicator, values[indicator.Id], await desk.Rows(request, indicator, ct)));
        var sealedCount = await work.Db.Changes.IgnoreQueryFilters([FazhiDbContext.ScopeFilter])
            .MaxAsync(c => c.Position, ct) + 1 ?? 0;
        return new SnapshotContent(sealedCount, figures);
    }

    protected override IEnumerable<Unmet> Check(Facts<Snapshot, SnapshotDraft> f)
    {
        if (f.Input.AsOf > f.Today)
            yield return new Unmet(null, $"截至日期{f.Input.AsOf:yyyy-MM-dd}还没有到，请改为今天或以前的日期。");
        if (f.Input.From > f.Input.AsOf)
            yield return new Unmet(null, "起算日期晚于截至日期。");
    }

    protected override void Apply(Facts<Snapshot, SnapshotDraft> f) =>
        f.Matter.Take(f.Input, (SnapshotContent)f.Loaded!, f.RecordedAt);

    private static SnapshotFigure Figure(Indicator indicator, FigureValue value, IReadOnlyList<FigureRow> rows) => new()
    {
        Indicator = indicator.Id,
        Name = indicator.Name,
        DefinitionVersion = indicator.Version,
        Unit = indicator.Unit,
        Value = Text(value.Value),
        Day = value.Day,
        Numerator = Text(value.Numerator),
        Denominator = Text(value.Denominator),
        RowCount = value.Rows,
        Digest = RowsDigest.Of(rows),
        Rows = RowsJson.Write(rows.Take(SnapshotContent.MostRows)),
        AttestedBy = value.Attestation?.Signer,
        AttestedFile = value.Attestation?.File,
    };

    private static string? Text(decimal? number) =>
        number is { } n ? FigureStatement.Plain(n).ToString(CultureInfo.InvariantCulture) : null;
}
