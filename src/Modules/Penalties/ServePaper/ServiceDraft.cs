namespace Fazhi.Penalties;

/// <summary>What is entered about the service of a paper, whichever it is.</summary>
/// <remarks>
/// The date of the act is the day of signature, of leaving, of the return receipt, of arrival in the system of the
/// receiver,
/// or of the announcement (民事诉讼法 art. 88 to 95).
/// </remarks>
public abstract record ServiceDraft
{
    /// <summary>How.</summary>
    public ServiceMethod Method { get; init; }

    /// <summary>Who received it.</summary>
    public string Receiver { get; init; } = "";

    /// <summary>What the receiver is to the party.</summary>
    public ReceiverRelation Relation { get; init; }

    /// <summary>Witnesses and refusal, or the reasons of an announcement.</summary>
    public string Note { get; init; } = "";

    /// <summary>The day of posting; null for other methods.</summary>
    public DateOnly? SentOn { get; init; }

    /// <summary>Number of the mail; empty for other methods.</summary>
    public string Tracking { get; init; } = "";
}
