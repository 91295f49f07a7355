using Fazhi.Ledgers.Definitions;

namespace Fazhi.Modules.Tests.Ledgers;

public sealed class LedgerFileTests
{
    private const string Good = """
        key: training.sessions
        name: 培训台账
        group: 学法用法
        count: 场
        version: 1
        map: { title: topic, date: held_on, kind: kind, quantity: attendance, amount: cost }
        list: [topic, kind, held_on, attendance]
        fields:
          topic: { name: 主题, type: text, required: true }
          kind: { name: 类别, type: choice, choices: [执法培训, 法治学习], required: true }
          held_on: { name: 日期, type: date, required: true }
          attendance: { name: 人次, type: integer, unit: 人次 }
          cost: { name: 费用, type: amount }
          hours: { name: 学时, type: decimal, scale: 1, indexed: true }
        """;

    [Fact(DisplayName = "一份正确的台账文件读成定义：字段、类型、对应列、小数位")]
    public void GoodFile()
    {
        var definition = LedgerCatalogue.Read([("training.sessions.yaml", Good)]).All.Single();

        Assert.Equal("培训台账", definition.Name);
        Assert.Equal(TypedColumn.OccurredOn, definition.Field("held_on")!.Column);
        Assert.Equal("held_on", definition.DateField.Key);
        Assert.Equal(1, definition.Field("hours")!.Scale);
        Assert.Equal(2, definition.Field("cost")!.Scale);
        Assert.Equal("人次（人次）", definition.Field("attendance")!.Heading);
        Assert.Equal(["topic", "kind", "held_on", "attendance", "cost", "hours"],
            definition.Indexed.Select(f => f.Key));
        Assert.Equal(Confirmation.Self, definition.Confirmation);
    }

    [Theory(DisplayName = "错误的台账文件在启动时被拒绝，写明文件、行、原因")]
    [InlineData("type: text,", "type: string,", 9, "类型“string”不认识")]
    [InlineData("version: 1", "version: 一", 5, "整数")]
    [InlineData("version: 1\n", "", 1, "缺少“version”")]
    [InlineData("count: 场\n", "", 1, "缺少“count”")]
    [InlineData("key: training.sessions", "key: Training", 1, "不能作台账的键")]
    [InlineData("key: training.sessions", "key: training.lessons", 1, "文件名就要是 training.lessons.yaml")]
    [InlineData("date: held_on", "date: topic", 6, "“topic”是 text")]
    [InlineData("date: held_on", "date: day", 6, "没有这个字段")]
    [InlineData(" date: held_on,", "", 6, "“date”")]
    [InlineData("quantity: attendance", "quantity: hours", 6, "“hours”是 decimal")]
    [InlineData("choices: [执法培训, 法治学习], ", "", 10, "要写 choices")]
    [InlineData("choices: [执法培训, 法治学习]", "choices: [执法培训, 执法培训]", 10, "写了两次")]
    [InlineData("scale: 1, ", "", 14, "要写 scale")]
    [InlineData("scale: 1", "scale: 9", 14, "0到6")]
    [InlineData("type: amount", "type: amount, scale: 3", 13, "不能有 scale")]
    [InlineData("type: amount", "type: amount, unit_of: 万", 13, "没有“unit_of”")]
    [InlineData("list: [topic, kind,", "list: [topic, sort_of,", 7, "不是这本台账的字段")]
    [InlineData("  cost:", "  Cost:", 13, "不能作字段的键")]
    [InlineData("name: 费用", "name: 学时", 14, "两个字段的名称")]
    [InlineData("  cost:", "  hours:", 14, "写了两次")]
    [InlineData("type: integer", "type: integer, since: 2025-02-30", 12, "日期要写成")]
    [InlineData("type: integer", "type: integer, since: 2025-03-01, until: 2025-02-01", 12, "早于 since")]
    [InlineData("type: integer", "type: long text, indexed: true", 12, "不能建索引")]
    [InlineData("type: text, required: true", "type: text, required: true, confidential: personal", 6, "保密字段")]
    [InlineData("required: true }\n  kind", "required: maybe }\n  kind", 9, "只能是")]
    [InlineData("type: amount", "type: lines", 13, "要写 fields")]
    [InlineData("group: 学法用法", "group: 学法用法\nconfirmation: boss", 4, "只能是")]
    [InlineData("group: 学法用法", "group: [学法", 3, "YAML")]
    public void WrongFile(string from, string to, int line, string reason)
    {
        Assert.Contains(from, Good, StringComparison.Ordinal);
        var refused = Assert.Throws<LedgerDefinitionException>(
            () => LedgerCatalogue.Read([("training.sessions.yaml", Good.Replace(from, to, StringComparison.Ordinal))]));

        Assert.Contains(refused.Errors, e => e.Line == line && e.Reason.Contains(reason, StringComparison.Ordinal));
        Assert.Contains($"training.sessions.yaml 第{line}行：", refused.Message, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "几份文件里的错误一次全部列出")]
    public void AllMistakesAtOnce()
    {
        var refused = Assert.Throws<LedgerDefinitionException>(() => LedgerCatalogue.Read(
            [("a.yaml", "key: 1"),
                ("training.sessions.yaml", Good.Replace("amount }", "money }", StringComparison.Ordinal))]));

        Assert.Contains(refused.Errors, e => e.File == "a.yaml");
        Assert.Contains(refused.Errors, e => e.File == "training.sessions.yaml" && e.Line == 13);
    }

    [Fact(DisplayName = "随程序提供的台账文件全部正确，年度报告所需的都在")]
    public void ShippedFiles()
    {
        var catalogue = LedgerCatalogue.Load(Folder());

        Assert.Equal(34, catalogue.All.Count);
        Assert.NotNull(catalogue.Find("training.sessions"));
        Assert.NotNull(catalogue.Find("petition.items"));
        Assert.All(catalogue.All, d => Assert.NotNull(d.DateField));
        Assert.True(catalogue.Find("authority.catalogue")!.IsStock);
    }

    [Fact(DisplayName = "数据目录里的同名台账文件代替随程序提供的")]
    public void Overlay()
    {
        var own = Directory.CreateTempSubdirectory("fazhi-ledgers");
        try
        {
            File.WriteAllText(Path.Combine(own.FullName, "training.sessions.yaml"), Good);

            var catalogue = LedgerCatalogue.Load(Folder(), own.FullName);

            Assert.Equal("培训台账", catalogue.Find("training.sessions")!.Name);
            Assert.Equal(34, catalogue.All.Count);
        }
        finally
        {
            own.Delete(recursive: true);
        }
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Fazhi.slnx")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, "ledgers");
    }
}
