using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Law;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Kernel.Tests.Procedures;

/// <summary>A small procedure of its own, so that the engine is tested without any real one.</summary>
internal sealed class Warning : IMatter
{
    private readonly Dictionary<string, DateOnly> entered = [];

    public string? Stage { get; private set; }

    public DateOnly? LastStepOn { get; private set; }

    public string? ProcedureVersion => "2021年版";

    public bool Heard { get; init; }

    public DateOnly? EnteredOn(string stage) => entered.TryGetValue(stage, out var on) ? on : null;

    public Warning At(Stage stage, string on)
    {
        Stage = stage.Name;
        LastStepOn = DateOnly.Parse(on);
        entered[stage.Name] = LastStepOn.Value;
        return this;
    }
}

internal sealed record WarningText(string Text);

internal static class WarningProcedure
{
    public static readonly Stage Opened = new("opened", "已立案");
    public static readonly Stage Told = new("told", "已告知");
    public static readonly Stage Given = new("given", "已警告") { IsFinal = true };

    public static readonly LegalBasis Verified = Article("第一条", true);
    public static readonly LegalBasis Unread = Article("第二条", false);

    public static readonly Step<Warning> Open = Step("warn.open", "立案", [], Opened);

    public static readonly Step<Warning> Tell = Step("warn.tell", "告知", [Opened], Told).Needs("defence.days");

    public static readonly Step<Warning> Give = Step("warn.give", "警告", [Told], Given)
        .Requires(f => f.Matter.Heard, Verified, "陈述申辩尚未听取")
        .Requires(f => f.Matter.Heard, Unread, "尚未登记听取人")
        .RequiresOfPerformers(f => f.By.Count >= 2, Verified, f => $"须两人办理，现为{f.By.Count}人")
        .RequiresOfInput<WarningText>(f => f.Input.Text.Length > 0, SystemRule.Completeness, "请写明警告内容")
        .Drafts("警告书")
        .Publishes("警告", Verified)
        .Numbered("warning");

    public static readonly Procedure<Warning> Definition = new()
    {
        Key = "warn",
        Label = "警告程序",
        Version = "2021年版",
        EffectiveFrom = new DateOnly(2021, 7, 15),
        Stages = [Opened, Told, Given],
        Steps = [Open, Tell, Give],
        Terms =
        [
            new Term<Warning>
            {
                Name = "decide",
                Label = "作出警告",
                Fixed = Period.Days(90),
                From = Opened,
                Until = ["warn.give"],
                MetOn = m => m.EnteredOn(Given.Name),
                Basis = Verified,
            },
            new Term<Warning>
            {
                Name = "defence",
                Label = "陈述申辩的期限",
                Parameter = "defence.days",
                ParameterUnit = PeriodUnit.WorkingDay,
                From = Told,
                HoldsBack = ["warn.give"],
                Released = f => f.Matter.Heard,
                MetOn = _ => null,
                Basis = Verified,
                IsOfParty = true,
            },
        ],
        Duties = [new Duty<Warning>(Opened, "warn.tell"), new Duty<Warning>(Told, "warn.give") { Term = "decide" }],
    };

    public static Step<Warning> Step(string name, string label, IReadOnlyList<Stage> from, Stage? to) =>
        new() { Name = name, Label = label, From = from, To = to, Roles = ["Officer"], Basis = Verified };

    public static LegalBasis Article(string article, bool verified) =>
        new() { Rule = "test." + article, Law = "示例法", Version = "2021", Article = article, Verified = verified };
}
