using System.Text.RegularExpressions;
using Fazhi.Documents.Json;
using Fazhi.Documents.Official;

namespace Fazhi.Modules.Tests.Reports;

public sealed partial class L3Tests
{
    [Fact(DisplayName = "四部分版式写全样本报告的每一个数，说法与原文一致")]
    public void Every_claim_is_placed()
    {
        var report = L3Case.Case();
        Assert.Empty(report.Composition.MissingFigures);
        Assert.Empty(report.Composition.MissingTexts);
        Assert.Empty(report.Composition.WrongUnits);
        var printed = report.Composition.Document.Figures.Select(f => f.Figure.Indicator).ToHashSet();
        Assert.Equal([], Claim.All.Select(c => c.Indicator).Except(printed));
        foreach (var run in report.Composition.Document.Figures.DistinctBy(f => f.Figure.Indicator))
        {
            var claim = Claim.All.First(c => c.Indicator == run.Figure.Indicator);
            var stated = run.Figure.Stated!;
            Assert.Equal(claim.Stated, stated.Day?.ToString("yyyy-MM-dd") ?? $"{stated.Number:0.####}");
            Assert.Equal((claim.Unit, claim.Qualifier), (stated.Unit!, stated.Qualifier!));
        }
    }

    [Fact(DisplayName = "句子读得通：余、以上、超、万元、均、无、每季度、不少于、列名")]
    public void Sentences()
    {
        var text = L3Case.Case().Composition.Document.PlainText;
        string[] wanted =
        [
            "覆盖1100余人次", "较上年减少30%以上", "知晓率超85%", "累计罚款7万元，没收违法所得0.35万元", "减负14.3万元",
            "重大决策均经过合法性审查，均经过集体讨论决定", "无行政拘留，无行政强制，无行政复议撤销，无行政诉讼败诉",
            "每季度召开专题推进会", "法治专题学习不少于6次", "不少于60学时", "组建法治工作专班、医疗领域法治联络员队伍",
            "审定《法治政府建设工作方案》《法治建设重点任务清单》", "3件（医疗机构超范围执业、医疗废物处置不规范、涉企乱检查）",
            "多次协调相关部门召开座谈会", "群众满意度79%", "新增执法人员15名", "四、2026年度推进法治政府建设的主要安排",
            "一是法治与业务融合还不够深", "（四）聚焦医疗领域，夯实法治根基", "发布时间：2026年1月29日",
        ];
        Assert.All(wanted, w => Assert.Contains(w, text, StringComparison.Ordinal));
        Assert.DoesNotMatch(@"[，；。、：]{2}", text);
    }

    [Fact(DisplayName = "模板里没有数字：数字只能由指标给出")]
    public void No_digits_in_templates()
    {
        var templates = L3Case.Templates.Names()
            .Where(n => n.EndsWith(".liquid", StringComparison.Ordinal)).ToList();
        Assert.Contains("L3/results.liquid", templates);
        Assert.Contains("papers/decision.liquid", templates);
        Assert.All(templates, name =>
        {
            var words = Markup().Replace(L3Case.Templates.Read(name), "");
            Assert.False(Number().IsMatch(words), $"{name}: {Number().Match(words)}");
        });
        Assert.Matches(Number(), "开展检查二十七次");
    }

    [Fact(DisplayName = "同样的数两次成文，逐字节相同；存下再读出也相同；数字变了，文件就变")]
    public void Same_bytes_twice()
    {
        var document = L3Case.Case().Composition.Document;
        var bytes = DocxWriter.Write(document);
        Assert.Equal(bytes, DocxWriter.Write(L3Case.Case().Composition.Document));
        var kept = TreeJson.Read(TreeJson.Write(document));
        Assert.Equal(bytes, DocxWriter.Write(kept));
        Assert.Equal(Provenance.Write(document), Provenance.Write(kept));

        var figures = L3Case.Figures();
        figures["administrative_licences"] = L3Case.With(
            figures["administrative_licences"], m => m with { Value = 1311 });
        var changed = L3Case.Case(figures).Composition.Document;
        Assert.NotEqual(bytes, DocxWriter.Write(changed));
        Assert.Contains("办理行政许可1311件", changed.PlainText, StringComparison.Ordinal);
        Assert.Contains("\"exact\": \"1311件\"", Provenance.Write(changed), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\{%.*?%\}|\{\{.*?\}\}|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Markup();

    [GeneratedRegex(@"[0-9０-９]|[一二两三四五六七八九十百千万]+(?:次|件|场|家|名|人次|人|份|项|台|起|户|元|学时|日|天|年)")]
    private static partial Regex Number();
}
