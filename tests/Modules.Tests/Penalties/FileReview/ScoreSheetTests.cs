using Fazhi.Penalties.FileReview;

namespace Fazhi.Modules.Tests.Penalties.FileReview;

public sealed class ScoreSheetTests
{
    private const string Small = """
        version: "1"
        label: 本机关评分表
        valid_from: 2026-01-01
        full: 10
        excellent: 9
        pass: 6
        items:
          - { id: A1, stage: 立案, points: 10, by: machine, rule: ord.filing, text: 写全 }
        """;

    [Fact(DisplayName = "本机关的评分表放进数据目录，替代随程序的那一份")]
    public void Takes_the_sheet_of_the_agency()
    {
        var data = Directory.CreateTempSubdirectory();
        Directory.CreateDirectory(Path.Combine(data.FullName, "reviews"));
        File.WriteAllText(Path.Combine(data.FullName, "reviews", "penalties.ordinary.yaml"), Small);

        Assert.Equal("本机关评分表", ScoreSheet.Load(data.FullName).Label);
        data.Delete(recursive: true);
    }

    [Theory(DisplayName = "写错的评分表说明错在哪里")]
    [InlineData("points: 10", "points: 9", "不等于满分")]
    [InlineData("rule: ord.filing", "rule: no.such", "不在法规库中")]
    [InlineData("id: A1", "id: Z9", "没有核对的办法")]
    [InlineData("pass: 6", "pass: 12", "从大到小")]
    [InlineData("full: 10", "fulll: 10", "第4行")]
    [InlineData("valid_from: 2026-01-01", "valid_from: 去年", "valid_from")]
    public void Says_what_is_wrong(string right, string wrong, string message)
    {
        var error = Assert.Throws<InvalidDataException>(
            () => ScoreSheet.Read(Small.Replace(right, wrong, StringComparison.Ordinal), "penalties.ordinary.yaml"));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Contains("penalties.ordinary.yaml", error.Message, StringComparison.Ordinal);
    }
}
