using Fazhi.Documents.Figures;
using Fazhi.Documents.Tree;

namespace Fazhi.Modules.Tests.Documents;

/// <summary>A small fictional report: 青岚县.</summary>
internal static class SampleDocument
{
    public static Figure Figure(string indicator, decimal value, string unit, StatingRule? rule = null)
    {
        var measure = new Measure { Value = value, Unit = unit };
        return new Figure
        {
            Indicator = indicator,
            Name = "名称" + indicator,
            Measure = measure,
            Stated = Stating.State(measure, rule ?? StatingRule.Plain),
            Rows = (int)value,
            Digest = "00ff",
            Snapshot = "s1",
            AsOf = new DateOnly(2025, 12, 31),
        };
    }

    public static Document Report(decimal licences = 264, string? mark = null)
    {
        var seminars = Run(Figure("leadership_seminars", 3, "次"));
        return new Document
        {
            Title = "2025年度法治政府建设工作报告",
            Issuer = "青岚县卫生健康局",
            Mark = mark,
            Blocks =
            [
                Body(Text("现将本局2025年度法治政府建设情况报告如下。")),
                new Heading { Level = 1, Id = "s1", Runs = [Text("主要举措和成效")] },
                new Heading { Level = 2, Runs = [Text("规范执法")] },
                Body(Text("办理行政许可"), Run(Figure("administrative_licences", licences, "件")), Text("，班子研讨"),
                    seminars,
                    Text("。名称含<符号>&引号\"也照写。"
                        + string.Concat(Enumerable.Repeat("坚持依法行政持续改进服务质量", 60)))),
                new Heading { Level = 2, Runs = [Text("学法用法")] },
                Body(Text("再次提到班子研讨"), seminars, Text("。")),
                new Heading { Level = 1, Runs = [Text("不足和原因")] },
                new Table { HasHead = true, Widths = [1, 3], Rows = [["序号", "内容"], ["一", "归档不及时"]] },
            ],
            Sign = new SignBlock("青岚县卫生健康局", new DateOnly(2026, 1, 22)),
            Closing = ["初审：　　　复审：　　　终审："],
        };
    }

    private static Paragraph Body(params Run[] runs) => new() { Runs = runs };

    private static TextRun Text(string words) => new(words);

    private static FigureRun Run(Figure figure) => new(figure, figure.Stated!.Text);
}
