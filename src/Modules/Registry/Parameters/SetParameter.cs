using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Registry;

/// <summary>设定本地参数 — fix a number or choice that the law leaves to the place.</summary>
internal sealed class SetParameter : Act<Parameter, ParameterDraft>
{
    public override string Name => "registry.set-parameter";

    public override string Label => "设定本地参数";

    public override bool Creates => true;

    public override IReadOnlyList<Role> Roles => [Role.SystemAdministrator, Role.Head];

    protected override Parameter New() => new();

    protected override IEnumerable<Unmet> Check(Facts<Parameter, ParameterDraft> f)
    {
        if (f.Input.Source.Length == 0)
            yield return new Unmet(null, "请填写设定依据（文件名称和文号）。");
    }

    protected override void Apply(Facts<Parameter, ParameterDraft> f) => f.Matter.Set(f.Input, f.On);
}
