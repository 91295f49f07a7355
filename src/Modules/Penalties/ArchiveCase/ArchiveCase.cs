using Fazhi.Data.Acts;
using Fazhi.Kernel.Procedures;
using Fazhi.Penalties.FileReview;

namespace Fazhi.Penalties;

/// <summary>归档 — archive the file of a closed case.</summary>
/// <remarks>
/// The self-review of the file goes into the change as warnings. It stops nothing: what was done wrong is not undone by
/// keeping the file out of the archive.
/// </remarks>
internal sealed class ArchiveCase(ReviewFiles files) : PenaltyAct<ArchivingDraft>
{
    protected override Step<PenaltyCase> Step => DecisionSteps.Archive;

    protected override async Task<object?> Gather(
        ActWork work, PenaltyCase record, ArchivingDraft input, CancellationToken ct) =>
        (await files.Load(work.Db, [record.Id], ct)).SingleOrDefault() is { } material
            ? SelfReview.Of(material, files.Sheet)
            : null;

    protected override IEnumerable<Unmet> Check(Facts<PenaltyCase, ArchivingDraft> f) =>
        base.Check(f).Concat(f.Loaded is SelfReview review ? Warnings(review) : []);

    protected override void Record(Facts<PenaltyCase, ArchivingDraft> f) =>
        f.Matter.Record(new Archiving
        {
            On = f.On,
            Number = f.Input.Number,
            Retention = f.Input.Retention,
            Pages = f.Input.Pages,
        });

    private static IEnumerable<Unmet> Warnings(SelfReview review) =>
    [
        .. review.NotMet.Select(i => new Unmet(i.Basis, $"自查{i.Item.Id}：{i.Answer.Reason}", Blocks: false)),
        .. review.Differences.Select(d => new Unmet(null, $"文书互校：{d.Text}", Blocks: false)),
    ];
}

/// <summary>What is entered to archive a file.</summary>
public sealed record ArchivingDraft
{
    /// <summary>Archive number.</summary>
    public required string Number { get; init; }

    /// <summary>How long it is kept.</summary>
    public required RetentionClass Retention { get; init; }

    /// <summary>Numbered pages.</summary>
    public required int Pages { get; init; }
}
