using System.Text.Json.Serialization;

namespace Fazhi.Kernel.Law;

/// <summary>Which branch of a penalty provision applies.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Gravity>))]
public enum Gravity
{
    /// <summary>一般情形.</summary>
    [JsonStringEnumMemberName("ordinary")]
    Ordinary,

    /// <summary>逾期不改正、拒不改正.</summary>
    [JsonStringEnumMemberName("overdue")]
    Overdue,

    /// <summary>情节严重、造成后果.</summary>
    [JsonStringEnumMemberName("grave")]
    Grave,
}

/// <summary>What the numbers of a scale count.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ScaleUnit>))]
public enum ScaleUnit
{
    /// <summary>Yuan.</summary>
    [JsonStringEnumMemberName("yuan")]
    Yuan,

    /// <summary>Multiples of the illegal gains.</summary>
    [JsonStringEnumMemberName("gains")]
    Gains,
}

/// <summary>罚款幅度: from least to most, both included, in yuan or in multiples of the illegal gains.</summary>
public sealed record FineScale
{
    /// <summary>Branch of the provision.</summary>
    public Gravity Gravity { get; init; }

    /// <summary>The condition of the branch in the words of the provision; empty for the ordinary one.</summary>
    public string When { get; init; } = "";

    /// <summary>Yuan or multiples.</summary>
    public ScaleUnit Unit { get; init; }

    /// <summary>Smallest fine; 0 when the provision only says 以下.</summary>
    public decimal Least { get; init; }

    /// <summary>Greatest fine.</summary>
    public decimal Most { get; init; }

    /// <summary>Gains below this amount count as this amount (yuan); null when they count as they are.</summary>
    public decimal? Floor { get; init; }

    /// <summary>Applies from these gains on, included (yuan); null for no such condition.</summary>
    [JsonPropertyName("gains_from")]
    public decimal? GainsFrom { get; init; }

    /// <summary>Applies below these gains, excluded (yuan); null for no such condition.</summary>
    [JsonPropertyName("gains_below")]
    public decimal? GainsBelow { get; init; }

    /// <summary><c>organisation</c> or <c>citizen</c>; null for both.</summary>
    public string? Party { get; init; }

    /// <summary>Position of the provision among those of the penalty; null for the first.</summary>
    public int? Provision { get; init; }

    /// <summary>True when the provision says 可以: the fine may be left out.</summary>
    public bool May { get; init; }

    /// <summary>True when it is the scale for the branch, the party and the gains.</summary>
    public bool Applies(Gravity gravity, bool citizen, decimal gains) =>
        gravity == Gravity
        && (Party is null || Party == (citizen ? "citizen" : "organisation"))
        && (GainsFrom is not { } from || gains >= from)
        && (GainsBelow is not { } below || gains < below);

    /// <summary>Yuan that one unit of the scale stands for: 1, or the gains raised to the floor.</summary>
    public decimal Base(decimal gains) => Unit == ScaleUnit.Yuan ? 1 : Math.Max(gains, Floor ?? 0);
}
