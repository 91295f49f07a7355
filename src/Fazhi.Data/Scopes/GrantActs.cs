using Fazhi.Data.Acts;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Data.Scopes;

/// <summary>授权查看 — show a record to a person outside its office.</summary>
internal sealed class GiveGrant : Act<Grant, GrantDraft>
{
    public override string Name => "scope.give";

    public override string Label => "授权查看";

    public override bool Creates => true;

    public override IReadOnlyList<Role> Roles => [Role.SectionHead, Role.Head];

    protected override Grant New() => Grant.Empty();

    protected override void Apply(Facts<Grant, GrantDraft> f) => f.Matter.Give(f.Input, f.On);
}

/// <summary>收回授权 — end a grant.</summary>
internal sealed class EndGrant : Act<Grant, EndGrantDraft>
{
    public override string Name => "scope.end";

    public override string Label => "收回授权";

    public override IReadOnlyList<Role> Roles => [Role.SectionHead, Role.Head];

    protected override void Apply(Facts<Grant, EndGrantDraft> f) => f.Matter.End(f.On);
}

/// <summary>Nothing is entered to end a grant.</summary>
public sealed record EndGrantDraft;
