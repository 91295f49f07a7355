using Fazhi.Kernel.Law;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties;

/// <summary>One contravention with its scale, band and amount: the working behind a fine.</summary>
internal sealed record Reckoning
{
    public required int Position { get; init; }

    public required ContraventionDraft Draft { get; init; }

    public required Violation Violation { get; init; }

    public required IReadOnlyList<Circumstance> Circumstances { get; init; }

    /// <summary>The scale that governs, the heaviest of those that apply (art. 29); null when the catalogue has none.</summary>
    public FineScale? Scale { get; init; }

    /// <summary>True when several provisions of the row compete and the heaviest governs.</summary>
    public bool Competes { get; init; }

    public Band? Band { get; init; }

    /// <summary>Illegal gains in yuan.</summary>
    public decimal Gains { get; init; }

    public decimal Fine { get; init; }

    /// <summary>Position of the contravention that bears the fine for the same act; null when this one does.</summary>
    public int? FinedWith { get; init; }

    /// <summary>Yuan one unit of the scale stands for.</summary>
    public decimal Base => Scale?.Base(Gains) ?? 0;

    /// <summary>Least fine of the law in yuan.</summary>
    public decimal Least => Money(Base * (Scale?.Least ?? 0));

    /// <summary>Greatest fine of the law in yuan.</summary>
    public decimal Most => Money(Base * (Scale?.Most ?? 0));

    /// <summary>The band in yuan, both ends included; null when the measure leaves the scale, or there is no band.</summary>
    public (decimal Least, decimal Most)? BandYuan => Band is null || Scale is null
        ? null
        : (Money(Base * Band.Of(Scale).Least), Money(Base * Band.Of(Scale).Most));

    /// <summary>True when there is a fine and the band does not hold it.</summary>
    public bool Deviates => Fine > 0 && BandYuan is { } band && (Fine < band.Least || Fine > band.Most);

    /// <summary>The working, a step a line.</summary>
    public IReadOnlyList<string> Lines => [.. Steps.Where(s => s.Length > 0)];

    /// <summary>To the fen, half a fen up.</summary>
    public static decimal Money(decimal yuan) => Math.Round(yuan, 2, MidpointRounding.AwayFromZero);

    private IEnumerable<string> Steps =>
    [
        Scale is null ? Unscaled : $"依据{Violation.BasisOf(Scale).Citation}{Branch}，罚款幅度为{Span(Scale.Least, Scale.Most)}{Option}",
        Competes ? $"两个以上条款竞合，按罚款数额高的规定（{Law("ord.double_fine").Citation}）" : "",
        Scale is { Unit: ScaleUnit.Gains } ? Counted : "",
        Scale is { Unit: ScaleUnit.Gains } ? $"折合{Yuan(Least, Most)}" : "",
        Draft.LawInTime is { } law ? $"{law.Label()}：{Draft.LawReason.TrimEnd('。')}（{Law("ord.law_in_time").Citation}）" : "",
        Circumstances.Count > 0 ? "情形：" + string.Join("、", Circumstances.Select(c => c.Text)) : "",
        FinedWith is null ? Weighed : "",
        FinedWith is { } other
            ? $"与第{other}项是同一违法行为，罚款按数额高的第{other}项，不另行罚款（{Law("ord.double_fine").Citation}）"
            : Amount,
        Deviates ? $"偏离{Band!.Label}的理由：{Draft.Deviation.TrimEnd('。')}" : "",
    ];

    private string Unscaled => Violation.Kinds.Contains(PenaltyKind.Fine.Label())
        ? $"依据{Violation.BasisOf(null).Citation}，目录没有适用的罚款幅度"
        : $"依据{Violation.BasisOf(null).Citation}，没有罚款";

    private string Branch => Scale!.When.Length > 0 ? $"（{Scale.When}）" : "";

    private string Option => Scale!.May ? "，可以并处" : "";

    private string Counted => Base > Gains
        ? $"违法所得{Gains:0.##}元不足{Base:0.##}元，按{Base:0.##}元计"
        : $"违法所得{Gains:0.##}元";

    private string Weighed => Draft.Measure switch
    {
        Measure.Reduced => $"减轻处罚，在法定最低额{Least:0.##}元以下",
        _ when Band is null => Scale is null ? "" : Draft.Measure.Label() + "处罚",
        _ => $"{Draft.Measure.Label()}处罚，{Band.Label}{Span(Band.Of(Scale!).Least, Band.Of(Scale!).Most)}"
            + (Scale!.Unit == ScaleUnit.Gains ? $"，折合{Yuan(BandYuan!.Value.Least, BandYuan.Value.Most)}" : ""),
    };

    private string Amount => Fine == 0 ? "不处罚款"
        : Scale is { Unit: ScaleUnit.Gains } && Base > 0 && Money(Money(Fine / Base) * Base) == Fine
            ? $"拟处{Fine / Base:0.##}倍，{Base:0.##}元×{Fine / Base:0.##}＝{Fine:0.##}元"
            : $"拟处罚款{Fine:0.##}元";

    private string Span(decimal least, decimal most)
    {
        var unit = Scale!.Unit == ScaleUnit.Gains ? "倍" : "元";
        return (Scale.Unit == ScaleUnit.Gains ? "违法所得" : "")
            + (least == 0 ? $"{most:0.##}{unit}以下" : $"{least:0.##}{unit}以上{most:0.##}{unit}以下");
    }

    private static string Yuan(decimal least, decimal most) =>
        least == 0 ? $"{most:0.##}元以下" : $"{least:0.##}元以上{most:0.##}元以下";
}
