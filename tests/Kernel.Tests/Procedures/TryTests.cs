using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Procedures;
using static Fazhi.Kernel.Tests.Procedures.WarningProcedure;

namespace Fazhi.Kernel.Tests.Procedures;

public sealed class TryTests
{
    private static readonly Dictionary<string, string> FiveDays = new() { ["defence.days"] = "5" };

    [Fact(DisplayName = "条件都满足，可以办理")]
    public void Takes_a_step_whose_conditions_are_met()
    {
        var outcome = Give(new Warning { Heard = true }.At(Opened, "2025-03-03").At(Told, "2025-03-10"), "2025-03-20");

        Assert.Empty(Assert.IsType<Outcome.Taken>(outcome).Warnings);
    }

    [Fact(DisplayName = "不能办的，一次说清每一个条件和条文")]
    public void Refuses_with_every_unmet_condition()
    {
        var outcome = Give(new Warning().At(Told, "2025-03-10"), "2025-03-20", people: 1, text: "");

        var unmet = Assert.IsType<Outcome.Refused>(outcome).Unmet;
        Assert.Equal(
            ["陈述申辩尚未听取", "须两人办理，现为1人", "请写明警告内容", "尚未登记听取人"],
            unmet.Select(u => u.Message));
        Assert.Equal(["《示例法》第一条", "《示例法》第一条", null, "《示例法》第二条"], unmet.Select(u => u.Basis?.Citation));
    }

    [Fact(DisplayName = "依据未经核实的条件只提示，不拦")]
    public void Warns_where_the_article_was_not_read()
    {
        var step = WarningProcedure.Give with
        {
            Guards = [.. WarningProcedure.Give.Guards.Where(g => g.Basis == Unread)],
        };

        var outcome = Definition.Try(
            step, Facts(new Warning().At(Told, "2025-03-10"), "2025-03-20", 2, "示例"), WorkCalendar.Default);

        Assert.Equal(["尚未登记听取人"], Assert.IsType<Outcome.Taken>(outcome).Warnings.Select(w => w.Message));
    }

    [Fact(DisplayName = "阶段不对的，说明现在在哪里、要在什么之后")]
    public void Refuses_a_step_out_of_its_place()
    {
        var outcome = Give(new Warning { Heard = true }.At(Opened, "2025-03-03"), "2025-03-20");

        var unmet = Assert.Single(Assert.IsType<Outcome.Refused>(outcome).Unmet);
        Assert.Equal("现处于“已立案”，警告须在“已告知”之后", unmet.Message);
        Assert.Equal("第一条", unmet.Basis!.Article);
    }

    [Fact(DisplayName = "已经开始的，不能再开始一次")]
    public void Refuses_to_open_twice()
    {
        var facts = Facts(new Warning().At(Opened, "2025-03-03"), "2025-03-20", 2, "示例");

        Assert.IsType<Outcome.Refused>(Definition.Try(Open, facts, WorkCalendar.Default));
        var fresh = Facts(new Warning(), "2025-03-20", 2, "示例");
        Assert.IsType<Outcome.Taken>(Definition.Try(Open, fresh, WorkCalendar.Default));
    }

    [Theory(DisplayName = "日期不晚于今天，不早于上一步")]
    [InlineData("2025-12-02", "日期2025-12-02晚于今天，请填写实际办理日期")]
    [InlineData("2025-03-09", "日期2025-03-09早于上一步（2025-03-10），请核对先后")]
    public void Refuses_impossible_dates(string on, string message)
    {
        var outcome = Give(new Warning { Heard = true }.At(Told, "2025-03-10"), on);

        Assert.Contains(Assert.IsType<Outcome.Refused>(outcome).Unmet, u => u.Message == message && u.Blocks);
    }

    [Fact(DisplayName = "缺少地方参数，只拦需要它的那一步")]
    public void Refuses_only_the_step_that_needs_a_missing_parameter()
    {
        var none = new Dictionary<string, string>();

        var tell = Definition.Try(
            Tell, Facts(new Warning().At(Opened, "2025-03-03"), "2025-03-10", 2, "示例", none), WorkCalendar.Default);
        var give = Definition.Try(
            WarningProcedure.Give,
            Facts(new Warning { Heard = true }.At(Told, "2025-03-10"), "2025-03-20", 2, "示例", none),
            WorkCalendar.Default);

        Assert.Contains("defence.days", Assert.Single(Assert.IsType<Outcome.Refused>(tell).Unmet).Message);
        Assert.IsType<Outcome.Taken>(give);
    }

    [Fact(DisplayName = "九十日的期限，逾期仍予办理，注明逾期")]
    public void Takes_a_late_act_and_marks_it()
    {
        var matter = new Warning { Heard = true }.At(Opened, "2025-03-04").At(Told, "2025-03-10");

        // The 90th day is Monday 2 June, a holiday (Dragon Boat); the period therefore ends on 3 June.
        Assert.Empty(Assert.IsType<Outcome.Taken>(Give(matter, "2025-06-03")).Warnings);
        var late = Assert.Single(Assert.IsType<Outcome.Taken>(Give(matter, "2025-06-04")).Warnings);
        Assert.Equal("作出警告的期限为2025-06-03，已经逾期；仍须办理，记录上将注明逾期", late.Message);
    }

    [Fact(DisplayName = "当事人的期限未满，不得提前办理；已经听取的除外")]
    public void Holds_back_while_the_party_may_still_speak()
    {
        // Heard is asked as a guard as well; only the period is looked at here.
        var step = WarningProcedure.Give with { Guards = [] };
        Outcome On(bool heard, string day) => Definition.Try(
            step,
            Facts(new Warning { Heard = heard }.At(Told, "2025-03-10"), day, 2, "示例"),
            WorkCalendar.Default);

        var early = Assert.Single(Assert.IsType<Outcome.Refused>(On(false, "2025-03-17")).Unmet);
        Assert.Equal("陈述申辩的期限到2025-03-17届满，期满前不得警告", early.Message);
        Assert.IsType<Outcome.Taken>(On(false, "2025-03-18"));
        Assert.IsType<Outcome.Taken>(On(true, "2025-03-17"));
    }

    [Fact(DisplayName = "还没有填写时，只看案件本身的条件")]
    public void Previews_without_input()
    {
        var facts = new Facts<Warning>
        {
            Matter = new Warning().At(Told, "2025-03-10"),
            On = new DateOnly(2025, 3, 20),
            Today = new DateOnly(2025, 3, 20),
            RecordedAt = default,
            By = [],
            RecordedBy = new Performer { Person = default, Name = "林知远" },
            Parameters = FiveDays,
        };

        var unmet = Assert.IsType<Outcome.Refused>(Definition.Preview(WarningProcedure.Give, facts, WorkCalendar.Default));

        Assert.Equal(["陈述申辩尚未听取", "尚未登记听取人"], unmet.Unmet.Select(u => u.Message));
    }

    private static Outcome Give(Warning matter, string on, int people = 2, string text = "示例") =>
        Definition.Try(WarningProcedure.Give, Facts(matter, on, people, text), WorkCalendar.Default);

    private static Facts<Warning, WarningText> Facts(
        Warning matter, string on, int people, string text, Dictionary<string, string>? parameters = null) => new()
        {
            Matter = matter,
            On = DateOnly.Parse(on),
            Today = new DateOnly(2025, 12, 1),
            RecordedAt = default,
            By = [.. Enumerable.Range(1, people).Select(n => new Performer { Person = default, Name = $"人员{n}" })],
            RecordedBy = new Performer { Person = default, Name = "林知远" },
            Parameters = parameters ?? FiveDays,
            Input = new WarningText(text),
        };
}
