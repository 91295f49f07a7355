using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Law;
using Fazhi.Kernel.Procedures;
using Fazhi.Kernel.Reading;

namespace Fazhi.Registry;

/// <summary>设定本地参数 — fix a number or choice that the law leaves to the place.</summary>
internal sealed class SetParameter : Act<Parameter, ParameterDraft>
{
    public override string Name => "registry.set-parameter";

    public override string Label => "设定本地参数";

    public override bool Creates => true;

    public static IReadOnlyList<Role> Who { get; } = [Role.SystemAdministrator, Role.Head];

    public override IReadOnlyList<Role> Roles => Who;

    protected override Parameter New() => new();

    protected override IEnumerable<Unmet> Check(Facts<Parameter, ParameterDraft> f)
    {
        if (f.Input.Source.Length == 0)
            yield return new Unmet(null, "请填写设定依据（文件名称和文号）。");
        if (Read(f.Input) is { IsRead: false } wrong)
            yield return new Unmet(null, wrong.Message);
    }

    protected override void Apply(Facts<Parameter, ParameterDraft> f) =>
        f.Matter.Set(f.Input with { Value = Read(f.Input).Value }, f.On);

    /// <summary>The value in its stored form; keys the law does not know pass as they are.</summary>
    private static Parsed<string> Read(ParameterDraft draft) =>
        LocalParameters.Default.Find(draft.Key)?.Read(draft.Value) ?? Parsed.Of(draft.Value);
}
