using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Fazhi.Data.Exchange;
using Fazhi.Data.RowSets;
using XlsxRule = DocumentFormat.OpenXml.Spreadsheet.DataValidation;

namespace Fazhi.Data.Tests.Exchange;

/// <summary>What a clerk fills in: the template, and the workbook of refused rows.</summary>
public sealed class FillingTests
{
    private static readonly TableColumn[] Columns =
    [
        new() { Label = "名称", Required = true },
        new() { Label = "人次", Type = ColumnType.Number, Unit = "人次" },
        new() { Label = "金额", Type = ColumnType.Amount, Unit = "元" },
        new() { Label = "日期", Type = ColumnType.Date },
        new() { Label = "标签", Type = ColumnType.Tags, Choices = ["涉企", "医疗"] },
        new() { Label = "涉企", Type = ColumnType.YesNo },
        new() { Label = "种类", Choices = ["讲座", "网课"], Required = true, Hint = "<选一项>" },
    ];

    [Fact(DisplayName = "模板填写后可以导入：表头认得，必填列、单位、可选内容都在")]
    public void TemplateIsRead()
    {
        var file = new MemoryStream();
        Template.Write(file, "培训场次", Columns);
        using var sheet = Sheet.Open(file, "模板.xlsx", new SheetOptions { Required = ["名称", "金额", "种类"] });

        Assert.Empty(sheet.Rows());
        Assert.Equal("元", sheet.Column("金额")!.Unit);
        Assert.Equal(["no-rows"], sheet.Problems.Kept.Select(p => p.Code));
        using var document = SpreadsheetDocument.Open(file, false);
        var lists = document.WorkbookPart!.WorksheetParts
            .SelectMany(p => p.Worksheet!.Descendants<XlsxRule>())
            .Select(v => v.Formula1?.Text).OfType<string>();
        Assert.Equal(["'选项'!$F$2:$F$3", "'选项'!$G$2:$G$3"], lists);
    }

    [Fact(DisplayName = "错误工作簿只含错行：原内容、错误说明、原行号，改好后只导入这些行")]
    public void ErrorWorkbookKeepsOnlyBadRows()
    {
        using var first = Sheet.Paste("名称\t金额（元）\n甲\t1\n乙\t一万\n丙\t3\n");
        var file = new MemoryStream();
        using (var errors = new ErrorWorkbook(file, first.Columns))
        {
            foreach (var row in first.Rows().Where(r => r[0].Text == "乙"))
                errors.Add(row, ["金额不是数字"]);
            errors.Complete();
        }

        using var again = Sheet.Open(file, "待改正.xlsx", new SheetOptions { Required = ["名称", "金额"] });
        var only = Assert.Single(again.Rows());

        Assert.Equal(["乙", "一万", "金额不是数字", "3"], only.Cells.Select(c => c.Text));
        Assert.Equal([false, false, true, true], again.Columns.Select(ErrorWorkbook.IsOwn));
        Assert.False(again.Problems.Block);
    }

    [Fact(DisplayName = "模板通过开放文档格式的结构校验")]
    public void ValidTemplate()
    {
        var file = new MemoryStream();
        Template.Write(file, "培训/场次", Columns);
        using var document = SpreadsheetDocument.Open(file, false);

        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken)
            .Select(e => $"{e.Path?.XPath} {e.Description}"));
    }
}
