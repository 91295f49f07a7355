using Fazhi.Data.Matters;
using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Procedures;
using Fazhi.Penalties;

namespace Fazhi.Modules.Tests.Penalties.Performance;

/// <summary>When the court may be applied to: worked examples over New Year, counted from dated facts alone.</summary>
public sealed class CourtWindowTests
{
    private static readonly Performer Head = new()
    {
        Person = Guid.CreateVersion7(),
        Name = "周明远",
        Posts = [new HeldPost(Guid.CreateVersion7(), "局领导", "Head", false)],
    };

    [Fact(DisplayName = "第五十三条：四月一日送达，起诉期到十月九日，三个月到次年一月九日；系统在第六十日提醒")]
    public void Three_months_after_the_period_to_sue()
    {
        var due = Run(Case("2025-04-01"), "apply-to-court")!;

        Assert.Equal(new DateOnly(2025, 10, 9), Run(Case("2025-04-01"), "sue")!.Legal);
        Assert.Equal((new DateOnly(2026, 1, 9), new DateOnly(2025, 12, 8)), (due.Legal!.Value, due.Safe!.Value));
        Assert.Contains("系统在第60日提醒", due.Explanation, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "第五十四条：十二月二十二日送达催告书，一月六日满十个工作日，一月七日可以申请，一月六日不可以")]
    public void Ten_working_days_after_urging()
    {
        var matter = Case("2025-04-01", urged: "2025-12-22");
        Assert.Equal(new DateOnly(2026, 1, 6), Run(matter, "perform-after-urging")!.Legal);
        Assert.Contains(Refused(matter, "2026-01-06"), u => u.Basis?.Article == "第五十四条");
        Assert.Empty(Assert.IsType<Outcome.Taken>(Try(matter, "2026-01-07")).Warnings);
    }

    [Fact(DisplayName = "第五十三条：期满前申请不予办理；超过三个月的注明逾期，由法院决定")]
    public void Too_early_and_too_late()
    {
        var matter = Case("2025-04-01", urged: "2025-09-01");
        Assert.Contains(Refused(matter, "2025-10-09"), u => u.Basis?.Rule == "lit.period6m" && u.Message.Contains("期满前不得", StringComparison.Ordinal));
        Assert.IsType<Outcome.Taken>(Try(matter, "2025-10-10"));
        Assert.Empty(Assert.IsType<Outcome.Taken>(Try(matter, "2026-01-09")).Warnings);
        Assert.Contains("已经逾期", Assert.Single(Assert.IsType<Outcome.Taken>(Try(matter, "2026-01-10")).Warnings).Message, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "第七十二条第二款：批准延期到起诉期以后的，三个月自延期届满起算")]
    public void From_the_end_of_a_deferral()
    {
        var matter = Case("2025-04-01");
        matter.Record(
            new Deferral { Position = 1, On = Day("2025-04-10"), AppliedOn = Day("2025-04-08"), Hardship = "停业", ApprovedBy = "周明远" },
            [(Day("2025-12-31"), 20_000m)]);
        Assert.Equal(new DateOnly(2026, 3, 31), Run(matter, "apply-to-court")!.Legal);
        Assert.Contains(Refused(matter, "2025-12-31"), u => u.Basis?.Rule == "court.window.deferred");
    }

    [Fact(DisplayName = "第四十五条：经复议维持的，收到复议决定十五日内起诉，三个月自该期届满起算；复议期间不得申请")]
    public void After_a_reconsideration()
    {
        var matter = Case("2025-04-01", urged: "2025-08-01");
        matter.Record(new Challenge { Position = 1, On = Day("2025-05-20"), Kind = ChallengeKind.Reconsideration, Body = "县政府", Stay = StayGround.None });
        Assert.Null(Run(matter, "apply-to-court"));
        Assert.Contains(Refused(matter, "2025-11-01"), u => u.Message.Contains("尚未结束", StringComparison.Ordinal));
        matter.Challenges[0].End(Day("2025-07-18"), ChallengeOutcome.Upheld, null, "青政复决〔2025〕1号");
        Assert.Equal(new DateOnly(2025, 8, 4), Run(matter, "sue-after-reconsideration")!.Legal);
        Assert.Equal(new DateOnly(2025, 11, 4), Run(matter, "apply-to-court")!.Legal);
        Assert.IsType<Outcome.Taken>(Try(matter, "2025-09-01"));
    }

    [Fact(DisplayName = "第五十四条：没有催告的不得申请；没有负责人签名的不得申请")]
    public void Urged_and_signed()
    {
        Assert.Contains(Refused(Case("2025-04-01"), "2025-11-03"), u => u.Basis?.Rule == "court.urge");
        var unsigned = Try(Case("2025-04-01", urged: "2025-09-01"), "2025-11-03", Head with { Posts = [] });
        Assert.Contains(Assert.IsType<Outcome.Refused>(unsigned).Unmet, u => u.Message.Contains("负责人签名", StringComparison.Ordinal));
    }

    private static PenaltyCase Case(string served, string? urged = null)
    {
        var matter = FileReview.PerfectCase.Of().Matter;
        matter.Record(new Delivery { On = Day(served), EffectiveOn = Day(served), Method = ServiceMethod.Direct, Receiver = "秦若水", Note = "" });
        matter.Payments.Clear();
        typeof(PenaltyCase).GetProperty(nameof(PenaltyCase.Closing))!.SetValue(matter, null);
        typeof(Matter).GetProperty(nameof(Matter.Stage))!.SetValue(matter, "served");
        if (urged is not null)
            matter.Record(new Urging
            {
                Position = 1,
                On = Day(urged),
                DueOn = Day(urged).AddDays(20),
                Way = "代收银行",
                Method = ServiceMethod.Direct,
                Receiver = "秦若水",
                ClaimsSurcharge = true,
                Unpaid = 23_500m,
                Surcharge = 20_000m,
            });
        return matter;
    }

    private static DueDate? Run(PenaltyCase matter, string term) =>
        OrdinaryProcedure.Version2021.Terms.Single(t => t.Name == term).Run(matter, FileReview.PerfectCase.Parameters, WorkCalendar.Default);

    private static IReadOnlyList<Unmet> Refused(PenaltyCase matter, string on) => Assert.IsType<Outcome.Refused>(Try(matter, on)).Unmet;

    private static Outcome Try(PenaltyCase matter, string on, Performer? by = null) => OrdinaryProcedure.Version2021.Try(
        EnforcementSteps.Apply,
        new Facts<PenaltyCase, CourtApplicationDraft>
        {
            Matter = matter,
            Input = new CourtApplicationDraft { Court = "青岚县人民法院", Assets = "松风路18号经营场所" },
            On = Day(on),
            Today = Day("2026-06-01"),
            RecordedAt = default,
            By = [by ?? Head],
            RecordedBy = by ?? Head,
            Parameters = FileReview.PerfectCase.Parameters,
        },
        WorkCalendar.Default);

    private static DateOnly Day(string day) => DateOnly.Parse(day);
}
