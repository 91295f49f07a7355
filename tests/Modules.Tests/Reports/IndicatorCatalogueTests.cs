using Fazhi.Data.Storage;
using Fazhi.Documents.Figures;
using Fazhi.Hosting;
using Fazhi.Reports.Indicators;
using Fazhi.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Reports;

public sealed class IndicatorCatalogueTests
{
    private static readonly IndicatorCatalogue Shipped =
        IndicatorCatalogue.Load(Path.Combine(Repository.Root, "indicators"));

    [Fact(DisplayName = "样本报告的67个数，每个都有指标，基本单位一致，印出的单位换算得到")]
    public void Every_claim_of_the_sample_report_has_an_indicator()
    {
        Assert.Equal(67, Claim.All.Count);
        Assert.Equal(66, Claim.All.Select(c => c.Indicator).Distinct().Count());
        foreach (var claim in Claim.All)
        {
            var indicator = Shipped.Find(claim.Indicator);
            Assert.True(indicator is not null, $"{claim.Id} {claim.Indicator}");
            Assert.Equal(claim.BaseUnit, indicator.Unit);
            Assert.Equal(claim.Unit, indicator.Stated.Unit ?? indicator.Unit);
        }
    }

    [Fact(DisplayName = "写法合乎样本：余、以上、超、多次、每季度，整数比率")]
    public void The_stating_rules_print_what_the_report_prints()
    {
        Assert.Equal((1100m, "at_least", "1100余人次"), Printed("enforcement_training_attendance", 1126));
        Assert.Equal((30m, "at_least", "30%以上"), Printed("enterprise_inspection_reduction_rate", 31.56m));
        Assert.Equal((85m, "more_than", "超85%"), Printed("resident_health_knowledge_rate", 86.4m));
        Assert.Equal((79m, "exact", "79%"), Printed("petition_satisfaction_rate", 78.9272m));
        Assert.Equal((7m, "exact", "7万元"), Printed("fines_amount", 70000));
        Assert.Equal((0.35m, "exact", "0.35万元"), Printed("confiscated_illegal_gains", 3500));
        Assert.Equal((2m, "at_least", "多次"), Printed("coordination_meetings_by_head", 3));
        Assert.Equal((4m, "norm", "每季度"), Printed("target_quarterly_progress_meetings", 4));
        Assert.Equal((6m, "at_least", "不少于6次"), Printed("target_study_sessions", 6));
        Assert.Equal((0m, "exact", "无"), Printed("litigation_losses", 0));
    }

    [Fact(DisplayName = "定义写错：说出文件、行和原因，所有错误一次列出")]
    public void A_wrong_definition_is_refused_with_file_line_and_reason()
    {
        const string text = """
            - id: meetings
              name: 会议
              group: 组织领导
              unit: 次
              definition: 会议
              basis: 无
              version: one
              rows: governance.meetings
              where: { kind: { like: 会 } }
              count: rows
              sum: attendance
              colour: red
            """;
        var error = Assert.Throws<IndicatorException>(() => IndicatorCatalogue.Read([("a.yaml", text)]));
        Assert.Contains(error.Errors, e => e is { File: "a.yaml", Line: 7 } && e.Reason.Contains("整数"));
        Assert.Contains(error.Errors, e => e.Line == 9 && e.Reason.Contains("like"));
        Assert.Contains(error.Errors, e => e.Reason.Contains("只写一种"));
        Assert.Contains(error.Errors, e => e.Line == 12 && e.Reason.Contains("colour"));
    }

    [Fact(DisplayName = "同一标识声明两次、整体不存在：拒绝")]
    public void Doubled_ids_and_missing_wholes_are_refused()
    {
        var one = RandomIndicators.Fixed(new Aggregate.Count());
        Assert.Contains("两次", Assert.Throws<IndicatorException>(() => new IndicatorCatalogue([one, one])).Message);
        Assert.Contains("没有这个", Assert.Throws<IndicatorException>(
            () => new IndicatorCatalogue([one with { PartOf = "没有这个" }])).Message);
    }

    [Fact(DisplayName = "保密字段：指标只能问有没有填，比较、去重、分组都拒绝，并指明文件、行和原因")]
    public async Task Confidential_columns_are_only_asked_for_presence()
    {
        await using var services = FazhiServices.Build(DatabaseOptions.For(Path.GetTempPath(), "Data Source=:memory:"));
        var rows = services.GetRequiredService<Data.RowSets.RowSets>();
        var count = RandomIndicators.Fixed(new Aggregate.Count()) with { Rows = "petition.items", Dimensions = [] };
        Indicator[] wrong =
        [
            count with { Where = Where("petitioner", Comparison.Equal, "张三") },
            count with { Aggregate = new Aggregate.Distinct("petitioner") },
            count with { Dimensions = ["petitioner"] },
        ];
        Assert.All(wrong, w => Assert.Contains("“信访人”是保密字段", Assert.Single(Assert.Throws<IndicatorException>(
            () => IndicatorCheck.Run(new IndicatorCatalogue([w]), rows)).Errors).Reason, StringComparison.Ordinal));
        IndicatorCheck.Run(new IndicatorCatalogue([count with { Where = Where("petitioner", Comparison.Exists, "true") }]), rows);
    }

    [Fact(DisplayName = "列、选项、类型、单位与行集不符：拒绝")]
    public void Definitions_are_checked_against_their_rows()
    {
        var rows = new Data.RowSets.RowSets([new VisitPart()]);
        string Refusal(Indicator indicator) => Assert.Throws<IndicatorException>(
            () => IndicatorCheck.Run(new IndicatorCatalogue([indicator]), rows)).Message;
        var count = RandomIndicators.Fixed(new Aggregate.Count());
        IndicatorCheck.Run(new IndicatorCatalogue([count]), rows);
        Assert.Contains("test.nothing", Refusal(count with { Rows = "test.nothing" }));
        Assert.Contains("colour", Refusal(count with { Where = Where("colour", Comparison.Equal, "red") }));
        Assert.Contains("has", Refusal(count with { Where = Where("kind", Comparison.Has, "复查") }));
        Assert.Contains("日期", Refusal(count with { Where = Where("closed_on", Comparison.Less, "三月") }));
        Assert.Contains("不是数字", Refusal(count with { Where = Where("people", Comparison.Less, "三十") }));
        Assert.Contains("类型", Refusal(count with { Aggregate = new Aggregate.Sum("kind") }));
        Assert.Contains("万元", Refusal(count with { Stated = new StatingRule { Unit = "万元" } }));
    }

    private static Condition.Test Where(string column, Comparison comparison, string value) =>
        new(column, comparison, [value]);

    private static (decimal?, string?, string) Printed(string id, decimal value)
    {
        var indicator = Shipped.Find(id)!;
        var stated = Stating.State(new Measure { Value = value, Unit = indicator.Unit }, indicator.Stated)!;
        return (stated.Number, stated.Qualifier, stated.Text);
    }
}
