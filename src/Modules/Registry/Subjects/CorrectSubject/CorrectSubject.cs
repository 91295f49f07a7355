using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Registry;

/// <summary>变更监管对象信息 — a new name keeps the old one as a former name.</summary>
internal sealed class CorrectSubject : Act<Subject, SubjectDraft>
{
    public override string Name => "registry.correct-subject";

    public override string Label => "变更监管对象信息";

    public override IReadOnlyList<Role> Roles => [Role.Officer, Role.Clerk, Role.SectionHead];

    protected override Task<object?> Gather(
        ActWork work, Subject record, SubjectDraft input, CancellationToken ct) =>
        SubjectRules.Twin(work.Db, record.Id, input, ct);

    protected override IEnumerable<Unmet> Check(Facts<Subject, SubjectDraft> f)
    {
        if (f.Matter.Status == SubjectStatus.Merged)
            yield return new Unmet(null, "该档案已并入另一档案，请在目标档案上变更。");
        foreach (var unmet in SubjectRules.Check(f.Input, f.Loaded as string))
            yield return unmet;
    }

    protected override void Apply(Facts<Subject, SubjectDraft> f) => f.Matter.Correct(f.Input, f.On);
}
