namespace Fazhi.Penalties;

/// <content>Endings without a decision, and the way back from them.</content>
internal sealed partial class PenaltyCase
{
    public List<Transfer> Transfers { get; private set; } = [];

    public List<TransferEvent> TransferEvents { get; private set; } = [];

    public Withdrawal? Withdrawal { get; private set; }

    public List<Reopening> Reopenings { get; private set; } = [];

    /// <summary>The transfer of which the last was heard; null when there was none.</summary>
    public Transfer? LastTransfer => Transfers.MaxBy(t => t.Position);

    /// <summary>The transfer still open; null when there is none.</summary>
    public Transfer? OpenTransfer => LastTransfer is { IsOpen: true } open ? open : null;

    /// <summary>What was last said of the last transfer; null before.</summary>
    public TransferEventKind? LastTransferEvent => EventsOf(LastTransfer).LastOrDefault()?.Kind;

    /// <summary>True when another organ deals with it: it took the case over, or was designated.</summary>
    public bool IsTakenByOther =>
        LastTransfer is not null && LastTransferEvent is TransferEventKind.Received or TransferEventKind.DesignatedOther;

    /// <summary>True when it was closed although nothing was decided: no period of the procedure runs on.</summary>
    public bool IsClosedUndecided => Closing is not null && Decision is null;

    /// <summary>Events of a transfer in the order in which they came about.</summary>
    public IEnumerable<TransferEvent> EventsOf(Transfer? transfer) =>
        TransferEvents.Where(e => e.Transfer == transfer?.Position).OrderBy(e => e.Position);

    public void Record(Transfer transfer) => Transfers.Add(transfer);

    public void Record(TransferEvent said) => TransferEvents.Add(said);

    public void Record(Withdrawal withdrawal) => Withdrawal = withdrawal;

    /// <summary>Takes closing and archive back; what they said stays in the reopening and in the history.</summary>
    public void Reopen(DateOnly on, string by, string reason)
    {
        Reopenings.Add(new Reopening
        {
            Position = Reopenings.Count + 1,
            On = on,
            By = by,
            Reason = reason,
            ClosedOn = Closing!.On,
            Ground = Closing.Ground,
            ArchiveNumber = Archiving?.Number ?? "",
        });
        (Closing, Archiving) = (null, null);
        BeginAnew();
    }

    /// <summary>How often the proposal was begun anew after the party had been told; what belongs to earlier rounds stays in the record.</summary>
    public int Round { get; private set; }

    /// <summary>Legal reviews of earlier rounds: they say nothing of the proposal that stands.</summary>
    public int ReviewsBefore { get; private set; }

    /// <summary>Discussions of earlier rounds.</summary>
    public int DiscussionsBefore { get; private set; }

    /// <summary>The party is to be told and heard anew: nothing said on the former proposal holds for the next.</summary>
    public void BeginAnew()
    {
        Conclusion = null;
        (Round, ReviewsBefore, DiscussionsBefore) = (Round + 1, LegalReviews.Count, Discussions.Count);
        (Notice, Statement) = (null, null);
        (HearingCall, HearingSession, HearingReport, HearingWithdrawal) = (null, null, null, null);
    }
}
