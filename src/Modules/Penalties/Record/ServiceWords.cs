namespace Fazhi.Penalties;

/// <summary>Service of papers, in words; a citizen's address and account are masked.</summary>
internal static class ServiceWords
{
    public static IEnumerable<CaseFold?> Folds(PenaltyCase m) =>
    [
        .. Served(m.Services),
        .. m.ServiceAttempts.OrderByDescending(a => a.Position).Select(a => CaseWords.Of(
            a, "送达未成", x => x.On, x => x.Method.Label(),
            x => [("文书", x.Papers), ("方式", x.Method.Label()), ("原因", x.Reason), ("送达人", x.By)])),
        .. m.AddressConfirmations.OrderByDescending(a => a.Position).Select(a => CaseWords.Of(
            a, "送达地址确认", x => x.On, x => x.Electronic.Length > 0 ? "同意电子送达" : "不同意电子送达",
            x => [("收件人", x.Recipient), ("地址", PartySeal.Shown(x.Address)), ("电话", PartySeal.Shown(x.Phone)),
                ("电子送达", PartySeal.Shown(x.Electronic)), ("签字", x.SignedBy)])),
    ];

    public static IEnumerable<CaseFold?> Served(IEnumerable<PaperService> services) => services.OrderByDescending(s => s.Position)
        .Select(s => CaseWords.Of(
            s, "送达文书", x => x.On, x => $"{x.Title} {x.Method.Label()}",
            x => [("文书", x.Name), ("方式", x.Method.Label()), ("签收人", Receiver(x.Receiver, x.Relation, x.Method)),
                ("邮件", x.Tracking), ("视为送达", $"{x.EffectiveOn:yyyy-MM-dd}"), ("备注", x.Note)]));

    public static string Receiver(string name, ReceiverRelation relation, ServiceMethod method) =>
        name.Length == 0 || method is ServiceMethod.Announcement or ServiceMethod.Left ? name : $"{name}（{relation.Label()}）";
}
