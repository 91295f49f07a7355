using System.Net;
using Fazhi.TestKit.Web;

namespace Fazhi.Web.Tests.Admin;

/// <summary>The three administrators' pages.</summary>
public sealed class AdminPagesTests(WebWorld world) : IClassFixture<WebWorld>
{
    [Fact(DisplayName = "新人入职：系统管理员登记人员，安全管理员任职并开立账号，本人首次登录必须改口令")]
    public async Task New_colleague()
    {
        using var system = await world.SignedIn("fangxian");
        var person = await (await (await system.Get("/offices")).Follow("登记人员"))
            .Fill("姓名", "苏映雪").Fill("工号", "岚0099").Press("登记人员");
        Assert.Equal("苏映雪", person.Heading);
        Assert.Empty(person.Flaws());
        using var security = await world.SignedIn("qinangu");
        var post = await (await security.Get(person.Address.AbsolutePath)).Follow("办理");
        Assert.Empty(post.Flaws());
        var assigned = await post.Fill("机构", "综合监督科").Fill("岗位", "执法人员").Press("任职");
        Assert.Contains("综合监督科执法人员", assigned.Text);
        var opened = await (await security.Get("/admin/accounts/open"))
            .Fill("人员", "苏映雪（岚0099）").Fill("登录名", "suyingxue").Fill("首次口令", "firstpass2026").Press("开立账号");
        Assert.Contains("suyingxue苏映雪正常", opened.Text);
        Assert.Empty(opened.Flaws());
        using var own = world.Browser();
        var first = await own.SignIn("suyingxue", "firstpass2026");
        Assert.Equal("修改口令", first.Heading);
        Assert.Equal("/me/password", (await own.Get("/subjects")).Address.AbsolutePath);
        var changed = await first.Fill("现在的口令", "firstpass2026").Fill("新口令", "myownword2026").Fill("再输一次", "myownword2026")
            .Press("修改口令");
        Assert.Equal("/me", changed.Address.AbsolutePath);
        Assert.Contains("综合监督科 执法人员", changed.Text);
        Assert.Equal(HttpStatusCode.OK, (await own.Get("/subjects")).Status);
    }

    [Fact(DisplayName = "业务人员不能任管理员；三类管理员由不同的人担任，拒绝时说明理由")]
    public async Task Separation_is_kept()
    {
        using var security = await world.SignedIn("qinangu");
        var page = await (await security.Get($"/people/{world.People["林知远"]}/assign-post"))
            .Fill("机构", "法规科").Fill("岗位", "系统管理员").Press("任职");
        Assert.Contains("管理员不得兼任业务岗位", page.Text);
        Assert.StartsWith("错误：", page.Document.Title);
    }

    [Fact(DisplayName = "停用账号后不能登录；不能停用本人的账号")]
    public async Task Closed_account_cannot_sign_in()
    {
        using var security = await world.SignedIn("qinangu");
        await Take("gaojingxing");
        using var closed = world.Browser();
        Assert.Contains("登录名或口令不对", (await closed.SignIn("gaojingxing", WebWorld.Password)).Text);
        Assert.Contains("不能停用本人的账号", (await Take("qinangu")).Text);

        async Task<WebPage> Take(string account) =>
            await (await security.Get("/admin/accounts")).Press($"停用：{account}");
    }

    [Theory(DisplayName = "页面按岗位开放：有权的200，无权的403并说明找谁")]
    [InlineData("/admin", "qinangu", "linzhiyuan", "系统管理员")]
    [InlineData("/admin/accounts", "qinangu", "fangxian", "安全管理员")]
    [InlineData("/admin/accounts/open", "qinangu", "hanyuqing", "安全管理员")]
    [InlineData("/offices/open-office", "fangxian", "qinangu", "系统管理员")]
    [InlineData("/people/register-person", "fangxian", "shenyining", "系统管理员")]
    [InlineData("/subjects/register-subject", "linzhiyuan", "qinangu", "执法人员")]
    [InlineData("/subjects", "chengwangshu", "wenshenzhi", "执法人员")]
    [InlineData("/search?q=诊所", "luqinghe", "fangxian", "执法人员")]
    public async Task Pages_open_by_role(string address, string may, string mayNot, string ask)
    {
        using var allowed = await world.SignedIn(may);
        var page = await allowed.Get(address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Flaws());
        using var refused = await world.SignedIn(mayNot);
        var no = await refused.Get(address);
        Assert.Equal(HttpStatusCode.Forbidden, no.Status);
        Assert.Contains(ask, no.Text);
        Assert.Empty(no.Flaws());
    }

    [Fact(DisplayName = "每个岗位都打得开工作台、机构和人员、本人页面")]
    public async Task Everybody_has_the_common_pages()
    {
        foreach (var account in new[] { "linzhiyuan", "shenyining", "luqinghe", "chengwangshu", "hanyuqing", "fangxian", "qinangu", "wenshenzhi" })
        {
            using var browser = await world.SignedIn(account);
            foreach (var address in new[] { "/", "/offices", "/me", "/me/password" })
            {
                var page = await browser.Get(address);
                Assert.Equal(HttpStatusCode.OK, page.Status);
                Assert.Empty(page.Flaws());
            }
        }
    }
}
