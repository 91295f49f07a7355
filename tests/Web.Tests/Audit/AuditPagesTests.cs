using System.Net;
using Fazhi.Data.Acts;
using Fazhi.Data.Changes.Verification;
using Fazhi.Data.Storage;
using Fazhi.Registry;
using Fazhi.TestKit.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Web.Tests.Audit;

/// <summary>The change log, the sign-in log, the verification; and who of the administrators may see and do what.</summary>
public sealed class AuditPagesTests(WebWorld world) : IClassFixture<WebWorld>
{
    [Fact(DisplayName = "审计管理员看得到谁在什么时候办了什么和理由，看不到记录内容；可按人、事项、记录、日期筛选")]
    public async Task The_administrator_sees_heads_only()
    {
        var subject = await Register("听涛阁宾馆（内容保密）", "海棠巷7号");
        using var audit = await world.SignedIn("wenshenzhi");
        var page = await audit.Get($"/audit?record={subject}");
        Assert.Empty(page.Flaws());
        Assert.Contains("共1条", page.Text);
        Assert.Contains("许安澜", page.Text);
        Assert.Contains("登记监管对象", page.Text);
        Assert.Contains("季度巡查登记", page.Text);
        Assert.DoesNotContain("听涛阁宾馆", page.Html);
        Assert.DoesNotContain("海棠巷", page.Html);
        Assert.Empty(page.Document.QuerySelectorAll("tbody a[href^='/subjects']"));

        var byAct = await audit.Get($"/audit?record={subject}&act=registry.close-subject");
        Assert.Contains("没有符合条件的变更", byAct.Text);
        var byPerson = await audit.Get($"/audit?person=许安澜&act=registry.register-subject&from=2026-06-11&to=2026-06-11");
        Assert.NotEmpty(byPerson.Document.QuerySelectorAll("tbody tr"));
        Assert.Contains("没有符合条件的变更", (await audit.Get($"/audit?record={subject}&to=2026-06-10")).Text);
        Assert.Contains("这个条件没有用上", (await audit.Get("/audit?record=不是标识")).Text);
    }

    [Fact(DisplayName = "翻页不重不漏，序号连续向前")]
    public async Task Pages_join()
    {
        for (var n = 0; n < 60; n++)
            await Register($"翻页户{n}", "");
        using var audit = await world.SignedIn("wenshenzhi");
        var first = await audit.Get("/audit?act=registry.register-subject");
        var second = await first.Follow("下一页");
        var numbers = Positions(first).Concat(Positions(second)).ToList();
        Assert.Equal(50, Positions(first).Count);
        Assert.True(numbers.Count >= 60);
        Assert.Equal(numbers.OrderDescending().Distinct(), numbers);
        Assert.Equal(Positions(first), Positions(await second.Follow("首页")));
    }

    [Fact(DisplayName = "导出与查询一致，理由里的公式不会执行，没有记录内容")]
    public async Task The_export_equals_the_query()
    {
        var subject = await Register("导出户（内容保密）", "", "=HYPERLINK(\"http://x\")");
        using var audit = await world.SignedIn("wenshenzhi");
        using var answer = await audit.Http.GetAsync(
            new Uri($"/audit/changes.csv?record={subject}", UriKind.Relative), TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var rows = text.TrimEnd().Split('\n');
        Assert.Contains("序号", rows[0]);
        Assert.Contains(subject.ToString(), rows[1]);
        Assert.Contains("'=HYPERLINK", rows[1]);
        Assert.DoesNotContain("内容保密", text);
        Assert.Single(rows, r => r.Contains("登记监管对象", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "业务审计员只看本人范围内的变更，可以打开记录；看不到登录记录")]
    public async Task The_auditor_sees_business_in_scope()
    {
        var subject = await Register("审计员看的户", "");
        using var auditor = await world.SignedIn("gaojingxing");
        var page = await auditor.Get($"/audit?record={subject}");
        Assert.Contains("共1条", page.Text);
        var record = await page.FollowTo("/subjects/");
        Assert.Equal("审计员看的户", record.Heading);
        Assert.Contains("没有符合条件的变更", (await auditor.Get("/audit?act=accounts.open")).Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.Get("/audit/sign-ins")).Status);
        Assert.Equal(HttpStatusCode.OK, (await auditor.Get("/audit/integrity")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.Get("/subjects/register-subject")).Status);
    }

    [Fact(DisplayName = "登录记录：成功、口令不对、没有此账号（不记所填）、退出")]
    public async Task Sign_ins_are_kept()
    {
        using (var browser = world.Browser())
        {
            await browser.SignIn("luqinghe", "不对的口令");
            await browser.SignIn("我的口令错填在这里", "x");
            var home = await browser.SignIn("luqinghe", WebWorld.Password);
            await home.Press("退出");
        }

        using var audit = await world.SignedIn("wenshenzhi");
        var page = await audit.Get("/audit/sign-ins?account=luqinghe");
        Assert.Equal(["退出", "成功", "口令不对"], page.Document.QuerySelectorAll("tbody tr td:nth-child(3)").Select(c => c.TextContent.Trim()).Take(3));
        Assert.Empty(page.Flaws());
        var unknown = await audit.Get("/audit/sign-ins?outcome=UnknownAccount");
        Assert.NotEmpty(unknown.Document.QuerySelectorAll("tbody tr"));
        Assert.DoesNotContain("我的口令错填在这里", unknown.Html);
    }

    [Fact(DisplayName = "完整性核验：没有核验过时说明怎么办，核验后显示结果和检查点")]
    public async Task Integrity_shows_the_last_verification()
    {
        var ct = TestContext.Current.CancellationToken;
        var folder = world.Services.GetRequiredService<DatabaseOptions>().DataFolder;
        using var audit = await world.SignedIn("wenshenzhi");
        Assert.Contains("fazhi verify", (await audit.Get("/audit/integrity")).Text);
        await LastVerdict.Keep(folder, new Verdict(1234, 567, 8, 9, null), new DateTimeOffset(2026, 6, 11, 1, 0, 0, TimeSpan.Zero), ct);
        await audit.Get("/audit");
        var page = await audit.Get("/audit/integrity");
        Assert.Contains("未发现改动", page.Text);
        Assert.Contains("变更1,234条", page.Text);
        Assert.Contains(".checkpoint", page.Text);
        Assert.Empty(page.Flaws());
        await LastVerdict.Keep(folder, new Verdict(1, 1, 0, 0, new Finding("subjects", null, 2, "行与变更不符")), DateTimeOffset.UnixEpoch, ct);
        Assert.Contains("发现改动：subjects 第2次变更：行与变更不符", (await audit.Get("/audit/integrity")).Text);
    }

    [Theory(DisplayName = "三类管理员各管一段，谁也不能办另一类的事")]
    [InlineData("/offices/open-office", "fangxian")]
    [InlineData("/people/register-person", "fangxian")]
    [InlineData("/agencies/found-agency", "fangxian")]
    [InlineData("/admin/accounts", "qinangu")]
    [InlineData("/admin/accounts/open", "qinangu")]
    [InlineData("/people/{林知远}/assign-post", "qinangu")]
    [InlineData("/audit", "wenshenzhi")]
    [InlineData("/audit/sign-ins", "wenshenzhi")]
    public async Task Each_administrator_has_a_field(string address, string may)
    {
        address = address.Replace("{林知远}", world.People["林知远"].ToString(), StringComparison.Ordinal);
        foreach (var account in new[] { "fangxian", "qinangu", "wenshenzhi", "linzhiyuan" })
        {
            using var browser = await world.SignedIn(account);
            var page = await browser.Get(address);
            Assert.Equal(account == may ? HttpStatusCode.OK : HttpStatusCode.Forbidden, page.Status);
        }
    }

    [Fact(DisplayName = "不经页面直接办理，另一类管理员的事项也拒绝")]
    public async Task Acts_are_refused_as_well()
    {
        var wrong = new (string Person, string Act, object Input)[]
        {
            ("秦安固", "registry.register-person", new PersonDraft { Name = "甲", StaffNumber = "x1" }),
            ("方系安", "registry.assign-post", new PostDraft { PersonId = world.People["林知远"], OfficeId = world.Offices["法规科"], Role = Data.Scopes.Role.Clerk }),
            ("温审之", "registry.assign-post", new PostDraft { PersonId = world.People["林知远"], OfficeId = world.Offices["法规科"], Role = Data.Scopes.Role.Clerk }),
            ("温审之", "registry.set-parameter", new ParameterDraft { Key = "penalties.defence.days", Value = "4", Source = "x" }),
            ("方系安", "registry.register-subject", new SubjectDraft { Name = "乙", Kind = "学校" }),
        };
        var staff = world.Services.GetRequiredService<StaffDirectory>();
        foreach (var (person, act, input) in wrong)
        {
            var actor = await staff.ActorFor(world.People[person], TestContext.Current.CancellationToken);
            var desk = Hosting.FazhiServices.DeskOf(world.Services, actor!);
            Assert.IsType<ActResult.Forbidden>(await desk.Take(act, null, new Entry(input), TestContext.Current.CancellationToken));
        }
    }

    private async Task<Guid> Register(string name, string address, string reason = "季度巡查登记") =>
        (await world.Take("许安澜", "registry.register-subject", null,
            new Entry(new SubjectDraft { Name = name, Kind = "公共场所", Address = address }) { Reason = reason })).Record;

    private static List<int> Positions(WebPage page) => [.. page.Document.QuerySelectorAll("tbody th")
        .Select(c => int.Parse(c.TextContent.Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture))];
}
