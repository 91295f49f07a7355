using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Numbering;

/// <summary>设定起始编号 — let a series go on where the paper register left off.</summary>
internal sealed class StartNumbers : Act<NumberStart, NumberStartDraft>
{
    public override string Name => "numbering.start";

    public override string Label => "设定起始编号";

    public override bool Creates => true;

    public override IReadOnlyList<Role> Roles => [Role.SystemAdministrator];

    protected override NumberStart New() => new();

    protected override async Task<object?> Gather(ActWork work, NumberStart record, NumberStartDraft input, CancellationToken ct) =>
        new Taken(
            await work.Db.Set<NumberSeries>().AnyAsync(
                s => s.AgencyId == input.AgencyId && s.Kind == input.Series && s.Year == input.Year && s.Last >= s.Start, ct),
            await work.Db.Set<NumberStart>()
                .AnyAsync(n => n.AgencyId == input.AgencyId && n.Series == input.Series && n.Year == input.Year, ct));

    protected override IEnumerable<Unmet> Check(Facts<NumberStart, NumberStartDraft> f)
    {
        var (issued, started) = (Taken)f.Loaded!;
        if (issued)
            yield return new Unmet(null, $"{f.Input.Year}年已经发过这一类编号，不能再改起始数。");
        else if (started)
            yield return new Unmet(null, $"{f.Input.Year}年这一类编号的起始数已经设定。");
        if (f.Input.Series.Length == 0)
            yield return new Unmet(null, "请选择编号的类别。");
        if (f.Input.First < 1 || f.Input.Year is < 2000 or > 2100)
            yield return new Unmet(null, "起始数从1起，年份写四位数。");
        if (NumberStart.Read(f.Input.LeftOut) is not { } out_)
            yield return new Unmet(null, "不发的号写成“27-28、31”的样子。");
        else if (out_.Count > 0 && (f.Input.Reason.Length == 0 || out_.Min() < f.Input.First))
            yield return new Unmet(null, "不发的号不小于起始数，并写明原因，如“纸质文书已用”“作废”。");
        if (f.Input.Source.Length == 0)
            yield return new Unmet(null, "请写明依据，如“2026年发文登记簿”。");
    }

    protected override void Apply(Facts<NumberStart, NumberStartDraft> f) => f.Matter.Set(f.Input);

    protected override Task Follow(ActWork work, Facts<NumberStart, NumberStartDraft> f, CancellationToken ct) =>
        NumberIssue.Start(work.Db, f.Input, ct);

    private sealed record Taken(bool Issued, bool Started);
}
