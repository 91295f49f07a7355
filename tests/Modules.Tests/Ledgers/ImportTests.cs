using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using Fazhi.Data;
using Fazhi.Data.Exchange;
using Fazhi.Data.Scopes;
using Fazhi.Data.Search;
using Fazhi.Hosting;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ledgers.Export;
using Fazhi.Ledgers.Import;
using Fazhi.Ledgers.List;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Book = DocumentFormat.OpenXml.Spreadsheet;

namespace Fazhi.Modules.Tests.Ledgers;

public sealed class SqliteImportTests(SqliteWorld fixture) : ImportTests(fixture), IClassFixture<SqliteWorld>;

public sealed class PostgresImportTests(PostgresWorld fixture) : ImportTests(fixture), IClassFixture<PostgresWorld>;

public abstract class ImportTests(WorldFixture fixture)
{
    private const string Header = "培训主题,培训类别,举办日期,主办,参训人次,学时,备注栏\n";

    private World World => fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "导入：对的行登记并计数，错的行退回，改好的退回表只带进这些行，同一个文件再来一次被认出")]
    public async Task Import_hand_back_and_correct()
    {
        var actor = await World.ActorOf("何芳");
        var definition = Definition("training.sessions");
        var file = await Keep("培训.csv", Header
            + "案卷制作,执法培训,2026-01-05,本级,48,3.5,\n"
            + "新法学习,法治学习,2026/1/6,本级,\"1,052\",2,\n"
            + "坏日期,执法培训,2026-02-30,本级,20,1,\n"
            + "坏类别,团建,2026-01-08,本级,20,1,\n");
        var rows = new CountedRows(World, "training.sessions");
        var before = await rows.Count();

        var preview = await Check(actor).Preview(definition, file, false, 1000, Ct);
        Assert.Equal((2, 2), (preview.Good, preview.Bad));
        Assert.Equal(["备注栏"], preview.Unused);
        Assert.Contains(preview.Errors, e => e.StartsWith("第4行：", StringComparison.Ordinal));
        Assert.Equal(before, await rows.Count());

        var outcome = await Importer(actor).Import(definition, file, new ImportChoices(), null, Ct);
        Assert.Empty(outcome.Problems);
        Assert.Equal((2, 2), (outcome.Rows, outcome.Rejected));
        Assert.Equal(before + 2, await rows.Count());
        Assert.Equal(1, await rows.Count("attendance", 1052L));

        var again = await Importer(actor).Import(definition, file, new ImportChoices(), null, Ct);
        Assert.Contains("同一个文件已经导入过：何芳导入的“培训.csv”", again.Problems.Single(), StringComparison.Ordinal);

        var corrected = await Correct(actor, definition, file);
        outcome = await Importer(actor).Import(definition, corrected, new ImportChoices(), null, Ct);
        Assert.Equal((2, 0), (outcome.Rows, outcome.Rejected));
        Assert.Equal(before + 4, await rows.Count());
    }

    [Fact(DisplayName = "导入中断：已写入的看不到，再来一次接着做，不重不漏")]
    public async Task Broken_off_import_goes_on()
    {
        var actor = await World.ActorOf("何芳");
        var definition = Definition("publicity.materials");
        var text = new StringBuilder("资料名称,资料类别,发放日期,份数\n");
        for (var i = 0; i < 12_000; i++)
            text.Append(CultureInfo.InvariantCulture, $"折页{i},折页,2026-01-05,{(i % 9) + 1}\n");
        var file = await Keep("资料.csv", text.ToString());
        var rows = new CountedRows(World, "publicity.materials");
        var before = await rows.Count();
        using var broken = CancellationTokenSource.CreateLinkedTokenSource(Ct);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Importer(actor)
            .Import(definition, file, new ImportChoices(), new Breaking(broken, 11_000), broken.Token));
        Assert.Equal(before, await rows.Count());
        await using (var db = World.Database.Open(Actor.System("test")))
            Assert.Equal(10_000, await db.Database.SqlQuery<int>(
                $"select count(*) as \"Value\" from ledger_entries where title like '折页%'").SingleAsync(Ct));
        Assert.Empty(await Found(actor, "折页9999"));

        var outcome = await Importer(actor).Import(definition, file, new ImportChoices(), null, Ct);
        Assert.Empty(outcome.Problems);
        Assert.Equal(12_000, outcome.Rows);
        Assert.Equal(before + 12_000, await rows.Count());
        Assert.Equal(1, await rows.Count("material", "折页11999"));
        Assert.Equal(1, await rows.Count("material", "折页0"));
        Assert.Single(await Found(actor, "折页9999"));
    }

    private async Task<IReadOnlyList<SearchHit>> Found(Actor actor, string words) =>
        (await World.Services.GetRequiredService<SearchReader>().Find(actor, SearchQuery.Parse(words), null, 20, Ct)).Hits;

    [Theory(DisplayName = "不能导入的文件说明为什么，什么也不写入")]
    [InlineData("资料名称,资料类别,份数\n甲,折页,1\n", "缺少“发放日期”列")]
    [InlineData("资料名称,资料类别,发放日期,份数,份数\n甲,折页,2026-01-05,1,1\n", "份数")]
    [InlineData("资料名称,资料类别,发放日期,份数,印制费用（万元）\n甲,折页,2026-01-05,1,7\n", "单位是万元")]
    [InlineData("资料名称,资料类别,发放日期,份数\n", "没有数据行")]
    public async Task Wrong_file(string text, string problem)
    {
        var actor = await World.ActorOf("何芳");
        var definition = Definition("publicity.materials");
        var file = await Keep("错.csv", text);

        var preview = await Check(actor).Preview(definition, file, false, 1000, Ct);
        var outcome = await Importer(actor).Import(definition, file, new ImportChoices(), null, Ct);

        Assert.Contains(preview.Problems, p => p.Contains(problem, StringComparison.Ordinal));
        Assert.Contains(outcome.Problems, p => p.Contains(problem, StringComparison.Ordinal));
    }

    [Fact(DisplayName = "表头单位不同：答应换算后，七万元按70000.00元登记；导出就是查询的行，带查询条件")]
    public async Task Units_are_converted_when_answered_and_exported()
    {
        var actor = await World.ActorOf("何芳");
        var definition = Definition("publicity.materials");
        var file = await Keep("费用.csv",
            "资料名称,资料类别,发放日期,份数,印制费用（万元）\n单位换算手册,宣传册,2026-01-07,9,7\n=1+1,海报,2026-01-07,1,\n");

        var outcome = await Importer(actor).Import(definition, file, new ImportChoices { ConvertUnits = true }, null, Ct);

        Assert.Equal(2, outcome.Rows);
        Assert.Equal(1, await new CountedRows(World, "publicity.materials").Count("cost", 70_000m));
        var query = LedgerQuery.Read(definition, [new("q", "单位换算"), new("from", "2026-01-01")]);
        var output = new MemoryStream();
        var export = ActivatorUtilities.CreateInstance<LedgerExport>(World.Services, new Acting(actor));
        Assert.Equal(1, await export.Write(definition, query, TableFormat.Csv, output, Ct));
        var csv = Encoding.UTF8.GetString(output.ToArray());
        Assert.Contains("单位换算手册,宣传册,2026-01-07,9", csv, StringComparison.Ordinal);
        Assert.Contains("70000", csv, StringComparison.Ordinal);
        var workbook = new MemoryStream();
        await export.Write(definition, query, TableFormat.Xlsx, workbook, Ct);
        workbook.Position = 0;
        using var sheet = Sheet.Open(workbook, "导出.xlsx");
        Assert.Equal("单位换算手册", sheet.Rows().Single()[0].Text);
    }

    private LedgerDefinition Definition(string key) => World.Services.GetRequiredService<LedgerCatalogue>().Find(key)!;

    private ImportCheck Check(Actor actor) =>
        ActivatorUtilities.CreateInstance<ImportCheck>(World.Services, new Acting(actor));

    private LedgerImporter Importer(Actor actor) => ActivatorUtilities.CreateInstance<LedgerImporter>(
        World.Services, Check(actor), World.Services.DeskOf(actor));

    private Task<ImportFile> Keep(string name, string text) => World.Services.GetRequiredService<ImportFiles>()
        .Keep(new MemoryStream(Encoding.UTF8.GetBytes(text)), name, Guid.Empty, Ct);

    private async Task<ImportFile> Correct(Actor actor, LedgerDefinition definition, ImportFile file)
    {
        var workbook = new MemoryStream();
        Assert.Equal(2, await Check(actor).WriteErrors(definition, file, false, workbook, Ct));
        Edit(workbook, ("2026-02-30", "2026-02-28"), ("团建", "业务培训"));
        workbook.Position = 0;
        return await World.Services.GetRequiredService<ImportFiles>().Keep(workbook, "待改正.xlsx", Guid.Empty, Ct);
    }

    /// <summary>Types over cells of the workbook itself, as a person does in a spreadsheet program.</summary>
    private static void Edit(MemoryStream workbook, params (string Wrong, string Right)[] cells)
    {
        using var document = SpreadsheetDocument.Open(workbook, isEditable: true);
        var sheet = document.WorkbookPart!.WorksheetParts.Single();
        foreach (var (wrong, right) in cells)
        {
            var cell = Assert.Single(sheet.Worksheet!.Descendants<Book.Cell>(), c => c.InnerText == wrong);
            cell.RemoveAllChildren();
            (cell.DataType, cell.InlineString) = (Book.CellValues.InlineString, new Book.InlineString(new Book.Text(right)));
        }

        sheet.Worksheet.Save();
    }

    private sealed class Acting(Actor actor) : ICurrentActor
    {
        public Actor Actor => actor;
    }

    private sealed class Breaking(CancellationTokenSource source, int at) : IProgress<int>
    {
        public void Report(int value)
        {
            if (value >= at)
                source.Cancel();
        }
    }
}
