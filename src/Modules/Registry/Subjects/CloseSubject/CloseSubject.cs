using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Registry;

/// <summary>注销监管对象 — the file stays, and with it its history.</summary>
internal sealed class CloseSubject : Act<Subject, Nothing>
{
    public override string Name => "registry.close-subject";

    public override string Label => "注销监管对象";

    public override IReadOnlyList<Role> Roles => [Role.Clerk, Role.SectionHead];

    protected override IEnumerable<Unmet> Check(Facts<Subject, Nothing> f)
    {
        if (f.Matter.Status is SubjectStatus.Closed or SubjectStatus.Merged)
            yield return new Unmet(null, "该档案已注销或并入另一档案。");
        if (f.On < f.Matter.ValidFrom)
            yield return new Unmet(null, $"注销日期不得早于建档日期{f.Matter.ValidFrom:yyyy-MM-dd}。");
    }

    protected override void Apply(Facts<Subject, Nothing> f) => f.Matter.Close(SubjectStatus.Closed, f.On);
}
