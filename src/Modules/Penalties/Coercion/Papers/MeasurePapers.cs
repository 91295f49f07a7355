using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties.Coercion;

/// <summary>Kinds of paper of a coercive measure (卫生行政执法文书规范; 行政强制法 art. 18, 24, 25, 27, 28).</summary>
internal static class MeasurePapers
{
    public const string Approval = "行政强制措施审批表";
    public const string Decision = "查封、扣押决定书";
    public const string Control = "卫生行政控制决定书";
    public const string Goods = "物品清单";
    public const string SiteRecord = "行政强制措施现场笔录";
    public const string DisinfectionRecord = "强制消毒记录";
    public const string Testing = "检测、检验期间告知书";
    public const string Extension = "查封、扣押延期通知书";
    public const string Release = "解除查封、扣押决定书";
    public const string ControlRelease = "解除卫生行政控制决定书";
    public const string Disposal = "查封、扣押处理决定书";
    public const string Handover = "涉案财物移送告知书";
    public const string Label = "封条";
    public const string Announcement = "疫情防控措施公告";

    // Papers of one act are as old as each other: they stand in the order in which they are made on the spot.
    private static readonly string[] Order =
    [
        PaperKinds.LegalReview, Approval, Label, Decision, Control, Goods, SiteRecord, DisinfectionRecord, Announcement, Testing, Extension, Release, ControlRelease,
        Disposal, Handover,
    ];

    private static readonly string[] OfKind = [Decision, Control, SiteRecord, DisinfectionRecord, Release, ControlRelease];

    /// <summary>Papers of a measure that have to be served and have no proof yet, the oldest first.</summary>
    public static IEnumerable<CasePaper> Unserved(CoerciveMeasure measure, IEnumerable<CasePaper> papers) => papers
        .Where(p => measure.IsUnserved(p.Id, p.Title)).OrderBy(p => p.On).ThenBy(p => p.Id);

    /// <summary>Papers that need a proof of service.</summary>
    public static bool IsServed(string title) =>
        title is Decision or Control or Testing or Extension or Release or ControlRelease or Disposal or Handover;

    /// <summary>Newest first.</summary>
    public static IReadOnlyList<CasePaper> Sort(IEnumerable<CasePaper> papers) =>
        [.. papers.OrderByDescending(p => p.On).ThenByDescending(p => Array.IndexOf(Order, p.Title)).ThenByDescending(p => p.Id)];

    /// <summary>The papers a step of this measure drafts: where kinds differ, those of its kind.</summary>
    public static IEnumerable<string> Of(IStep step, CoerciveMeasure measure) => MeasureKind.Find(measure.Kind) is not { } kind
        ? step.Papers
        : step.Papers.Where(p => p == Goods ? kind.HasList : p == Label ? kind.HasLabel
            : !OfKind.Contains(p) || p == kind.Decision || p == kind.SiteRecord || p == kind.Release.Title);
}
