using System.Net;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Fazhi.TestKit;
using Fazhi.TestKit.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using WebClient = Fazhi.TestKit.Web.WebClient;

namespace Fazhi.Web.Tests.Setup;

/// <summary>From an empty database to the first clerk at work, as the guide to installation says.</summary>
public abstract class SetupTests(TestDatabase database) : IDisposable
{
    private const string OwnWord = "myownword2026";

    private readonly string folder = Directory.CreateTempSubdirectory("fazhi-setup-").FullName;

    [Fact(DisplayName = "初始设置：三名管理员用显示的口令登录、改口令，安全管理员给内勤开立账号，内勤登录；再次设置被拒绝")]
    public async Task From_nothing_to_the_first_clerk()
    {
        var connection = database.Require();
        var file = await Write((await ProgramRun.Of("setup", "--example")).Output);
        var run = await Setup(file, connection);
        Assert.True(run.Exit == 0, run.Messages);
        var passwords = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t')).ToDictionary(cells => cells[0], cells => (Account: cells[2], Password: cells[3].Trim()));
        Assert.Equal(["系统管理员", "安全管理员", "审计管理员"], passwords.Keys);
        Assert.DoesNotContain("（听证）", run.Messages);

        await using var app = WebServer.Build(new WebOptions { Database = DatabaseOptions.For(folder, connection) });
        Assert.Null(await app.Services.GetRequiredService<ServeCheck>().Run(demo: false, TestContext.Current.CancellationToken));
        await app.StartAsync(TestContext.Current.CancellationToken);
        var address = new Uri(app.Urls.First());
        using var system = await FirstSignIn(address, passwords["系统管理员"]);
        using var security = await FirstSignIn(address, passwords["安全管理员"]);
        using var audit = await FirstSignIn(address, passwords["审计管理员"]);
        Assert.Equal(HttpStatusCode.Forbidden, (await audit.Get("/admin/accounts")).Status);
        await Employ(system, security);

        using var clerk = await FirstSignIn(address, ("hanyuqing", "firstpass2026"));
        Assert.Equal(HttpStatusCode.OK, (await clerk.Get("/subjects")).Status);
        Assert.Contains("内勤", (await clerk.Get("/me")).Text);
        await Opens(clerk, "/", "/subjects", "/subjects/register-subject", "/cases", "/ledgers", "/ledgers/training.sessions",
            "/ledgers/training.sessions/new", "/figures", "/figures/enforcement_training_attendance", "/targets",
            "/attested-figures", "/reports", "/search?q=诊所", "/registers/certificates", "/me/password");
        await Opens(system, "/admin", "/offices", "/parameters", "/parameters/penalties.defence.days", "/agencies/found-agency");
        await Opens(audit, "/audit", "/audit/sign-ins", "/audit/integrity");
        var missing = await clerk.Get($"/people/{Guid.CreateVersion7()}");
        Assert.Equal(HttpStatusCode.NotFound, missing.Status);
        Assert.Contains("没有这个人员", missing.Text);

        var again = await Setup(file, connection);
        Assert.Equal(1, again.Exit);
        Assert.Contains("已有执法主体“青岚县卫生健康局”", again.Messages);
        Assert.Empty(again.Output);
        await app.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, (await ProgramRun.Of(["verify", .. Where(connection)])).Exit);
    }

    [Fact(DisplayName = "设置文件有误：一次列出全部，数据库里什么也没有；不是YAML时指出行列")]
    public async Task Mistakes_are_listed_and_nothing_is_written()
    {
        var connection = database.Require();
        var example = (await ProgramRun.Of("setup", "--example")).Output;
        var wrong = example.Replace("\"990121\"", "\"9901a1\"", StringComparison.Ordinal)
            .Replace("account: qinangu", "account: fangxian", StringComparison.Ordinal)
            .Replace("value: \"50000\"", "value: \"很多\"", StringComparison.Ordinal)
            .Replace("penalties.hearing.amount.citizen", "penalties.unheard", StringComparison.Ordinal);
        var run = await Setup(await Write(wrong), connection);
        Assert.Equal(1, run.Exit);
        Assert.Contains("agency.division_code：第 5 位“A”不对", run.Messages);
        Assert.Contains("登录名不能相同", run.Messages);
        Assert.Contains("parameters（penalties.hearing.amount.organisation）", run.Messages);
        Assert.Contains("没有名为“penalties.unheard”的本地参数", run.Messages);
        var broken = await Setup(await Write("agency: [1,\nname: x"), connection);
        Assert.Equal(1, broken.Exit);
        Assert.Contains("第1行第9列", broken.Messages);
        Assert.Equal(2, (await Setup(Path.Combine(folder, "none.yaml"), connection)).Exit);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private static async Task Opens(WebClient browser, params string[] addresses)
    {
        foreach (var address in addresses)
        {
            var page = await browser.Get(address);
            Assert.True(page.Status == HttpStatusCode.OK && page.Text.Length > 10, $"{address} {page.Status} {page.Text}");
        }
    }

    private static async Task Employ(WebClient system, WebClient security)
    {
        await (await system.Get("/offices/open-office"))
            .Fill("名称", "综合监督科").Fill("上级机构", "青岚县卫生健康局").Press("设立机构");
        var person = await (await system.Get("/people/register-person"))
            .Fill("姓名", "韩予清").Fill("工号", "A010").Press("登记人员");
        var post = await (await security.Get($"{person.Address.AbsolutePath}/assign-post"))
            .Fill("机构", "综合监督科").Fill("岗位", "内勤").Press("任职");
        Assert.True(post.Text.Contains("综合监督科内勤", StringComparison.Ordinal), $"{post.Status} {post.Address} {post.Html}");
        var opened = await (await security.Get("/admin/accounts/open"))
            .Fill("人员", "韩予清（A010）").Fill("登录名", "hanyuqing").Fill("首次口令", "firstpass2026").Press("开立账号");
        Assert.Contains("hanyuqing韩予清正常", opened.Text);
    }

    private static async Task<WebClient> FirstSignIn(Uri address, (string Account, string Password) given)
    {
        var browser = new WebClient(address);
        var first = await browser.SignIn(given.Account, given.Password);
        Assert.Equal("修改口令", first.Heading);
        Assert.Equal("/me/password", (await browser.Get("/offices")).Address.AbsolutePath);
        var changed = await first.Fill("现在的口令", given.Password).Fill("新口令", OwnWord).Fill("再输一次", OwnWord)
            .Press("修改口令");
        Assert.Equal("/me", changed.Address.AbsolutePath);
        return browser;
    }

    private async Task<string> Write(string text)
    {
        var file = Path.Combine(folder, $"{Guid.CreateVersion7()}.yaml");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        return file;
    }

    private Task<ProgramRun> Setup(string file, string connection) => ProgramRun.Of(["setup", file, .. Where(connection)]);

    private string[] Where(string connection) => ["--data", folder, "--database", connection];
}

public sealed class SetupOnSqliteTests(SqliteDatabase database) : SetupTests(database), IClassFixture<SqliteDatabase>;

public sealed class SetupOnPostgresTests(PostgresDatabase database) : SetupTests(database), IClassFixture<PostgresDatabase>;
