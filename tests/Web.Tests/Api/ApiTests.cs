using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Fazhi.TestKit.Web;

namespace Fazhi.Web.Tests.Api;

/// <summary>Another program reads and acts by token, as the person the token stands for and no more.</summary>
public sealed partial class ApiTests(WebWorld world) : IClassFixture<WebWorld>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "令牌由安全管理员签发，只显示一次；程序登记的条目与页面登记的同在一本台账")]
    public async Task Enter_and_read_back()
    {
        using var program = await Program("韩予清", "读台账", "办理事项");
        var ledgers = await program.GetFromJsonAsync<JsonElement>("/api/ledgers", Ct);
        Assert.Contains(ledgers.EnumerateArray(), l => l.GetProperty("key").GetString() == "training.sessions");

        var taken = await Post(program, "ledgers.enter", Training("接口登记的培训", "48"));
        Assert.Equal(HttpStatusCode.OK, taken.Status);
        var id = taken.Body.GetProperty("record").GetString();

        var page = await program.GetFromJsonAsync<JsonElement>("/api/ledgers/training.sessions/entries?q=接口登记", Ct);
        var entry = Assert.Single(page.GetProperty("entries").EnumerateArray());
        Assert.Equal((id, 48), (entry.GetProperty("id").GetString(), entry.GetProperty("values").GetProperty("attendance").GetInt32()));
        Assert.Equal(JsonValueKind.Null, page.GetProperty("next").ValueKind);
        using var clerk = await world.SignedIn("hanyuqing");
        Assert.Contains("接口登记的培训", (await clerk.Get(entry.GetProperty("url").GetString()!)).Text);
    }

    [Fact(DisplayName = "分页给出下一页的地址，顺着走到底不重不漏；读不成的条件说明是哪一个")]
    public async Task Pages_follow_one_another()
    {
        using var program = await Program("韩予清", "读台账", "办理事项");
        for (var i = 0; i < 45; i++)
            Assert.Equal(HttpStatusCode.OK, (await Post(program, "ledgers.enter", Training($"连载{i}", $"{i + 1}"))).Status);
        var seen = new List<string>();
        for (var next = "/api/ledgers/training.sessions/entries?q=连载&size=20"; next is not null;)
        {
            var page = await program.GetFromJsonAsync<JsonElement>(next, Ct);
            seen.AddRange(page.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("id").GetString()!));
            next = page.GetProperty("next").GetString();
        }

        Assert.Equal((45, 45), (seen.Count, seen.Distinct().Count()));
        using var wrong = await program.GetAsync(new Uri("/api/ledgers/training.sessions/entries?from=二月三十日", UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("举办日期", await wrong.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "没有令牌、乱写的、吊销的、过期的都是401；没有那项权限的是403并说明")]
    public async Task Tokens_that_open_nothing()
    {
        using var program = await Program("林知远", "读台账");
        Assert.Equal(HttpStatusCode.OK, await StatusOf(program, "/api/ledgers"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusOf(program, "/api/acts"));
        using var nobody = new HttpClient { BaseAddress = world.Address };
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusOf(nobody, "/api/ledgers"));
        nobody.DefaultRequestHeaders.Authorization = new("Bearer", program.DefaultRequestHeaders.Authorization!.Parameter![..^1] + "x");
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusOf(nobody, "/api/ledgers"));
        Assert.Equal(HttpStatusCode.Redirect, await StatusOf(program, "/cases"));

        using var security = await world.SignedIn("qinangu");
        Assert.Contains("吊销", (await (await security.Get("/admin/tokens")).Press("吊销：林知远的程序")).Text);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusOf(program, "/api/ledgers"));
    }

    [Fact(DisplayName = "一个会话打不开程序的地址：令牌和会话各管各的")]
    public async Task A_session_is_no_token()
    {
        using var clerk = await world.SignedIn("hanyuqing");
        Assert.Equal(HttpStatusCode.Unauthorized, (await clerk.Get("/api/ledgers")).Status);
    }

    [Fact(DisplayName = "法律不允许的返回422和条文，读不成的400，查无的404，无权的403，都什么也不写入")]
    public async Task Refusals()
    {
        using var program = await Program("林知远", "办理事项");
        var clue = await Post(program, "penalties.record-clue", new
        {
            input = new
            {
                party = new { name = "青岚示例诊所" },
                cause = "未按规定填写病历",
                campaign = "",
                source = "Complaint",
                content = "群众举报",
            },
        });
        Assert.Equal(HttpStatusCode.OK, clue.Status);
        var record = clue.Body.GetProperty("record").GetString();

        var early = await Post(program, "penalties.start-investigation", new
        {
            record,
            input = new { place = "", findings = "现场检查", showed_certificates = true, told_recusal = true },
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        Assert.NotEmpty(early.Body.GetProperty("unmet").EnumerateArray());
        var unknown = await Post(program, "penalties.accept-clue", new { record, input = new { oops = 1 } });
        Assert.Equal(HttpStatusCode.BadRequest, unknown.Status);
        Assert.Contains("oops", unknown.Body.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Post(
            program, "penalties.accept-clue", new { record = Guid.CreateVersion7() })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Post(program, "penalties.decide", new { record, input = Decision })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Post(program, "accounts.close", new { record })).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await Post(program, "penalties.accept-clue", new { record, expected = 7 })).Status);
    }

    [Fact(DisplayName = "指标和来源行与命令行相同；范围以外的行只计数不露名")]
    public async Task Figures_and_rows()
    {
        using var clerk = await Program("韩予清", "办理事项", "读指标");
        Assert.Equal(HttpStatusCode.OK, (await Post(clerk, "ledgers.enter", Training("计数的培训", "7"))).Status);
        var figures = await clerk.GetFromJsonAsync<JsonElement>("/api/figures?as_of=2026-06-11", Ct);
        var figure = figures.EnumerateArray().Single(f => f.GetProperty("indicator").GetString() == "enforcement_training_sessions");
        var rows = await clerk.GetFromJsonAsync<JsonElement>("/api/figures/enforcement_training_sessions/rows?as_of=2026-06-11", Ct);
        Assert.Equal(figure.GetProperty("rows").GetInt32(), rows.GetArrayLength());
        Assert.Contains(rows.EnumerateArray(), r => r.GetProperty("title").GetString() == "计数的培训");
        using var elsewhere = await Program("周牧野", "读指标");
        var hidden = await elsewhere.GetFromJsonAsync<JsonElement>("/api/figures/enforcement_training_sessions/rows?as_of=2026-06-11", Ct);
        Assert.Equal(rows.GetArrayLength(), hidden.GetArrayLength());
        Assert.DoesNotContain("计数的培训", hidden.ToString(), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "openapi.json 列出每个地址；事项清单附各自填写内容的 JSON Schema")]
    public async Task Described()
    {
        using var program = await Program("林知远", "办理事项");
        var described = await program.GetFromJsonAsync<JsonElement>("/api/openapi.json", Ct);
        var paths = described.GetProperty("paths").EnumerateObject().Select(p => p.Name).ToArray();
        Assert.Contains("/api/acts/{name}", paths);
        Assert.Contains("/api/ledgers/{key}/entries", paths);
        Assert.All(paths, p => Assert.StartsWith("/api/", p, StringComparison.Ordinal));
        var acts = await program.GetFromJsonAsync<JsonElement>("/api/acts", Ct);
        var clue = acts.EnumerateArray().Single(a => a.GetProperty("name").GetString() == "penalties.record-clue");
        Assert.True(clue.GetProperty("input").GetProperty("properties").TryGetProperty("cause", out _));
        Assert.DoesNotContain(acts.EnumerateArray(), a => a.GetProperty("name").GetString()!.StartsWith("accounts.", StringComparison.Ordinal));
    }

    private static object Decision => new
    {
        sanction = new { fine = 100 },
        findings = "",
        violated_articles = "",
        penalty_articles = "",
        discretion = "",
    };

    private static object Training(string topic, string attendance) => new
    {
        input = new
        {
            ledger = "training.sessions",
            fields = new Dictionary<string, string>
            {
                ["topic"] = topic,
                ["kind"] = "执法培训",
                ["held_on"] = "2026-06-10",
                ["organiser"] = "本级",
                ["attendance"] = attendance,
            },
        },
    };

    private static async Task<(HttpStatusCode Status, JsonElement Body)> Post(HttpClient program, string act, object entry)
    {
        using var answer = await program.PostAsJsonAsync($"/api/acts/{act}", entry, Ct);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(Ct));
    }

    private static async Task<HttpStatusCode> StatusOf(HttpClient program, string address)
    {
        using var answer = await program.GetAsync(new Uri(address, UriKind.Relative), Ct);
        return answer.StatusCode;
    }

    private async Task<HttpClient> Program(string person, params string[] rights)
    {
        using var security = await world.SignedIn("qinangu");
        var form = await security.Get("/admin/tokens/issue");
        Assert.Empty(form.Flaws());
        var holder = form.Document.QuerySelectorAll("select[name=person] option").Single(o => o.TextContent.StartsWith(person, StringComparison.Ordinal));
        form.Fill("使用令牌的程序", $"{person}的程序").Fill("以谁的岗位", holder.GetAttribute("value")!).Fill("到期日", "2026-12-31");
        foreach (var right in rights)
            form.Fill(right, "true");
        var issued = await form.Press("签发令牌");
        var token = Secret().Match(issued.Html).Value;
        Assert.NotEmpty(token);
        Assert.DoesNotContain(token, (await security.Get("/admin/tokens")).Html, StringComparison.Ordinal);
        return new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = world.Address,
            DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
        };
    }

    [GeneratedRegex("fz_[0-9a-f]{32}_[0-9a-f]{64}")]
    private static partial Regex Secret();
}
