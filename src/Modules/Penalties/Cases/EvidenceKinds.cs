using System.Text.Json.Serialization;

namespace Fazhi.Penalties;

/// <summary>In which form a piece of evidence was obtained; a copy needs a statement that it agrees with the original.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EvidenceForm>))]
public enum EvidenceForm
{
    /// <summary>原件、原物.</summary>
    Original,

    /// <summary>复印件、复制件.</summary>
    Copy,

    /// <summary>节录本、抄录件.</summary>
    Extract,

    /// <summary>照片、录像（原物不便移动、保存）.</summary>
    Image,
}

/// <summary>What became of an exhibit in the end.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ExhibitEnd>))]
public enum ExhibitEnd
{
    /// <summary>退还.</summary>
    Returned,

    /// <summary>销毁.</summary>
    Destroyed,

    /// <summary>没收.</summary>
    Confiscated,

    /// <summary>移送有关机关.</summary>
    Transferred,

    /// <summary>检验中耗尽.</summary>
    UsedUp,

    /// <summary>随案卷归档.</summary>
    Filed,
}

/// <summary>What was sampled: each has a record of its own.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SampleKind>))]
public enum SampleKind
{
    /// <summary>产品样品.</summary>
    Product,

    /// <summary>非产品样品: air, water, surfaces, utensils.</summary>
    NonProduct,
}

/// <summary>What the producer named on the label says of a sampled product.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProducerAnswer>))]
public enum ProducerAnswer
{
    /// <summary>确认是其产品.</summary>
    Confirmed,

    /// <summary>否认是其产品.</summary>
    Denied,

    /// <summary>逾期没有回复.</summary>
    NoAnswer,
}

/// <summary>What an examination showed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AppraisalVerdict>))]
public enum AppraisalVerdict
{
    /// <summary>符合要求.</summary>
    Conforming,

    /// <summary>不符合要求.</summary>
    NotConforming,

    /// <summary>不作合格与否的判定: an identification, or no conclusion.</summary>
    NotJudged,
}
