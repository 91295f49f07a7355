using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Registry;

/// <summary>设立执法主体 — found an agency.</summary>
internal sealed class FoundAgency : Act<Agency, AgencyDraft>
{
    public override string Name => "registry.found-agency";

    public override string Label => "设立执法主体";

    public override bool Creates => true;

    public override IReadOnlyList<Role> Roles => [Role.SystemAdministrator];

    protected override Agency New() => new();

    protected override Task<object?> Gather(ActWork work, Agency record, AgencyDraft input, CancellationToken ct) =>
        AgencyRules.Twin(work, record, input, ct);

    protected override IEnumerable<Unmet> Check(Facts<Agency, AgencyDraft> f) => AgencyRules.Check(f);

    protected override void Apply(Facts<Agency, AgencyDraft> f) => f.Matter.Found(f.Input, f.On);
}

/// <summary>变更执法主体 — a new name or code; papers and numbers already issued stay as they are.</summary>
internal sealed class AlterAgency : Act<Agency, AgencyDraft>
{
    public override string Name => "registry.alter-agency";

    public override string Label => "变更执法主体";

    public override IReadOnlyList<Role> Roles => [Role.SystemAdministrator];

    protected override Task<object?> Gather(ActWork work, Agency record, AgencyDraft input, CancellationToken ct) =>
        AgencyRules.Twin(work, record, input, ct);

    protected override IEnumerable<Unmet> Check(Facts<Agency, AgencyDraft> f)
    {
        if (f.Matter.ValidTo is not null)
            yield return new Unmet(null, "该执法主体已撤销，不能再变更。");
        foreach (var unmet in AgencyRules.Check(f))
            yield return unmet;
    }

    protected override void Apply(Facts<Agency, AgencyDraft> f) => f.Matter.Alter(f.Input);
}

/// <summary>撤销执法主体 — dissolve an agency.</summary>
internal sealed class DissolveAgency : Act<Agency, Nothing>
{
    public override string Name => "registry.dissolve-agency";

    public override string Label => "撤销执法主体";

    public override IReadOnlyList<Role> Roles => [Role.SystemAdministrator];

    protected override async Task<object?> Gather(ActWork work, Agency record, Nothing input, CancellationToken ct) =>
        await work.Db.Set<Office>().CountAsync(o => o.AgencyId == record.Id && o.ValidTo == null, ct);

    protected override IEnumerable<Unmet> Check(Facts<Agency, Nothing> f)
    {
        if (f.Matter.ValidTo is not null)
            yield return new Unmet(null, "该执法主体已撤销。");
        if (f.On < f.Matter.ValidFrom)
            yield return new Unmet(null, $"撤销日期不得早于设立日期{f.Matter.ValidFrom:yyyy-MM-dd}。");
        if ((int)f.Loaded! > 0)
            yield return new Unmet(null, $"它还有{f.Loaded}个机构没有撤销，请先撤销机构。");
    }

    protected override void Apply(Facts<Agency, Nothing> f) => f.Matter.Dissolve(f.On);
}

/// <summary>What every entry of an agency must satisfy.</summary>
internal static class AgencyRules
{
    // 文号 = 地区简称 + 卫 + 执法类别和性质 + 年份 + 序号 (卫生行政执法文书规范 art. 4)
    private const int LongestCode = 4;

    /// <summary>Name of another agency in existence with the same code; null when there is none.</summary>
    public static async Task<object?> Twin(ActWork work, Agency self, AgencyDraft input, CancellationToken ct) =>
        await work.Db.Set<Agency>().Where(a => a.Code == input.Code && a.Id != self.Id && a.ValidTo == null)
            .Select(a => a.Name).FirstOrDefaultAsync(ct);

    public static IEnumerable<Unmet> Check(Facts<Agency, AgencyDraft> f)
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
        if (f.Loaded is string twin && twin != f.Input.Name)
            yield return new Unmet(null, $"机关代字“{f.Input.Code}”已由{twin}使用，文号会混淆。");
    }

    private static string Region(string code) =>
        code.Replace("卫", "", StringComparison.Ordinal) is { Length: > 0 } region ? region : "地区简称";
}

/// <summary>Nothing is entered.</summary>
public sealed record Nothing;
