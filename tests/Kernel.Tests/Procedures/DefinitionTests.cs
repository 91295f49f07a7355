using Fazhi.Kernel.Procedures;
using static Fazhi.Kernel.Tests.Procedures.WarningProcedure;

namespace Fazhi.Kernel.Tests.Procedures;

public sealed class DefinitionTests
{
    private static readonly Stage Island = new("island", "孤岛");

    [Fact(DisplayName = "完整的程序定义，走查没有问题")]
    public void A_sound_definition_has_no_fault() => Assert.Empty(Definition.Walk());

    [Fact(DisplayName = "到不了的阶段会被指出")]
    public void Names_a_stage_nobody_reaches()
    {
        var faults = (Definition with { Stages = [.. Definition.Stages, Island] }).Walk();

        Assert.Equal(["阶段“孤岛”到不了", "从阶段“孤岛”到不了终点"], faults);
    }

    [Fact(DisplayName = "走不到终点的阶段会被指出")]
    public void Names_a_dead_end()
    {
        var stray = Step("warn.stray", "走失", [Opened], Island);

        var faults = (Definition with { Stages = [.. Definition.Stages, Island], Steps = [.. Definition.Steps, stray] })
            .Walk();

        Assert.Equal(["从阶段“孤岛”到不了终点"], faults);
    }

    [Fact(DisplayName = "没有依据的步骤会被指出")]
    public void Names_a_step_without_basis()
    {
        var free = Step("warn.free", "随意", [Opened], Told) with { Basis = null };

        Assert.Equal(["步骤“随意”既无依据也不是系统规则"], (Definition with { Steps = [.. Definition.Steps, free] }).Walk());
        Assert.Empty((Definition with { Steps = [.. Definition.Steps, free with { Rule = SystemRule.Order }] }).Walk());
    }

    [Fact(DisplayName = "没有声明的阶段和重复的名称会被指出")]
    public void Names_undeclared_stages_and_doubled_names()
    {
        var away = Step("warn.away", "离开", [Opened], Island);
        var twice = Step("warn.tell", "再告知", [Opened], Told);

        var faults = (Definition with { Steps = [.. Definition.Steps, away, twice] }).Walk();

        Assert.Equal(["名称“warn.tell”用了不止一次", "阶段“孤岛”没有声明"], faults);
    }

    [Fact(DisplayName = "期限没有起点或指向不存在的步骤会被指出")]
    public void Names_a_term_that_never_starts()
    {
        var term = Definition.Terms[0];

        var faults = (Definition with
        {
            Terms =
            [
                term with { From = Island },
                term with { Name = "second", From = null },
                term with { Name = "third", Until = ["warn.nothing"] },
            ],
        }).Walk();

        Assert.Equal(
            [
                "期限“作出警告”从“孤岛”起算，但没有步骤到达该阶段",
                "期限“作出警告”没有起点",
                "期限“作出警告”所指步骤“warn.nothing”不存在",
            ],
            faults);
    }

    [Fact(DisplayName = "在该阶段办不了的待办会被指出")]
    public void Names_a_misplaced_duty()
    {
        var faults = (Definition with
        {
            Duties = [new Duty<Warning>(Opened, "warn.give"), new Duty<Warning>(Told, "warn.give") { Term = "none" }],
        }).Walk();

        Assert.Equal(["阶段“已立案”的待办“warn.give”在该阶段不能办", "待办“warn.give”所指期限“none”不存在"], faults);
    }

    [Fact(DisplayName = "每个阶段只有一项待办")]
    public void Says_what_is_next()
    {
        Assert.Equal("warn.tell", Definition.NextFor(new Warning().At(Opened, "2025-03-03"))?.Step);
        Assert.Null(Definition.NextFor(new Warning().At(Given, "2025-03-20")));
    }

    [Fact(DisplayName = "同一定义画出流程图")]
    public void Draws_the_diagram()
    {
        var lines = Definition.Mermaid().Split('\n');

        Assert.Equal("stateDiagram-v2", lines[0]);
        Assert.Contains("    state \"已立案\" as opened", lines);
        Assert.Contains("    [*] --> opened : 立案 第一条", lines);
        Assert.Contains("    told --> given : 警告 第一条", lines);
        Assert.Contains("    given --> [*]", lines);
    }

    [Fact(DisplayName = "新版本施行后，旧案按过渡规定适用")]
    public void Chooses_the_version_by_transition()
    {
        var day = new DateOnly(2025, 6, 1);
        Procedure<Warning> Next(Transition transition) =>
            Definition with { Version = "2025年版", EffectiveFrom = day, Transition = transition };
        string? For(Transition transition, string? begun, DateOnly on) =>
            new ProcedureVersions<Warning>(Next(transition), Definition).For(begun, on)?.Version;

        Assert.Equal("2021年版", For(Transition.FinishUnderOld, "2021年版", day));
        Assert.Equal("2025年版", For(Transition.NewStepsFromEffectiveDate, "2021年版", day));
        Assert.Equal("2021年版", For(Transition.NewStepsFromEffectiveDate, "2021年版", day.AddDays(-1)));
        Assert.Equal("2021年版", For(Transition.Ask, "2021年版", day));
        Assert.Equal("2025年版", For(Transition.FinishUnderOld, null, day));
        Assert.Null(For(Transition.FinishUnderOld, null, new DateOnly(2020, 1, 1)));
    }

    [Fact(DisplayName = "过渡规定要求询问的，告诉人有新版本可选")]
    public void Asks_where_the_transition_says_so()
    {
        var day = new DateOnly(2025, 6, 1);
        var versions = new ProcedureVersions<Warning>(
            Definition, Definition with { Version = "2025年版", EffectiveFrom = day, Transition = Transition.Ask });

        Assert.Equal("2025年版", versions.Asked("2021年版", day)?.Version);
        Assert.Null(versions.Asked("2021年版", day.AddDays(-1)));
        Assert.Null(versions.Asked("2025年版", day));
    }
}
