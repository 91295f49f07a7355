namespace Fazhi.Penalties;

/// <summary>How a case came together with others, in words.</summary>
internal static class JoinderWords
{
    public static IEnumerable<CaseFold?> Folds(PenaltyCase m) => m.Joinders.OrderByDescending(j => j.Position).Select(j => CaseWords.Of(
        j, j.Kind.Label(), x => x.On, x => $"{x.OtherNumber} {x.OtherParty}",
        x =>
        [
            ("说明", Say(x)), ("审批表", x.Number), ("案件", x.OtherNumber), ("当事人", x.OtherParty), ("理由", x.Reason), ("批准人", x.ApprovedBy),
            ("期限", m.FiledFrom < m.Filing?.On
                ? $"作出决定的期限自{m.FiledFrom:yyyy-MM-dd}（其中最早的立案）起算，不因并案、分案重新起算"
                : "作出决定的期限仍自本案立案起算，不因并案、分案重新起算"),
        ]));

    /// <summary>What the other case is to this one.</summary>
    public static string Say(Joinder x) => (x.Kind, x.IsLead) switch
    {
        (JoinderKind.PartyAdded, true) => "在本案之外，为共同违法的另一个当事人立案，一并办理",
        (JoinderKind.PartyAdded, false) => "本案由主案追加当事人而立，与主案一并办理；告知、申辩、决定、送达、缴款都各自办理",
        (JoinderKind.Joined, true) => "该案与本案合并办理，本案为主案",
        (JoinderKind.Joined, false) => "本案与该案合并办理，该案为主案；告知、申辩、决定、送达、缴款都各自办理",
        (JoinderKind.Merged, true) => "该案并入本案，它的证据由本案引用",
        (JoinderKind.Merged, false) => "本案并入该案，到此为止，由该案继续办理",
        (JoinderKind.SplitOff, true) => "一部分事实分出，另立该案",
        (JoinderKind.SplitOff, false) => "本案由该案分出",
        (_, true) => "该案不再与本案合并办理",
        _ => "本案不再与该案合并办理，单独继续",
    };

    /// <summary>What a case of the common file is to a case, in one word.</summary>
    public static string Place(PenaltyCase of, PenaltyCase matter) =>
        of.IsMergedAway ? "已并入"
        : of.LeadId is not null ? "从案"
        : of.Joinders.Any(j => j is { IsLead: true, Kind: JoinderKind.PartyAdded or JoinderKind.Joined or JoinderKind.Merged }) ? "主案"
        : of.Id == matter.Id ? "本案" : "分案";
}
