using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Registry;

/// <summary>并档 — a doubled file points to the one that remains; it never vanishes.</summary>
internal sealed class MergeSubject : Act<Subject, MergeDraft>
{
    public override string Name => "registry.merge-subject";

    public override string Label => "并档";

    public override IReadOnlyList<Role> Roles => [Role.Clerk, Role.SectionHead];

    protected override async Task<object?> Gather(
        ActWork work, Subject record, MergeDraft input, CancellationToken ct) =>
        await work.Db.Set<Subject>().AsNoTracking().Where(s => s.Id == input.IntoId)
            .Select(s => (SubjectStatus?)s.Status).FirstOrDefaultAsync(ct);

    protected override IEnumerable<Unmet> Check(Facts<Subject, MergeDraft> f)
    {
        if (f.Matter.Status == SubjectStatus.Merged)
            yield return new Unmet(null, "该档案已并入另一档案。");
        if (f.Loaded is not SubjectStatus status)
            yield return new Unmet(null, "查无要并入的档案。");
        else if (status == SubjectStatus.Merged)
            yield return new Unmet(null, "要并入的档案本身已并入别处，请选择最终保留的档案。");
        if (f.Input.IntoId == f.Matter.Id)
            yield return new Unmet(null, "不能并入自身。");
    }

    protected override void Apply(Facts<Subject, MergeDraft> f) => f.Matter.MergeInto(f.Input.IntoId, f.On);
}

/// <summary>What is entered to merge a file into another.</summary>
public sealed record MergeDraft
{
    /// <summary>The file that remains.</summary>
    public required Guid IntoId { get; init; }
}
