using Fazhi.Data.Acts;
using Fazhi.Data.Retention;
using Fazhi.Kernel.Procedures;
using Fazhi.Penalties.FileReview;
using Fazhi.Penalties.Volumes;

namespace Fazhi.Penalties;

/// <summary>归档 — archive the file of a closed case.</summary>
/// <remarks>
/// The self-review of the file goes into the change as warnings. It stops nothing: what was done wrong is not undone by
/// keeping the file out of the archive. The contents of the volumes are kept as they are on the day.
/// </remarks>
internal sealed class ArchiveCase(ReviewFiles files, VolumeFiles volumes) : PenaltyAct<ArchivingDraft>
{
    protected override Step<PenaltyCase> Step => DecisionSteps.Archive;

    protected override async Task<object?> Gather(
        ActWork work, PenaltyCase record, ArchivingDraft input, CancellationToken ct) =>
        (await files.Load(work.Db, [record.Id], ct)).SingleOrDefault() is { } material
            ? new ArrangedCase
            {
                Material = material,
                Review = SelfReview.Of(material, files.Sheet),
                Volumes = volumes.Make(material),
            }
            : null;

    protected override IEnumerable<Unmet> Check(Facts<PenaltyCase, ArchivingDraft> f) =>
        base.Check(f).Concat(TooShort(f)).Concat(f.Loaded is ArrangedCase arranged ? [.. Warnings(arranged.Review), .. Pages(f, arranged.Volumes)] : []);

    protected override void Record(Facts<PenaltyCase, ArchivingDraft> f)
    {
        var arranged = (f.Loaded as ArrangedCase)?.Volumes;
        f.Matter.Record(new Archiving
        {
            On = f.On,
            Number = f.Input.Number,
            Retention = f.Input.Retention,
            Pages = f.Input.Pages > 0 ? f.Input.Pages : arranged?.Pages ?? 0,
            Contents = arranged?.ToJson() ?? "{}",
        });
    }

    private static IEnumerable<Unmet> Pages(Facts<PenaltyCase, ArchivingDraft> f, CaseVolumes arranged)
    {
        if (f.Input.Pages > 0 && f.Input.Pages != arranged.Pages)
            yield return new Unmet(
                PenaltyLaw.Law("close.archive"),
                $"填写{f.Input.Pages}页，卷内目录合计{arranged.Pages}页；清点以后在“登记页数”改正各件的页数",
                Blocks: false);
    }

    // Which files are kept how long the archives authority approves for each agency: a shorter class is only pointed out.
    private static IEnumerable<Unmet> TooShort(Facts<PenaltyCase, ArchivingDraft> f)
    {
        if (f.Parameters.TryGetValue(Parameters.ArchiveRetention, out var text)
            && RetentionClasses.Read(text) is { } least && f.Input.Retention > least)
            yield return new Unmet(RetentionTerm.Basis,
                $"保管期限{f.Input.Retention.Label()}短于本机关规定的{least.Label()}", Blocks: false);
    }

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

    /// <summary>Numbered pages; 0 takes what the contents list adds up to.</summary>
    public int Pages { get; init; }
}
