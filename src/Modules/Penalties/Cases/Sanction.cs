using System.Text.Encodings.Web;
using System.Text.Json;
using Fazhi.Data;

namespace Fazhi.Penalties;

/// <summary>What is proposed or decided against the party, as entered. Amounts in yuan.</summary>
public sealed record SanctionDraft
{
    /// <summary>Kinds that carry no amount; the amounts below bring their own kinds with them.</summary>
    public IReadOnlyList<PenaltyKind> Kinds { get; init; } = [];

    /// <summary>Fine; 0 for none.</summary>
    public decimal Fine { get; init; }

    /// <summary>Confiscated illegal gains; 0 for none.</summary>
    public decimal Gains { get; init; }

    /// <summary>Confiscated goods, in pieces; 0 for none.</summary>
    public int Goods { get; init; }

    /// <summary>Every kind, those of the amounts included, in the order of the law.</summary>
    public IReadOnlyList<PenaltyKind> AllKinds =>
    [
        .. Kinds
            .Concat(Fine > 0 ? [PenaltyKind.Fine] : [])
            .Concat(Gains > 0 ? [PenaltyKind.ConfiscationOfGains] : [])
            .Concat(Goods > 0 ? [PenaltyKind.ConfiscationOfGoods] : [])
            .Distinct().Order(),
    ];

    /// <summary>True when a kind that needs an amount has none, or an amount is below zero or finer than a fen.</summary>
    public bool IsInconsistent =>
        (Kinds.Contains(PenaltyKind.Fine) && Fine <= 0)
        || (Kinds.Contains(PenaltyKind.ConfiscationOfGains) && Gains <= 0)
        || (Kinds.Contains(PenaltyKind.ConfiscationOfGoods) && Goods <= 0)
        || Fine < 0 || Gains < 0 || Goods < 0
        || decimal.Round(Fine, 2) != Fine || decimal.Round(Gains, 2) != Gains;
}

/// <summary>What is proposed or decided against the party.</summary>
internal sealed class Sanction
{
    private static readonly JsonSerializerOptions Plain =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Chinese names of the kinds as a JSON array, the form in which row sets read tags.</summary>
    [JsonColumn]
    public required string Kinds { get; init; }

    public required decimal Fine { get; init; }

    public required decimal Gains { get; init; }

    public required int Goods { get; init; }

    public IReadOnlyList<string> KindNames => JsonSerializer.Deserialize<string[]>(Kinds)!;

    /// <summary>The sanction in one sentence for papers and lists.</summary>
    public string Text => string.Join("；", Sentences);

    /// <summary>Each penalty in words.</summary>
    public IReadOnlyList<string> Sentences => [.. KindNames.Select(Say)];

    public static Sanction Of(SanctionDraft draft) => new()
    {
        Kinds = JsonSerializer.Serialize(draft.AllKinds.Select(k => k.Label()), Plain),
        Fine = draft.Fine,
        Gains = draft.Gains,
        Goods = draft.Goods,
    };

    private string Say(string kind) =>
        kind == PenaltyKind.Fine.Label() ? $"罚款{Fine:0.00}元"
        : kind == PenaltyKind.ConfiscationOfGains.Label() ? $"没收违法所得{Gains:0.00}元"
        : kind == PenaltyKind.ConfiscationOfGoods.Label() ? $"没收非法财物{Goods}件"
        : kind;
}
