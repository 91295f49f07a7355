using Fazhi.Data.Clocks;
using Fazhi.Data.RowSets;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties;

/// <summary>The row sets of this module: filed cases and penalty decisions.</summary>
internal sealed class PenaltyRowSets : IRowSetProvider
{
    public string Name => "module penalties";

    public IEnumerable<IRowSet> RowSets => [Cases, Decisions, Closings];

    private static RowSet<CaseRow> Cases { get; } = new(
        "penalty.cases",
        "处罚案件",
        new StandardColumns<CaseRow>
        {
            Record = r => r.Id,
            Change = r => r.Change,
            Office = r => r.Office,
            Title = r => r.Party + r.Cause + "案",
            KnownFrom = r => r.KnownFrom,
            Number = r => r.Number,
            Kind = r => r.Source,
            OccurredOn = r => r.FiledOn,
        },
        [
            Column.Text("campaign", "专项行动", (CaseRow r) => r.Campaign),
            Column.Text("stage", "办理情况", (CaseRow r) => r.Progress),
            Column.Text("joinder", "并案情况", (CaseRow r) => r.Joinder),
            Column.Text("cause", "案由", (CaseRow r) => r.Cause),
            Column.Text("party", "当事人", (CaseRow r) => r.Party),
            Column.Reference("subject", "监管对象", (CaseRow r) => r.Subject),
            Column.Number("days_to_file", "受理到立案的日数", (CaseRow r) => r.DaysToFile) with { Unit = "日" },
        ])
    {
        Counted = CaseRow.Of,
        Address = Address,
    };

    private static RowSet<DecisionRow> Decisions { get; } = new(
        "penalty.decisions",
        "处罚决定",
        new StandardColumns<DecisionRow>
        {
            Record = r => r.Id,
            Change = r => r.Change,
            Office = r => r.Office,
            Title = r => r.Party + r.Cause + "案",
            KnownFrom = r => r.KnownFrom,
            Number = r => r.Number,
            Kind = r => r.Procedure,
            OccurredOn = r => r.DecidedOn,
        },
        [
            Column.Text("procedure", "程序", (DecisionRow r) => r.Procedure),
            Column.Tags("kinds", "处罚种类", (DecisionRow r) => r.Kinds),
            Column.Amount("fine", "罚款", (DecisionRow r) => r.Fine),
            Column.Amount("confiscated", "没收违法所得", (DecisionRow r) => r.Confiscated),
            Column.Number("goods", "没收财物件数", (DecisionRow r) => r.Goods),
            Column.Text("campaign", "专项行动", (DecisionRow r) => r.Campaign),
            Column.Text("cause", "案由", (DecisionRow r) => r.Cause),
            Column.Text("party", "当事人", (DecisionRow r) => r.Party),
            Column.Reference("subject", "监管对象", (DecisionRow r) => r.Subject),
            Column.Number("days_to_decide", "立案到决定的日数", (DecisionRow r) => r.DaysToDecide) with { Unit = "日" },
            Column.Number("days_to_serve", "决定到送达的日数", (DecisionRow r) => r.DaysToServe) with { Unit = "日" },
            Column.YesNo("in_time", "在法定期限内决定", (DecisionRow r) => r.InTime),
        ])
    {
        Counted = DecisionRow.Of,
        Address = Address,
    };

    private static RowSet<ClosingRow> Closings { get; } = new(
        "penalty.closings",
        "处罚结案",
        new StandardColumns<ClosingRow>
        {
            Record = r => r.Id,
            Change = r => r.Change,
            Office = r => r.Office,
            Title = r => r.Party + r.Cause + "案",
            KnownFrom = r => r.KnownFrom,
            Number = r => r.Number,
            Kind = r => r.Ground,
            OccurredOn = r => r.ClosedOn,
        },
        [
            Column.Text("party", "当事人", (ClosingRow r) => r.Party),
            Column.Number("days_to_close", "决定到结案的日数", (ClosingRow r) => r.DaysToClose) with { Unit = "日" },
            Column.Number("days_to_archive", "结案到归档的日数", (ClosingRow r) => r.DaysToArchive) with { Unit = "日" },
        ])
    {
        Counted = ClosingRow.Of,
        Address = Address,
    };

    private static string Address(Guid record) => $"/cases/{record}";
}

/// <summary>A filed case.</summary>
internal sealed record CaseRow
{
    public required Guid Id { get; init; }

    public required int Change { get; init; }

    public required Guid Office { get; init; }

    public required DateTimeOffset KnownFrom { get; init; }

    public required DateOnly? FiledOn { get; init; }

    public required string? Number { get; init; }

    public required string Party { get; init; }

    public required string Cause { get; init; }

    public required Guid? Subject { get; init; }

    public required string Campaign { get; init; }

    public required string? Source { get; init; }

    public required string Progress { get; init; }

    /// <summary>Whether it has a file of its own, is handled with a lead, or ended by going into another case.</summary>
    public required string Joinder { get; init; }

    /// <summary>Calendar days from acceptance; null when the case was filed without one.</summary>
    public required long? DaysToFile { get; init; }

    public static IQueryable<CaseRow> Of(DbContext db, RowView view) =>
        db.Set<PenaltyCase>().AsNoTracking()
            .Where(c => c.Filing != null && (view.KnownAt == null || c.Filing.RecordedAt <= view.KnownAt))
            .Select(c => new CaseRow
            {
                Id = c.Id,
                Change = c.ChangeNumber,
                Office = c.OfficeId,
                KnownFrom = c.Filing!.RecordedAt,
                FiledOn = c.Filing.On,
                Number = c.Filing.Number,
                Party = c.Party.Name,
                Cause = c.Cause,
                Subject = c.Party.SubjectId,
                Campaign = c.Campaign,
                Source = c.Clue!.Source == ClueSource.Inspection ? "监督检查"
                    : c.Clue.Source == ClueSource.Complaint ? "投诉举报"
                    : c.Clue.Source == ClueSource.Assignment ? "上级交办"
                    : c.Clue.Source == ClueSource.Transfer ? "其他机关移送"
                    : c.Clue.Source == ClueSource.Monitoring ? "抽检监测"
                    : c.Clue.Source == ClueSource.Justice ? "司法机关移送"
                    : c.Clue.Source == ClueSource.Media ? "媒体曝光"
                    : c.Clue.Source == ClueSource.SelfReport ? "当事人主动报告"
                    : "其他",
                DaysToFile = c.Acceptance != null ? c.Filing.On.DayNumber - c.Acceptance.On.DayNumber : null,
                Joinder = c.LeadId == null ? "单独立案" : c.Stage == "merged" ? "并入他案" : "合并办理",
                Progress = c.Stage == "merged" ? "已并入他案"
                    : c.Closing != null ? "已结案"
                    : c.Decision == null ? "办理中"
                    : c.Decision.Outcome == DecisionOutcome.NoPenalty ? "已决定不予处罚"
                    : "已决定处罚",
            });
}

/// <summary>A decision that imposed a penalty.</summary>
internal sealed record DecisionRow
{
    public required Guid Id { get; init; }

    public required int Change { get; init; }

    public required Guid Office { get; init; }

    public required DateTimeOffset KnownFrom { get; init; }

    public required DateOnly? DecidedOn { get; init; }

    public required string? Number { get; init; }

    public required string Procedure { get; init; }

    public required string Kinds { get; init; }

    public required decimal Fine { get; init; }

    public required decimal Confiscated { get; init; }

    public required int Goods { get; init; }

    public required string Party { get; init; }

    public required string Cause { get; init; }

    public required Guid? Subject { get; init; }

    public required string Campaign { get; init; }

    /// <summary>Calendar days from filing, of joined cases the earliest; null for a decision on the spot.</summary>
    public required long? DaysToDecide { get; init; }

    /// <summary>Calendar days from the decision; null before service.</summary>
    public required long? DaysToServe { get; init; }

    /// <summary>False when it came after the last day of 行政处罚法 art. 60; true as well where no period ran.</summary>
    public required bool InTime { get; init; }

    public static IQueryable<DecisionRow> Of(DbContext db, RowView view) =>
        db.Set<PenaltyCase>().AsNoTracking()
            .Where(c => c.Decision != null && c.Decision.Outcome == DecisionOutcome.Penalty
                && (view.KnownAt == null || c.Decision.RecordedAt <= view.KnownAt))
            .Select(c => new DecisionRow
            {
                Id = c.Id,
                Change = c.ChangeNumber,
                Office = c.OfficeId,
                KnownFrom = c.Decision!.RecordedAt,
                DecidedOn = c.Decision.On,
                Number = c.Decision.Number,
                Procedure = c.IsSimple ? "简易程序" : "普通程序",
                Kinds = c.Decision.Sanction.Kinds,
                Fine = c.Decision.Sanction.Fine,
                Confiscated = c.Decision.Sanction.Gains,
                Goods = c.Decision.Sanction.Goods,
                Party = c.Party.Name,
                Cause = c.Cause,
                Subject = c.Party.SubjectId,
                Campaign = c.Campaign,
                DaysToDecide = c.Filing == null ? null
                    : c.Decision.On.DayNumber - (c.JoinedFrom != null && c.JoinedFrom < c.Filing.On ? c.JoinedFrom.Value.DayNumber : c.Filing.On.DayNumber),
                DaysToServe = c.Delivery != null ? c.Delivery.On.DayNumber - c.Decision.On.DayNumber : null,
                InTime = !db.Set<Clock>().Any(k => k.RecordId == c.Id && k.Term == "decide" && k.State == ClockState.MetLate),
            });
}

/// <summary>A case that was closed.</summary>
internal sealed record ClosingRow
{
    public required Guid Id { get; init; }

    public required int Change { get; init; }

    public required Guid Office { get; init; }

    public required DateTimeOffset KnownFrom { get; init; }

    public required DateOnly? ClosedOn { get; init; }

    public required string? Number { get; init; }

    public required string? Ground { get; init; }

    public required string Party { get; init; }

    public required string Cause { get; init; }

    /// <summary>Calendar days from the decision.</summary>
    public required long? DaysToClose { get; init; }

    /// <summary>Calendar days from closing; null before the archive.</summary>
    public required long? DaysToArchive { get; init; }

    public static IQueryable<ClosingRow> Of(DbContext db, RowView view) =>
        db.Set<PenaltyCase>().AsNoTracking()
            .Where(c => c.Closing != null && (view.KnownAt == null || c.Closing.RecordedAt <= view.KnownAt))
            .Select(c => new ClosingRow
            {
                Id = c.Id,
                Change = c.ChangeNumber,
                Office = c.OfficeId,
                KnownFrom = c.Closing!.RecordedAt,
                ClosedOn = c.Closing.On,
                Number = c.Filing != null ? c.Filing.Number : c.Decision != null ? c.Decision.Number : null,
                Ground = c.Closing.Ground == ClosingGround.Performed ? "履行完毕"
                    : c.Closing.Ground == ClosingGround.NoPenalty ? "不予处罚"
                    : c.Closing.Ground == ClosingGround.Revoked ? "决定被撤销"
                    : c.Closing.Ground == ClosingGround.Referred ? "移送司法机关"
                    : c.Closing.Ground == ClosingGround.Transferred ? "移送其他机关"
                    : c.Closing.Ground == ClosingGround.Withdrawn ? "撤销案件"
                    : "执行终结",
                Party = c.Party.Name,
                Cause = c.Cause,
                DaysToClose = c.Decision != null ? c.Closing.On.DayNumber - c.Decision.On.DayNumber : null,
                DaysToArchive = c.Archiving != null ? c.Archiving.On.DayNumber - c.Closing.On.DayNumber : null,
            });
}
