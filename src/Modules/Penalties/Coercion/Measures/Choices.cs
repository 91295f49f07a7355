using System.Text.Json.Serialization;

namespace Fazhi.Penalties.Coercion;

/// <summary>Why a measure is lifted (行政强制法 art. 28; art. 19 for the first but last).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReleaseGround>))]
public enum ReleaseGround
{
    /// <summary>当事人没有违法行为.</summary>
    NoViolation,

    /// <summary>查封、扣押的场所、设施或者财物与违法行为无关.</summary>
    Unrelated,

    /// <summary>对违法行为已经作出处理决定，不再需要查封、扣押.</summary>
    Decided,

    /// <summary>期限已经届满.</summary>
    Expired,

    /// <summary>其他不再需要采取措施的情形.</summary>
    NoLongerNeeded,

    /// <summary>负责人认为不应当当场采取 (art. 19).</summary>
    NotJustified,

    /// <summary>经检验合格、消毒或者危害得到有效控制.</summary>
    HazardGone,
}

/// <summary>What becomes of the things when the measure ends in their disposal (行政强制法 art. 27).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DisposalWay>))]
public enum DisposalWay
{
    /// <summary>没收.</summary>
    Confiscated,

    /// <summary>销毁.</summary>
    Destroyed,

    /// <summary>消毒处理.</summary>
    Treated,
}
