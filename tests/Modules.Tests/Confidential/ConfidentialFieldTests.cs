using System.Text;
using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Exchange;
using Fazhi.Data.Scopes;
using Fazhi.Hosting;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ledgers.Export;
using Fazhi.Ledgers.Import;
using Fazhi.Ledgers.List;
using Fazhi.Ledgers.Records;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Confidential;

public sealed class SqliteConfidentialFieldTests(SqliteWorld fixture)
    : ConfidentialFieldTests(fixture), IClassFixture<SqliteWorld>;

public sealed class PostgresConfidentialFieldTests(PostgresWorld fixture)
    : ConfidentialFieldTests(fixture), IClassFixture<PostgresWorld>;

public abstract class ConfidentialFieldTests(WorldFixture fixture)
{
    private readonly Petitions petitions = new(fixture.World);

    private World World => petitions.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "登记、更正、粘贴、导入之后，库里任何地方都没有保密内容的原文；导出是掩码")]
    public async Task No_clear_text_anywhere()
    {
        // Rare characters: also their pairs, as the search index would keep them, occur nowhere else.
        const string Entered = "龘靐齉", Corrected = "麤爨灪", Imported = "驫羴鱻";
        var id = await petitions.Enter("原文检查一", Entered);
        await Correct(id, Petitions.Input("原文检查一", Corrected));
        var actor = await World.ActorOf("何芳");
        await Import(actor, $"事项,受理日期,来源渠道,事项类别,已办结,信访人\n原文检查二,2026-02-11,来信,其他,否,{Imported}\n");

        foreach (var part in (string[])[Entered[..2], Corrected[..2], Imported[..2]])
            Assert.Empty(await RawStore.Places(World, part));
        Assert.NotEmpty(await RawStore.Places(World, "原文检查二"));
        Assert.DoesNotContain(Directory.GetFiles(Path.Combine(World.Options.DataFolder, "imports")),
            f => RawStore.Holds(f, Imported) || RawStore.Holds(f, "原文检查二"));
        foreach (var text in await Exports(actor))
        {
            Assert.Contains("原文检查一", text, StringComparison.Ordinal);
            Assert.Contains("＊＊＊", text, StringComparison.Ordinal);
            Assert.DoesNotContain(Corrected, text, StringComparison.Ordinal);
            Assert.DoesNotContain("fz1.", text, StringComparison.Ordinal);
        }
    }

    [Fact(DisplayName = "按保密字段查：内容全同才算，网址里没有原文；没有权限的人不能按它查")]
    public async Task Equality()
    {
        await petitions.Enter("相等一", "欧阳相等", "13800000001");
        await petitions.Enter("相等二", "欧阳相等");
        await petitions.Enter("相等三", "欧阳相等者");
        var keeper = await petitions.Keeper("查专管员");

        var found = Query(keeper, "f.petitioner", "欧阳相等");
        Assert.Empty(found.Problems);
        Assert.True(found.Concealed);
        Assert.DoesNotContain("%E6%AC%A7", found.Href(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("欧阳", found.Href(), StringComparison.Ordinal);
        Assert.Equal(["相等一", "相等二"], await Titles(keeper, found));
        Assert.Equal(["相等一", "相等二"], await Titles(keeper, Query(keeper, "f.petitioner", found.Conditions["f.petitioner"])));
        Assert.Equal(["相等一"], await Titles(keeper, found.With(Query(keeper, "f.contact", "13800000001").Conditions)));
        Assert.Empty(await Titles(keeper, Query(keeper, "f.petitioner", "欧阳")));

        foreach (var text in (string[])["欧阳相等", found.Conditions["f.petitioner"]])
        {
            var refused = Query(await World.ActorOf("何芳"), "f.petitioner", text);
            Assert.Contains("举报信息专管员", Assert.Single(refused.Problems), StringComparison.Ordinal);
            Assert.Empty(refused.Conditions);
        }
    }

    [Fact(DisplayName = "更正别的内容，保密字段留空或照填都不算改动；改了只写“已更正”")]
    public async Task Quiet_correction()
    {
        var id = await petitions.Enter("安静更正", "司徒安静");
        var before = await petitions.Stored(id);
        await Correct(id, Petitions.Input("安静更正，补正", null));
        Assert.Equal(before, await petitions.Stored(id));
        await Correct(id, Petitions.Input("安静更正，再补正", "司徒安静"));
        Assert.Equal(before, await petitions.Stored(id));
        await Correct(id, Petitions.Input("安静更正，三补正", "＊＊＊"));
        Assert.Equal(before, await petitions.Stored(id));
        Assert.DoesNotContain(await Details(id), d => d.Contains("信访人", StringComparison.Ordinal));

        await Correct(id, Petitions.Input("安静更正，三补正", "司徒另人"));
        Assert.NotEqual(before, await petitions.Stored(id));
        var details = await Details(id);
        Assert.Contains("信访人：已更正", details[0], StringComparison.Ordinal);
        Assert.DoesNotContain(details, d => d.Contains("司徒", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "照抄上一条不带保密字段；记录页、表单里都没有原文和密文")]
    public async Task Copy_and_record()
    {
        var id = await petitions.Enter("照抄", "端木照抄");
        var records = As<EntryRecords>(await World.ActorOf("何芳"));
        Assert.DoesNotContain("petitioner", (await records.Last(Petitions.Ledger, Ct))!.Fields.Keys);
        var record = (await records.Find(Petitions.Ledger, id, Ct))!;
        Assert.DoesNotContain("petitioner", record.Typed.Fields.Keys);
        var line = Assert.Single(record.Lines, l => l.Name == "信访人");
        Assert.Equal("＊＊＊", line.Value);
        Assert.Equal($"/confidential/ledgers.entry/{id}/petitioner", line.ShowHref);
    }

    private async Task Correct(Guid id, Fazhi.Ledgers.EntryInput input) =>
        await World.Took(await World.Desk("何芳"), "ledgers.correct", id, new Entry(input));

    private async Task<List<string>> Details(Guid id) =>
        [.. (await As<EntryRecords>(await World.ActorOf("何芳")).Find(Petitions.Ledger, id, Ct))!.Events.Select(e => e.Detail ?? "")];

    private LedgerQuery Query(Actor actor, string name, string text) =>
        As<LedgerQueries>(actor).Read(Definition, [KeyValuePair.Create(name, text)]);

    private async Task<List<string>> Titles(Actor actor, LedgerQuery query)
    {
        var page = await As<LedgerList>(actor).Page(query, Ct);
        var title = Definition.List.ToList().IndexOf("matter");
        return [.. page.Rows.Select(r => r.Cells[title]).Order(StringComparer.Ordinal).OrderBy(t => "一二三".IndexOf(t[^1], StringComparison.Ordinal))];
    }

    private async Task Import(Actor actor, string csv)
    {
        await using var content = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        var file = await World.Services.GetRequiredService<ImportFiles>().Keep(content, "信访.csv", actor.PersonId, Ct);
        var importer = ActivatorUtilities.CreateInstance<LedgerImporter>(
            World.Services, As<ImportCheck>(actor), World.Services.DeskOf(actor));
        var outcome = await importer.Import(Definition, file, new ImportChoices(), null, Ct);
        Assert.Empty(outcome.Problems);
        Assert.Equal(1, outcome.Rows);
    }

    private async Task<List<string>> Exports(Actor actor)
    {
        var texts = new List<string>();
        foreach (var format in (TableFormat[])[TableFormat.Csv, TableFormat.Xlsx])
        {
            using var file = new MemoryStream();
            await As<LedgerExport>(actor).Write(Definition, Query(actor, "q", "原文检查"), format, file, Ct);
            texts.Add(format == TableFormat.Csv ? Encoding.UTF8.GetString(file.ToArray()) : RawStore.Unzipped(file));
        }

        return texts;
    }

    private LedgerDefinition Definition => World.Services.GetRequiredService<LedgerCatalogue>().Find(Petitions.Ledger)!;

    private T As<T>(Actor actor) => ActivatorUtilities.CreateInstance<T>(World.Services, new Acting(actor));

    private sealed class Acting(Actor actor) : ICurrentActor
    {
        public Actor Actor => actor;
    }
}
