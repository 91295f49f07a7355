using Fazhi.Kernel.Law;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties;

/// <summary>裁量情形: what makes a penalty lighter or heavier, by the law or by the benchmark of the agency.</summary>
/// <param name="Key">Key under which it is recorded.</param>
/// <param name="Label">In Chinese, as it is printed.</param>
/// <param name="Effect">Which way it pulls.</param>
/// <param name="Basis">The article; null when it stands in the benchmark only.</param>
internal sealed record Circumstance(string Key, string Label, Effect Effect, LegalBasis? Basis)
{
    /// <summary>Those the law itself names: lighter or reduced by art. 32, heavier in an emergency by art. 49.</summary>
    public static readonly IReadOnlyList<Circumstance> OfLaw =
    [
        new("harm-removed", "主动消除或者减轻违法行为危害后果", Effect.Lighter, Law("ord.mitigate")),
        new("coerced", "受他人胁迫或者诱骗实施违法行为", Effect.Lighter, Law("ord.mitigate")),
        new("volunteered", "主动供述行政机关尚未掌握的违法行为", Effect.Lighter, Law("ord.mitigate")),
        new("merit", "配合行政机关查处违法行为有立功表现", Effect.Lighter, Law("ord.mitigate")),
        new("mitigated-by-law", "法律、法规、规章规定其他应当从轻或者减轻的情形", Effect.Lighter, Law("ord.mitigate")),
        new("emergency", "重大传染病疫情等突发事件中违反应对措施", Effect.Heavier, Law("ord.emergency")),
    ];

    /// <summary>True when the law orders a lighter or a reduced penalty for it.</summary>
    public bool Mitigates => Effect == Effect.Lighter && Basis is not null;

    /// <summary>With its source, for the reckoning.</summary>
    public string Text => $"{Label}（{Basis?.Citation ?? "裁量基准"}）";
}
