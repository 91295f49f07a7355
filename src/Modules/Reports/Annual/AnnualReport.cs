using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Documents.Json;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Reports.Annual;

/// <summary>年度报告: one version of it, made from one snapshot. Never changes; a correction is another version.</summary>
[RecordKind("reports.report", "年度报告", Keeping.Permanent)]
internal sealed class AnnualReport : ScopedRecord
{
    public int Year { get; private set; }

    public string Layout { get; private set; } = "";

    public int Version { get; private set; }

    public Guid SnapshotId { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>The text as a tree; every file of this version is rendered from it.</summary>
    public string Tree { get; private set; } = "";

    public int FigureCount { get; private set; }

    public DateOnly MadeOn { get; private set; }

    public string MadeBy { get; private set; } = "";

    public DateTimeOffset RecordedAt { get; private set; }

    public void Make(Facts<AnnualReport, ReportDraft> f, Assessment assessment, int version)
    {
        var document = assessment.Document;
        (Year, Layout, Version, SnapshotId) = (f.Input.Year, f.Input.Layout, version, f.Input.Snapshot);
        (Title, Tree, FigureCount) = (document.Title, TreeJson.Write(document), document.Figures.Count());
        (MadeOn, MadeBy, RecordedAt) = (f.On, string.Join('、', f.By.Select(p => p.Name)), f.RecordedAt);
    }
}

/// <summary>What is entered to make a report.</summary>
public sealed record ReportDraft
{
    /// <summary>Year reported on.</summary>
    public required int Year { get; init; }

    /// <summary>Layout.</summary>
    public string Layout { get; init; } = "L3";

    /// <summary>Snapshot the figures come from.</summary>
    public required Guid Snapshot { get; init; }
}

/// <summary>生成年度报告 — make a version of the annual report; refused while anything stops it.</summary>
internal sealed class BuildReport(ReportDesk desk) : Act<AnnualReport, ReportDraft>
{
    public override string Name => "reports.build";

    public override string Label => "生成年度报告";

    public override bool Creates => true;

    public static IReadOnlyList<Role> Who { get; } = [Role.Head, Role.SectionHead, Role.LegalReviewer, Role.Clerk];

    public override IReadOnlyList<Role> Roles => Who;

    protected override AnnualReport New() => new();

    protected override async Task<object?> Gather(
        ActWork work, AnnualReport record, ReportDraft input, CancellationToken ct) =>
        await desk.Assess(work.Actor, input, work.Today, ct) is { } assessment
            ? (assessment, await ReportDesk.NextVersion(work.Db, input, record.AgencyId, ct))
            : null;

    protected override IEnumerable<Unmet> Check(Facts<AnnualReport, ReportDraft> f)
    {
        if (f.Loaded is not (Assessment assessment, int))
            return [new Unmet(null, "找不到所选快照，请先取快照。")];
        return assessment.Problems.Select(p => new Unmet(null, p.ToString(), p.Blocks));
    }

    protected override void Apply(Facts<AnnualReport, ReportDraft> f)
    {
        var (assessment, version) = ((Assessment, int))f.Loaded!;
        f.Matter.Make(f, assessment, version);
    }
}
