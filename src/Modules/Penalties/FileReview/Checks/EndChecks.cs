using Fazhi.Data.Clocks;

namespace Fazhi.Penalties.FileReview;

/// <summary>Items on service, performance and the archive.</summary>
internal static class EndChecks
{
    public static Answer Served(CaseMaterial m)
    {
        if (m.Matter.Delivery is not { } delivery)
        {
            return m.Matter.Decision is not null && m.ClockOf("serve") is { } running && running.Alarm < m.Today
                ? Answer.NotMet($"应在{running.Alarm:yyyy-MM-dd}前送达，至今没有送达", m.Cure("serve-decision", "送达决定书"))
                : Answer.Open("尚未送达");
        }

        if (m.ClockOf("serve") is { State: ClockState.MetLate } late)
            return Answer.NotMet($"应在{late.Alarm:yyyy-MM-dd}前送达，实际{delivery.On:yyyy-MM-dd}", m.CorrectDate);
        (string Name, bool Missing)[] asked =
        [
            ("签收人或者受送达人", delivery.Method != ServiceMethod.Announcement && delivery.Receiver.Length == 0),
            ("拒收和见证的说明", delivery.Method == ServiceMethod.Left && delivery.Note.Length == 0),
            ("公告的原因和经过", delivery.Method == ServiceMethod.Announcement && delivery.Note.Length == 0),
            ("送达回执", !m.Matter.IsSimple && m.PaperOf(PaperKinds.ProofOfService) is null),
        ];
        return Answer.Missing(
            [.. asked.Where(a => a.Missing).Select(a => a.Name)],
            $"{delivery.On:yyyy-MM-dd}{delivery.Method.Label()}，{delivery.Receiver}",
            new Cure("查看送达", $"{m.Address}#facts"));
    }

    public static Answer Paid(CaseMaterial m)
    {
        if (m.Matter.Decision is not { } decision || m.Matter.Delivery is null)
            return Answer.Open("尚未送达");
        if (decision.Sanction.Fine + decision.Sanction.Gains == 0)
            return Answer.Absent("没有罚没款");
        var doubled = m.Matter.Payments.Where(p => p.Receipt.Length > 0)
            .GroupBy(p => (p.Receipt, p.Kind)).Where(g => g.Count() > 1).Select(g => g.Key.Receipt).ToArray();
        if (m.Matter.Payments.Any(p => p.Receipt.Length == 0))
            return Answer.NotMet("有缴款没有票据号", new Cure("查看缴款", $"{m.Address}#facts"));
        if (doubled.Length > 0)
            return Answer.NotMet($"票据号重复：{string.Join("、", doubled)}", new Cure("查看缴款", $"{m.Address}#facts"));
        if (m.Matter.Owed < 0)
            return Answer.NotMet($"实缴超过决定数额{-m.Matter.Owed:0.00}元", new Cure("查看缴款", $"{m.Address}#facts"));
        if (m.Matter.Owed > 0)
        {
            return m.Matter.Closing is { Ground: ClosingGround.Performed }
                ? Answer.NotMet($"以履行完毕结案，尚欠{m.Matter.Owed:0.00}元", new Cure("查看缴款", $"{m.Address}#facts"))
                : Answer.Open($"尚欠{m.Matter.Owed:0.00}元");
        }

        return Answer.Met($"实缴{m.Matter.Payments.Where(p => p.Kind != PaymentKind.Surcharge).Sum(p => p.Amount):0.00}元，与决定相符");
    }

    public static Answer GoodsDisposed(CaseMaterial m) => m.Matter switch
    {
        { Decision: null } => Answer.Open("尚未作出决定"),
        { Decision.Sanction.Goods: 0 } => Answer.Absent("没有没收财物"),
        { GoodsDisposal: { } disposal } => Answer.Met($"{disposal.On:yyyy-MM-dd}{disposal.Manner.Label()}：{disposal.Way}"),
        { Closing: null } => Answer.Open("没收财物尚未处置"),
        _ => Answer.NotMet("已经结案，没收财物没有处置记录", m.Cure("dispose-goods", "登记处置")),
    };

    public static Answer OneNumber(CaseMaterial m) => m.Matter switch
    {
        { Decision: null } => Answer.Open("尚未作出决定"),
        { IsSimple: false, Filing: null or { Number.Length: 0 } } or { Decision.Number.Length: 0 } =>
            Answer.NotMet("立案或者决定没有文号", new Cure("查看文号", $"{m.Address}#papers")),
        { Archiving: { } archiving } when m.ArchiveTwins > 0 =>
            Answer.NotMet($"档号{archiving.Number}另有{m.ArchiveTwins}案使用", new Cure("查看归档", $"{m.Address}#facts")),
        { Archiving: null } => Answer.Met("立案、决定各有一个文号"),
        var c => Answer.Met($"案号{c.Number}，档号{c.Archiving!.Number}"),
    };

    public static Answer CoverComplete(CaseMaterial m)
    {
        if (m.Matter.Closing is not { } closing)
            return Answer.Open("尚未结案");
        (string Name, bool Missing)[] asked =
        [
            ("案由", m.Matter.Cause.Length == 0), ("当事人", m.Matter.Party.Name.Length == 0),
            ("承办人员", !m.Matter.IsSimple && m.Matter.Officers.Count == 0), ("结案的批准人", closing.ApprovedBy.Length == 0),
            ("执行和结案情况", closing.Summary.Length == 0),
            ("档号", m.Matter.Archiving is { Number.Length: 0 }), ("页数", m.Matter.Archiving is { Pages: <= 0 }),
        ];
        return asked.Where(a => a.Missing).Select(a => a.Name).ToArray() is { Length: > 0 } missing
            ? Answer.NotMet("卷皮缺少：" + string.Join("、", missing), new Cure("查看案卷", $"{m.Address}#facts"))
            : Answer.Met(m.Matter.Archiving is null ? "卷皮要素齐全，档号在归档时填写" : "卷皮要素齐全");
    }

    public static Answer PapersPresent(CaseMaterial m)
    {
        var missing = Expected(m.Matter).Where(title => m.PaperOf(title) is null).ToArray();
        return m.Matter.Decision is null ? Answer.Open("尚未作出决定")
            : missing.Length == 0 ? Answer.Met($"已办步骤的文书齐全，共{m.Papers.Count}件")
            : Answer.NotMet($"卷内缺少：{string.Join("、", missing)}", new Cure("查看文书", $"{m.Address}#papers"));
    }

    public static Answer ArchivedInTime(CaseMaterial m) => m.ClockOf("archive") switch
    {
        { State: ClockState.MetLate } late =>
            Answer.NotMet($"应在{late.Alarm:yyyy-MM-dd}前归档，实际{late.MetOn:yyyy-MM-dd}", m.CorrectDate, 1),
        { State: ClockState.Running } running when running.Alarm < m.Today =>
            Answer.NotMet($"应在{running.Alarm:yyyy-MM-dd}前归档，至今没有归档", m.Cure("archive-case", "归档"), 1),
        _ when m.Matter.Archiving is null => Answer.Open("尚未归档"),
        _ when m.Matter.Archiving.Pages < m.Papers.Count =>
            Answer.NotMet($"登记{m.Matter.Archiving.Pages}页，少于卷内文书{m.Papers.Count}件", new Cure("查看归档", $"{m.Address}#facts"), 1),
        _ => Answer.Met($"{m.Matter.Archiving.On:yyyy-MM-dd}归档，{m.Matter.Archiving.Pages}页"),
    };

    private static IEnumerable<string> Expected(PenaltyCase c) => new (string Title, bool Taken)[]
    {
        (PaperKinds.Acceptance, c.Acceptance is not null), (PaperKinds.Filing, c.Filing is not null),
        (PaperKinds.InvestigationReport, c.Conclusion is not null), (PaperKinds.Notice, c.Notice is not null),
        (PaperKinds.LegalReview, c.LegalReview is not null), (PaperKinds.Discussion, c.Discussion is not null),
        (PaperKinds.SpotDecision, c.IsSimple && c.Decision is not null),
        (PaperKinds.Decision, !c.IsSimple && c.Decision is { Outcome: DecisionOutcome.Penalty }),
        (PaperKinds.NoPenalty, !c.IsSimple && c.Decision is { Outcome: DecisionOutcome.NoPenalty }),
        (PaperKinds.ProofOfService, !c.IsSimple && c.Delivery is not null), (PaperKinds.ClosingReport, c.Closing is not null),
        (PaperKinds.Deferral, c.Deferrals.Count > 0), (PaperKinds.Urging, c.Urgings.Count > 0),
        (PaperKinds.CourtApplication, c.CourtApplication is not null), (PaperKinds.Pause, c.Pauses.Count > 0),
        (PaperKinds.End, c.ExecutionEnd is not null),
    }.Where(p => p.Taken).Select(p => p.Title);
}
