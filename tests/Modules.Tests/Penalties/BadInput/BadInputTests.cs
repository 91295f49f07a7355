using Fazhi.Data.Acts;
using Fazhi.Scenarios;

namespace Fazhi.Modules.Tests.Penalties.BadInput;

/// <summary>
/// Everything that can be wrong with what is handed in, put to every act that the penalties module registers: missing,
/// future, out of order, foreign, contradictory, too much.
/// </summary>
public sealed class BadInputTests(BadInputRun run) : IClassFixture<BadInputRun>
{
    /// <summary>Acts nobody takes by a form, with the reason.</summary>
    private static readonly Dictionary<string, string> NotEntered = new(StringComparer.Ordinal)
    {
        ["penalties.note-joinder"] = "并案、分案时在另一案卷里一并写入",
        ["penalties.note-filing"] = "更正立案日期时在合并办理的其他案卷里一并写入",
        ["penalties.note-overdue"] = "系统每天自己登记",
        ["coercion.note-overdue"] = "系统每天自己登记",
        ["reviews.note-overdue"] = "系统每天自己登记",
        ["penalties.dispose-case"] = "销毁清册批准以后由清册办理",
        ["coercion.dispose-measure"] = "销毁清册批准以后由清册办理",
        ["penalties.recount-clocks"] = "没有要填的项，重算由放假安排引起",
        ["coercion.recount-clocks"] = "没有要填的项，重算由放假安排引起",
    };

    private static readonly string[] OfEntry = ["on", "by", "record", "files", "office", "expected"];

    [Fact(DisplayName = "每一项登记在册的办理事项都试过，新增的不能漏")]
    public void Every_act_is_attacked() => Assert.Empty(run.Declared.Select(a => a.Name)
        .Except(run.Findings.Where(f => f.Kind == Wrong.Nothing).Select(f => f.Act)).Except(NotEntered.Keys));

    [Fact(DisplayName = "错误的输入从不引起异常")]
    public void Nothing_is_thrown() => None(f => f.Thrown is not null);

    [Fact(DisplayName = "错误的输入都被退回，应当接受的写明理由")]
    public void Nothing_wrong_is_taken() =>
        None(f => IsWrong(f) && f.Result is ActResult.Taken && !Accepted.All.Any(a => a.Fits(f)));

    [Fact(DisplayName = "应当接受的每一条理由都还用得上")]
    public void Every_exception_is_needed() => Assert.All(
        Accepted.All, a => Assert.Contains(run.Findings, f => IsWrong(f) && f.Result is ActResult.Taken && a.Fits(f)));

    [Fact(DisplayName = "退回以后数据库和文件一点没有变")]
    public void A_refusal_writes_nothing() => None(f => f.Wrote && f.Result is not ActResult.Taken);

    [Fact(DisplayName = "退回时用中文说明是哪一项、怎么办")]
    public void A_refusal_says_in_Chinese_what_is_wrong() => None(f => f.Result switch
    {
        ActResult.Refused refused => !refused.Unmet.Where(u => u.Blocks).All(u => IsChinese(u.Message)),
        ActResult.Invalid invalid => !invalid.Errors.All(e => IsChinese(e.Value) && (OfEntry.Contains(e.Key) || InputWords.Has(e.Key.Split('.')[^1]))),
        _ => false,
    });

    [Fact(DisplayName = "试过全部错误以后，正确的输入照常办理")]
    public void The_good_input_is_taken_afterwards() => Are<ActResult.Taken>(Wrong.Nothing);

    [Fact(DisplayName = "一周以后补录，按当日的日期办理")]
    public void What_is_recorded_a_week_later_is_taken() => Are<ActResult.Taken>(Wrong.Late);

    [Fact(DisplayName = "两人同时办理同一件：后交的不覆盖先交的")]
    public void The_second_officer_is_told_of_the_first() => Are<ActResult.Conflict>(Wrong.SecondOfficer);

    private void Are<TResult>(Wrong kind)
    {
        Assert.Contains(run.Findings, f => f.Kind == kind);
        None(f => f.Kind == kind && f.Result is not TResult);
    }

    private void None(Func<Finding, bool> wrong)
    {
        var found = run.Findings.Where(wrong).Select(f => f.ToString()).ToArray();
        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    private static bool IsWrong(Finding f) => f.Kind is not (Wrong.Nothing or Wrong.Late or Wrong.SecondOfficer);

    private static bool IsChinese(string text) => text.Any(c => c is >= '\u4e00' and <= '\u9fff');
}
