namespace Fazhi.Penalties;

// Service of papers: where the party wants them, what was tried, what was handed over (行政处罚法 art. 61).

/// <summary>送达地址确认: where and how the party wants papers to be served.</summary>
internal sealed class AddressConfirmation
{
    public required int Position { get; init; }

    public required DateOnly On { get; init; }

    public required string Recipient { get; init; }

    /// <summary>As it is stored: sealed when the party is a citizen.</summary>
    public required string Address { get; init; }

    /// <summary>As it is stored: sealed when the party is a citizen; empty when none was given.</summary>
    public required string Phone { get; init; }

    /// <summary>Fax, mailbox or account the party agreed to; sealed for a citizen, empty when it did not agree.</summary>
    public required string Electronic { get; init; }

    public required string SignedBy { get; init; }
}

/// <summary>送达未成: an attempt that came to nothing.</summary>
internal sealed class ServiceAttempt
{
    public required int Position { get; init; }

    public required DateOnly On { get; init; }

    public required ServiceMethod Method { get; init; }

    /// <summary>Papers that were to be served, with their numbers.</summary>
    public required string Papers { get; init; }

    /// <summary>Why it came to nothing.</summary>
    public required string Reason { get; init; }

    public required string By { get; init; }

    public string Text => $"{On:yyyy年M月d日}{Method.Label()}未成：{Reason.TrimEnd('。')}";
}

/// <summary>一份文书的送达; the decision has a fact of its own, <see cref="Delivery"/>.</summary>
internal sealed class PaperService
{
    public required int Position { get; init; }

    public required Guid PaperId { get; init; }

    /// <summary>Number of the change that recorded it: papers handed over together share it.</summary>
    public required int Change { get; init; }

    public required string Title { get; init; }

    /// <summary>Number of the paper; empty when it has none.</summary>
    public required string Number { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>The day it counts as served.</summary>
    public required DateOnly EffectiveOn { get; init; }

    public required ServiceMethod Method { get; init; }

    public required string Receiver { get; init; }

    public required ReceiverRelation Relation { get; init; }

    public required string Note { get; init; }

    /// <summary>The day of posting; null for other methods.</summary>
    public DateOnly? SentOn { get; init; }

    /// <summary>Number of the mail; empty for other methods.</summary>
    public required string Tracking { get; init; }

    /// <summary>Posting in words; null for other methods.</summary>
    public string? Mail => Tracking.Length == 0 ? null
        : (SentOn is { } sent ? $"{sent:yyyy年M月d日}交邮，" : "") + $"邮件号码{Tracking}";

    public static PaperService Of(CasePaper paper, ServiceDraft entered, (int Position, int Change) at, DateOnly on) => new()
    {
        Position = at.Position,
        PaperId = paper.Id,
        Change = at.Change,
        Title = paper.Title,
        Number = paper.Number,
        On = on,
        EffectiveOn = Delivery.EffectiveFrom(entered.Method, on),
        Method = entered.Method,
        Receiver = entered.Receiver,
        Relation = entered.Relation,
        Note = entered.Note,
        SentOn = entered.SentOn,
        Tracking = entered.Tracking,
    };

    public string Name => Number.Length > 0 ? $"{Title}（{Number}）" : Title;
}
