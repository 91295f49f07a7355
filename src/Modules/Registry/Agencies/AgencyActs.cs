using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Registry;

/// <summary>设立执法主体 — found an agency.</summary>
internal sealed class FoundAgency : Act<Agency, AgencyDraft>
{
    public override string Name => "registry.found-agency";

    public override string Label => "设立执法主体";

    public override bool Creates => true;

    public override IReadOnlyList<Role> Roles => [Role.SystemAdministrator];

    // 文号 = 地区简称 + 卫 + 执法类别和性质 + 年份 + 序号 (卫生行政执法文书规范 art. 4)
    private const int LongestCode = 4;

    protected override Agency New() => new();

    protected override IEnumerable<Unmet> Check(Facts<Agency, AgencyDraft> f)
    {
        if (f.Input.Name.Length == 0)
            yield return new Unmet(null, "请填写执法主体全称。");
        if (f.Input.Code.Length == 0)
            yield return new Unmet(null, "请填写文号用机关代字。");
        else if (f.Input.Code.Contains('卫'))
            yield return new Unmet(null, $"文号用机关代字只填地区简称，“{f.Input.Code}”请改为“{Region(f.Input.Code)}”："
                + "“卫”字由文号自动加上，否则会印成“卫卫”。");
        else if (f.Input.Code.Length > LongestCode || f.Input.Code.Any(c => c is < '\u4e00' or > '\u9fa5'))
            yield return new Unmet(null, $"文号用机关代字应为一至{LongestCode}个汉字的地区简称，如“青”。");
    }

    protected override void Apply(Facts<Agency, AgencyDraft> f) => f.Matter.Found(f.Input, f.On);

    private static string Region(string code) =>
        code.Replace("卫", "", StringComparison.Ordinal) is { Length: > 0 } region ? region : "地区简称";
}

/// <summary>撤销执法主体 — dissolve an agency.</summary>
internal sealed class DissolveAgency : Act<Agency, Nothing>
{
    public override string Name => "registry.dissolve-agency";

    public override string Label => "撤销执法主体";

    public override IReadOnlyList<Role> Roles => [Role.SystemAdministrator];

    protected override IEnumerable<Unmet> Check(Facts<Agency, Nothing> f)
    {
        if (f.Matter.ValidTo is not null)
            yield return new Unmet(null, "该执法主体已撤销。");
    }

    protected override void Apply(Facts<Agency, Nothing> f) => f.Matter.Dissolve(f.On);
}

/// <summary>Nothing is entered.</summary>
public sealed record Nothing;
