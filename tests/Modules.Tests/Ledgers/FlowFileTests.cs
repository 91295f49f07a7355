using Fazhi.Data.Scopes;
using Fazhi.Kernel.Calendar;
using Fazhi.Ledgers.Definitions;
using Fazhi.TestKit;

namespace Fazhi.Modules.Tests.Ledgers;

/// <summary>The flow of a ledger file: what is read, and what stops the start.</summary>
public sealed class FlowFileTests
{
    private const string Review = "    review: { label: 法制审核, from: submitted, to: reviewed, by: legal reviewer, due: 5 working days, not_by: enter }\n";
    private const string Sign = "    sign: { label: 签批, from: reviewed, to: signed, by: [section head, head], due: 3 working days, not_by: [enter, review] }\n";

    [Fact(DisplayName = "说明书里的流程例子读成定义：状态、步骤、岗位、期限、另一人")]
    public void Example_of_the_guide()
    {
        var definition = LedgerCatalogue.Read([("contracts.reviews.yaml", FlowLedger.Text)]).All.Single();

        var flow = definition.Flow!;
        Assert.Equal(Confirmation.Flow, definition.Confirmation);
        Assert.Equal(("submitted", "signed"), (flow.First.Key, flow.Counted.Key));
        Assert.Equal(Period.WorkingDays(5), flow.Step("review")!.Due);
        Assert.Equal([Role.SectionHead, Role.Head], flow.Step("sign")!.Roles);
        Assert.Equal(["enter", "review"], flow.Step("sign")!.NotBy);
        Assert.Equal(["sign"], flow.StepsOnward(flow.State("reviewed")!).Select(s => s.Key));
        Assert.True(flow.Returns(flow.Step("return")!));
    }

    [Theory(DisplayName = "写错的流程在启动时被拒绝，写明文件、行、原因")]
    [InlineData("from: submitted, to: reviewed", "from: begun, to: reviewed", 17, "“begun”不是这个流程的状态")]
    [InlineData("to: signed", "to: sealed", 18, "“sealed”不是这个流程的状态")]
    [InlineData("by: legal reviewer,", "by: lawyer,", 17, "岗位“lawyer”不认识，可用的有：officer")]
    [InlineData("by: legal reviewer, ", "", 17, "缺少“by”")]
    [InlineData("due: 5 working days", "due: 5", 17, "due 没有单位")]
    [InlineData("due: 5 working days", "due: soon", 17, "5 working days 的样子")]
    [InlineData("due: 5 working days", "due: 0 days", 17, "5 working days 的样子")]
    [InlineData("not_by: enter", "not_by: entering", 17, "“entering”不是这个流程的步骤")]
    [InlineData("not_by: enter", "not_by: sign", 17, "“sign”不在它前面")]
    [InlineData("not_by: enter", "not_by: review", 17, "“review”不在它前面")]
    [InlineData("name: 待签批", "name: 待法制审核", 13, "两个状态的名称")]
    [InlineData("name: 待签批", "name: 已作废", 13, "状态不能叫“已作废”")]
    [InlineData("label: 签批", "label: 法制审核", 18, "两个步骤的名称")]
    [InlineData("    reviewed: {", "    submitted: {", 13, "写了两次")]
    [InlineData("    sign: {", "    review: {", 18, "写了两次")]
    [InlineData("    reviewed: {", "    entered: {", 13, "“entered”不能作状态的键")]
    [InlineData("    sign: {", "    enter: {", 18, "“enter”不能作步骤的键")]
    [InlineData(", counted: true", "", 12, "没有一个状态写了 counted: true")]
    [InlineData("name: 待签批", "name: 待签批, counted: true", 14, "只能有一个状态写 counted")]
    [InlineData("name: 待签批", "name: 待签批, returned: true", 15, "只能有一个状态写 returned")]
    [InlineData("counted: true", "counted: true, returned: true", 14, "不能既是 counted 又是 returned")]
    [InlineData("name: 待法制审核", "name: 待法制审核, counted: true", 12, "第一个状态“submitted”是登记后的状态")]
    [InlineData("name: 待签批 }", "name: 待签批 }\n    archived: { name: 已归档 }", 14, "状态“archived”没有步骤能到")]
    [InlineData(Sign, "", 13, "状态“reviewed”没有出路")]
    [InlineData("from: reviewed, to: signed", "from: reviewed, to: submitted", 12, "从状态“submitted”走不到计入的状态")]
    [InlineData("from: reviewed, to: signed", "from: [reviewed, signed], to: signed", 18, "没有前进")]
    [InlineData("from: reviewed, to: returned", "from: [signed, reviewed], to: returned", 20, "“signed”已计入，是终点")]
    [InlineData("from: reviewed, to: signed", "from: [reviewed, returned], to: signed", 18, "“returned”是退回")]
    [InlineData("  basis: 《青岚县卫生健康局合同管理办法》第八条\n", "", 10, "缺少“basis”")]
    [InlineData("count: 件", "count: 件\nconfirmation: self", 6, "写了 flow 就不写 confirmation")]
    [InlineData("due: 5 working days", "due_on: 5 working days", 17, "没有“due_on”这一项")]
    [InlineData("counted: true", "counts: true", 14, "没有“counts”这一项")]
    [InlineData("    reviewed: { name: 待签批 }", "    reviewed: 待签批", 13, "状态“reviewed”要写成")]
    public void Wrong_flow(string from, string to, int line, string reason)
    {
        Assert.Contains(from, FlowLedger.Text, StringComparison.Ordinal);
        var text = FlowLedger.Text.Replace(from, to, StringComparison.Ordinal);

        var refused = Assert.Throws<LedgerDefinitionException>(() => LedgerCatalogue.Read([("contracts.reviews.yaml", text)]));

        Assert.True(
            refused.Errors.Any(e => e.Line == line && e.Reason.Contains(reason, StringComparison.Ordinal)), refused.Message);
    }

    [Fact(DisplayName = "没有步骤、没有状态、flow 不是一段：各自说明")]
    public void Missing_parts()
    {
        Assert.Contains("缺少“steps”", Refused("  steps:\n" + Review + Sign + Return, ""), StringComparison.Ordinal);
        Assert.Contains("缺少“states”", Refused(States, ""), StringComparison.Ordinal);
        Assert.Contains("要写成 名称: 值", Refused("flow:\n", "flow: self\nflown:\n"), StringComparison.Ordinal);
    }

    private static string States => FlowLedger.Text[
        FlowLedger.Text.IndexOf("  states:", StringComparison.Ordinal)..FlowLedger.Text.IndexOf("  steps:", StringComparison.Ordinal)];

    private static string Return => FlowLedger.Text[
        FlowLedger.Text.IndexOf("    return:", StringComparison.Ordinal)..FlowLedger.Text.IndexOf("fields:", StringComparison.Ordinal)];

    private static string Refused(string from, string to)
    {
        Assert.Contains(from, FlowLedger.Text, StringComparison.Ordinal);
        var text = FlowLedger.Text.Replace(from, to, StringComparison.Ordinal);
        return Assert.Throws<LedgerDefinitionException>(() => LedgerCatalogue.Read([("contracts.reviews.yaml", text)])).Message;
    }
}
