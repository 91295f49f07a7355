using System.Text.Json.Serialization;

namespace Fazhi.Penalties;

/// <summary>How a contravention is weighed within, or below, the scale of the law.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Measure>))]
public enum Measure
{
    /// <summary>一般.</summary>
    Ordinary,

    /// <summary>从轻: within the scale, towards its least.</summary>
    Lighter,

    /// <summary>减轻: below the least of the scale (行政处罚法 art. 32).</summary>
    Reduced,

    /// <summary>从重: within the scale, towards its most.</summary>
    Heavier,
}

/// <summary>Which way a circumstance pulls.</summary>
public enum Effect
{
    /// <summary>从轻.</summary>
    Lighter,

    /// <summary>从重.</summary>
    Heavier,
}

/// <summary>Which law is applied when it changed between the conduct and the decision (行政处罚法 art. 37).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LawInTime>))]
public enum LawInTime
{
    /// <summary>适用违法行为发生时的规定.</summary>
    OfConduct,

    /// <summary>适用新规定，处罚较轻.</summary>
    LaterLighter,
}

/// <summary>Why no penalty is imposed, each ground with its article.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NoPenaltyGround>))]
public enum NoPenaltyGround
{
    /// <summary>违法行为轻微并及时改正，没有造成危害后果 (art. 33).</summary>
    MinorCorrectedHarmless,

    /// <summary>初次违法且危害后果轻微并及时改正 (art. 33).</summary>
    FirstMinorCorrected,

    /// <summary>有证据足以证明没有主观过错 (art. 33).</summary>
    NoFault,

    /// <summary>违法事实不能成立 (art. 57).</summary>
    NotProven,

    /// <summary>超过追究时效 (art. 36).</summary>
    TimeBarred,

    /// <summary>新规定不认为是违法 (art. 37).</summary>
    NoLongerUnlawful,
}
