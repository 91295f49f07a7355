using System.Text.Json.Serialization;

namespace Fazhi.Penalties;

// 行刑衔接: the conduct may be a crime. The course of a referral goes beside the penalty case, and may bring it back.

/// <summary>涉嫌犯罪移送: from the report of the team to what became of it (行政执法机关移送涉嫌犯罪案件的规定 art. 5).</summary>
internal sealed class Referral
{
    public required int Position { get; init; }

    /// <summary>The day the team reported to the head.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The crime suspected, with the article of the criminal law.</summary>
    public required string Crime { get; init; }

    /// <summary>What the team verified.</summary>
    public required string Findings { get; init; }

    /// <summary>Officers of the team.</summary>
    public required string Team { get; init; }

    /// <summary>The day the head decided; null while that is open.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>The moment of the approval, from which 24 hours run; null without approval.</summary>
    public DateTimeOffset? ApprovedAt { get; private set; }

    public string DecidedBy { get; private set; } = "";

    /// <summary>Opinion of the head; the reasons when it was not approved.</summary>
    public string Opinion { get; private set; } = "";

    /// <summary>The day it was handed to the police; null before.</summary>
    public DateOnly? HandedOverOn { get; private set; }

    public DateTimeOffset? HandedOverAt { get; private set; }

    public string Number { get; set; } = "";

    public string Police { get; private set; } = "";

    /// <summary>Who signed the receipt.</summary>
    public string Receiver { get; private set; } = "";

    /// <summary>The papers handed over, one a line.</summary>
    public string Materials { get; private set; } = "";

    /// <summary>The procuratorate that got a copy; empty for none.</summary>
    public string CopiedTo { get; private set; } = "";

    /// <summary>True when, by the local parameter of that day, the ninety days stand still meanwhile.</summary>
    public bool StopsDecision { get; private set; }

    /// <summary>The day things and materials went to the police; null before.</summary>
    public DateOnly? GoodsOn { get; private set; }

    public string Goods { get; private set; } = "";

    public string GoodsReceiver { get; private set; } = "";

    /// <summary>The day it came to an end; null while it is open.</summary>
    public DateOnly? EndedOn { get; private set; }

    public ReferralEnd? End { get; private set; }

    public string EndNote { get; private set; } = "";

    public bool IsOpen => EndedOn is null;

    public bool AwaitsHead => IsOpen && DecidedOn is null;

    public bool IsApproved => ApprovedAt is not null;

    public bool AwaitsHandover => IsOpen && IsApproved && HandedOverOn is null;

    public bool IsHandedOver => HandedOverOn is not null;

    public void Approve(DateTimeOffset at, (DateOnly On, string By) decided, string opinion) =>
        (ApprovedAt, DecidedOn, DecidedBy, Opinion) = (at, decided.On, decided.By, opinion);

    public void Disapprove((DateOnly On, string By) decided, string reasons)
    {
        (DecidedOn, DecidedBy, Opinion) = (decided.On, decided.By, reasons);
        Close(decided.On, ReferralEnd.NotApproved, reasons);
    }

    public void HandOver((DateOnly On, DateTimeOffset At) when, ReferralDraft draft, bool stopsDecision)
    {
        (HandedOverOn, HandedOverAt) = when;
        (Police, Receiver, CopiedTo) = (draft.Police, draft.Receiver, draft.CopiedTo);
        (Materials, StopsDecision) = (string.Join('\n', draft.Materials), stopsDecision);
    }

    public void HandOverGoods(DateOnly on, string goods, string receiver) =>
        (GoodsOn, Goods, GoodsReceiver) = (on, goods, receiver);

    public void Close(DateOnly on, ReferralEnd end, string note) => (EndedOn, End, EndNote) = (on, end, note);
}

/// <summary>What police, procuratorate and court said in the course of a referral, or the agency asked of them.</summary>
internal sealed class ReferralEvent
{
    public required int Position { get; init; }

    /// <summary>The referral it belongs to.</summary>
    public required int Referral { get; init; }

    /// <summary>The day it was received; of an objection the day it was made.</summary>
    public required DateOnly On { get; init; }

    public required ReferralEventKind Kind { get; init; }

    /// <summary>Number of the paper.</summary>
    public required string Document { get; init; }

    public required string Note { get; init; }

    /// <summary>Yuan of the criminal fine; 0 for none.</summary>
    public decimal CriminalFine { get; init; }
}

/// <summary>A word or deed in the course of a referral.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReferralEventKind>))]
public enum ReferralEventKind
{
    /// <summary>公安机关决定立案.</summary>
    PoliceFiled,

    /// <summary>公安机关决定不立案.</summary>
    PoliceRefused,

    /// <summary>提请公安机关复议.</summary>
    ReviewAsked,

    /// <summary>公安机关复议维持不立案.</summary>
    ReviewRefused,

    /// <summary>建议检察机关立案监督.</summary>
    SupervisionAsked,

    /// <summary>检察机关答复不立案理由成立.</summary>
    SupervisionRefused,

    /// <summary>公安机关撤销案件.</summary>
    Dropped,

    /// <summary>检察机关不起诉.</summary>
    NotProsecuted,

    /// <summary>人民法院判决无罪或者免予刑事处罚.</summary>
    NotPunished,

    /// <summary>人民法院判处刑罚.</summary>
    Convicted,
}

/// <summary>How a referral ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReferralEnd>))]
public enum ReferralEnd
{
    /// <summary>负责人不批准移送.</summary>
    NotApproved,

    /// <summary>退回，继续行政处罚程序.</summary>
    Returned,

    /// <summary>已追究刑事责任.</summary>
    Punished,
}
