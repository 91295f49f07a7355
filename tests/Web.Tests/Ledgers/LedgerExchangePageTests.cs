using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Fazhi.Data.Acts;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Fazhi.Ledgers;
using Fazhi.Ledgers.Definitions;
using Fazhi.TestKit.Web;
using Microsoft.Extensions.DependencyInjection;
using WebClient = Fazhi.TestKit.Web.WebClient;

namespace Fazhi.Web.Tests.Ledgers;

/// <summary>Files in and out of a ledger by page, and a ledger whose entries a second person confirms.</summary>
public sealed class LedgerExchangePageTests(LedgerExchangePageTests.WatchWorld world)
    : IClassFixture<LedgerExchangePageTests.WatchWorld>
{
    private const string Header = "值班事项,值班日期,人数\n";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "导入：上传、预览、下载只含错行的退回表、改好再传、逐条可开；同一文件再传说明已导入过")]
    public async Task Import_by_page()
    {
        using var clerk = await world.SignedIn("hanyuqing");
        var check = await Upload(clerk, "值班.csv", Header + "夜间巡查甲,2026-06-01,3\n坏日期,2026-02-30,2\n坏人数,2026-06-02,三个\n");
        Assert.Contains("可以导入1行，有错2行", check.Text);
        Assert.Contains("没有 30 日", check.Text);
        Assert.Empty(check.Flaws());
        Assert.Contains("没有符合条件的记录", (await clerk.Get("/ledgers/watch.duties?q=夜间巡查甲")).Text);

        using var answer = await clerk.Http.GetAsync(new Uri($"{check.Address.AbsolutePath}/errors.xlsx", UriKind.Relative), Ct);
        var errors = await answer.Content.ReadAsByteArrayAsync(Ct);
        var words = Words(errors);
        Assert.Contains("坏日期", words);
        Assert.Contains("坏人数", words);
        Assert.DoesNotContain("夜间巡查甲", words);

        var done = await check.Press("导入1行");
        Assert.Contains("登记1次，退回2行", done.Text);
        var corrected = await Upload(clerk, "待改正.csv", Header + "坏日期,2026-02-28,2\n坏人数,2026-06-02,3\n");
        var both = await corrected.Press("导入2行");
        Assert.Contains("登记2次", both.Text);
        var again = await Upload(clerk, "换个名字.csv", Header + "坏日期,2026-02-28,2\n坏人数,2026-06-02,3\n");
        Assert.Contains("不会再导入一次", again.Text);
        var record = await (await clerk.Get("/ledgers/watch.duties?q=坏人数")).Follow("坏人数");
        Assert.Contains("2026-06-02", record.Text);
        Assert.Empty(record.Flaws());
    }

    [Fact(DisplayName = "不能导入的文件：缺必填列指出来，什么也没有写入；空文件和坏名字在上传时退回")]
    public async Task Wrong_files_are_refused()
    {
        using var clerk = await world.SignedIn("hanyuqing");
        var missing = await Upload(clerk, "缺列.csv", "值班事项,人数\n缺日期的,3\n");
        Assert.Contains("缺少“值班日期”列", missing.Text);
        Assert.Contains("什么也没有写入", missing.Text);
        Assert.Contains("请选择一个有内容的文件", (await Upload(clerk, "空.csv", "")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get($"/ledgers/watch.duties/import/{new string('a', 64)}")).Status);
    }

    [Fact(DisplayName = "模板和导出：列与定义一致；导出与查询相同，公式文字失效；打印页有查询条件")]
    public async Task Downloads_equal_the_query()
    {
        await Enter("许安澜", "=1+1 公式事项", "2026-05-01");
        await Enter("许安澜", "@SUM 公式事项", "2026-05-02");
        await Enter("许安澜", "不在查询里", "2026-05-03");
        using var clerk = await world.SignedIn("hanyuqing");
        var template = Words(await clerk.Http.GetByteArrayAsync(new Uri("/ledgers/watch.duties/template.xlsx", UriKind.Relative), Ct));
        foreach (var column in new[] { "值班事项", "值班日期", "人数" })
            Assert.Contains(column, template);
        const string Query = "q=公式事项&sort=held_on";
        var list = await clerk.Get($"/ledgers/watch.duties?{Query}");
        Assert.Contains("共2次", list.Text);
        Assert.Contains("公式事项", list.Document.QuerySelector(".fz-printonly")!.TextContent);
        var csv = await clerk.Http.GetStringAsync(new Uri($"/ledgers/watch.duties/export.csv?{Query}", UriKind.Relative), Ct);
        var rows = csv.TrimEnd().Split('\n').Where(r => r.Contains("公式事项", StringComparison.Ordinal) && !r.StartsWith("查询", StringComparison.Ordinal)).ToList();
        Assert.Contains(rows, r => r.Contains("'=1+1", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains("'@SUM", StringComparison.Ordinal));
        Assert.DoesNotContain("不在查询里", csv);
        var xlsx = await clerk.Http.GetByteArrayAsync(new Uri($"/ledgers/watch.duties/export.xlsx?{Query}", UriKind.Relative), Ct);
        Assert.DoesNotContain("<f>", Words(xlsx));
        Assert.Contains("公式事项", Words(xlsx));
        Assert.DoesNotContain("不在查询里", Words(xlsx));
        using var outside = await world.SignedIn("zhoumuye");
        Assert.DoesNotContain("=1+1", await outside.Http.GetStringAsync(new Uri("/ledgers/watch.duties/export.csv", UriKind.Relative), Ct));
    }

    [Fact(DisplayName = "须另一人确认的台账：登记人没有确认按钮，直接办理也拒绝；另一人确认后计数")]
    public async Task A_second_person_confirms()
    {
        using var clerk = await world.SignedIn("hanyuqing");
        var form = (await clerk.Get("/ledgers/watch.duties/new")).Fill("值班事项", "等待确认的值班").Fill("值班日期", "2026-06-03").Fill("人数", "2");
        var own = await form.Press("登记");
        Assert.Contains("等待另一人确认", own.Text);
        Assert.DoesNotContain("确认这条记录", own.Text);
        var record = Guid.Parse(own.Address.AbsolutePath[^36..]);
        var refused = await world.Refused("韩予清", "ledgers.confirm", record, new ConfirmInput());
        Assert.Contains(refused.Unmet, u => u.Message.Contains("登记人以外的人", StringComparison.Ordinal));
        using var auditor = await world.SignedIn("gaojingxing");
        Assert.DoesNotContain("确认这条记录", (await auditor.Get(own.Address.AbsolutePath)).Text);
        using var other = await world.SignedIn("shenyining");
        var confirmed = await (await other.Get(own.Address.AbsolutePath)).Press("确认这条记录");
        Assert.Contains("已确认，已计入指标", confirmed.Text);
        Assert.Empty(confirmed.Flaws());
    }

    [Fact(DisplayName = "改动台账文件会伤到已有记录：启动时拒绝，写明文件、行、字段和记录数；只加字段可以")]
    public async Task An_incompatible_file_is_refused_at_the_start()
    {
        await Enter("许安澜", "已有的记录", "2026-04-01");
        var options = world.Services.GetRequiredService<DatabaseOptions>();
        var file = Path.Combine(options.DataFolder, "ledgers", WatchWorld.File);
        var good = await File.ReadAllTextAsync(file, Ct);
        await File.WriteAllTextAsync(file, good.Replace("people: { name: 人数, type: integer", "people: { name: 人数, type: text", StringComparison.Ordinal)
            .Replace(", quantity: people", "", StringComparison.Ordinal).Replace("version: 1", "version: 2", StringComparison.Ordinal), Ct);
        try
        {
            await using var services = FazhiServices.Build(options);
            var wrong = await Assert.ThrowsAsync<LedgerDefinitionException>(
                () => services.GetRequiredService<ServeCheck>().Run(false, Ct));
            Assert.Matches(@"watch\.duties\.yaml 第\d+行：字段“people”（人数）.*影响已有的[1-9]\d*条记录", wrong.Message);
            await File.WriteAllTextAsync(file, good.Replace("version: 1", "version: 2", StringComparison.Ordinal) + "  note: { name: 备注, type: text }\n", Ct);
            await using var wider = FazhiServices.Build(options);
            Assert.Null(await wider.GetRequiredService<ServeCheck>().Run(false, Ct));
        }
        finally
        {
            await File.WriteAllTextAsync(file, good, Ct);
        }
    }

    private Task<ActResult.Taken> Enter(string person, string title, string day) =>
        world.Take(person, "ledgers.enter", null, new Entry(new EntryInput
        {
            Ledger = "watch.duties",
            Fields = new Dictionary<string, string> { ["title"] = title, ["held_on"] = day, ["people"] = "2" },
        }));

    private static async Task<WebPage> Upload(WebClient browser, string name, string text)
    {
        var page = await browser.Get("/ledgers/watch.duties/import");
        using var content = new MultipartFormDataContent();
        foreach (var field in page.Document.QuerySelectorAll("form[enctype] input[type=hidden]"))
            content.Add(new StringContent(field.GetAttribute("value")!), field.GetAttribute("name")!);
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        content.Add(file, "file", name);
        using var answer = await browser.Http.PostAsync(page.Address, content, Ct);
        return answer.Headers.Location is { } next
            ? await browser.Get(new Uri(page.Address, next).PathAndQuery)
            : browser.Page(page.Address, answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }

    private static string Words(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return string.Join('\n', zip.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal)).Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        }));
    }

    /// <summary>The world with a ledger of its own that a second person confirms.</summary>
    public sealed class WatchWorld : WebWorld
    {
        /// <summary>Name of the ledger's file.</summary>
        public const string File = "watch.duties.yaml";

        /// <inheritdoc/>
        protected override IReadOnlyDictionary<string, string> Ledgers => new Dictionary<string, string>
        {
            [File] = """
                key: watch.duties
                name: 值班台账
                group: 内部管理
                description: 一次值班一条，须另一人确认。
                count: 次
                version: 1
                confirmation: second person
                map: { title: title, date: held_on, quantity: people }
                list: [title, held_on, people]
                fields:
                  title:   { name: 值班事项, type: text, required: true }
                  held_on: { name: 值班日期, type: date, required: true }
                  people: { name: 人数, type: integer, required: true }

                """,
        };

        /// <summary>Takes an act that must be refused.</summary>
        public async Task<ActResult.Refused> Refused(string person, string act, Guid record, object input)
        {
            var actor = await Services.GetRequiredService<Fazhi.Registry.StaffDirectory>().ActorFor(People[person], Ct);
            return Assert.IsType<ActResult.Refused>(await Services.DeskOf(actor!).Take(act, record, new Entry(input), Ct));
        }
    }
}
