using System.Text.Json.Serialization;

namespace Fazhi.Penalties;

/// <summary>What became of a round of legal review.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReviewResult>))]
public enum ReviewResult
{
    /// <summary>审核通过.</summary>
    Passed,

    /// <summary>退回，修改或者补充调查后重新送审.</summary>
    Returned,

    /// <summary>不予通过，不得按原处理意见决定.</summary>
    Rejected,
}

/// <summary>What the heads resolved.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DiscussionResult>))]
public enum DiscussionResult
{
    /// <summary>同意处理意见.</summary>
    Agreed,

    /// <summary>修改后同意.</summary>
    AgreedAmended,

    /// <summary>不同意，修改后再议.</summary>
    Declined,
}
