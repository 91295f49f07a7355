using System.Net;
using Fazhi.TestKit.Web;

namespace Fazhi.Web.Tests.Registry;

/// <summary>Pages of the register of subjects.</summary>
public sealed class SubjectPagesTests(WebWorld world) : IClassFixture<WebWorld>
{
    [Fact(DisplayName = "登记监管对象：打开、填写、提交，回到档案页，时间线有一条，名录里查得到")]
    public async Task Register_list_and_open()
    {
        using var browser = await world.SignedIn("hanyuqing");
        var form = await (await browser.Get("/subjects")).Follow("登记监管对象");
        Assert.Empty(form.Flaws());
        var page = await form.Fill("名称", "青岚百禾堂中医诊所").Fill("类别", "医疗机构").Fill("地址", "城关街道松风路18号")
            .Fill("纳入监管的日期", "2026年3月5日").Press("登记监管对象");
        Assert.Equal("青岚百禾堂中医诊所", page.Heading);
        Assert.Contains("2026-03-05", page.Text);
        Assert.Contains("登记监管对象 韩予清", page.Text);
        Assert.Empty(page.Flaws());
        var list = await browser.Get("/subjects?q=百禾堂");
        Assert.Contains("共1户", list.Text);
        Assert.Empty(list.Flaws());
    }

    [Fact(DisplayName = "信用代码错一位：说明错在哪里，填过的内容都在，没有写入")]
    public async Task Wrong_code_keeps_what_was_typed()
    {
        using var browser = await world.SignedIn("hanyuqing");
        var form = await browser.Get("/subjects/register-subject");
        var page = await form.Fill("名称", "青岚云舒口腔诊所").Fill("统一社会信用代码", "91990121MA9Q7K3D5Y")
            .Fill("类别", "医疗机构").Press("登记监管对象");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.StartsWith("错误：", page.Document.Title);
        Assert.Equal("青岚云舒口腔诊所", page.ValueOf("名称"));
        Assert.Equal("91990121MA9Q7K3D5Y", page.ValueOf("统一社会信用代码"));
        Assert.Equal("true", page.Control("统一社会信用代码").GetAttribute("aria-invalid"));
        Assert.Empty(page.Flaws());
        Assert.Contains("共0户", (await browser.Get("/subjects?q=云舒口腔")).Text);
    }

    [Fact(DisplayName = "更正：更名留下曾用名和理由；旧页面再提交被告知谁已改过")]
    public async Task Correct_and_conflict()
    {
        using var browser = await world.SignedIn("hanyuqing");
        var record = await (await browser.Get("/subjects/register-subject"))
            .Fill("名称", "青岚同安口腔门诊部").Fill("类别", "医疗机构").Press("登记监管对象");
        var stale = await record.Follow("办理");
        var page = await (await record.Follow("办理")).Fill("名称", "青岚同安口腔医院").Fill("为什么更正", "换发许可证更名").Press("更正监管对象");
        Assert.Equal("青岚同安口腔医院", page.Heading);
        Assert.Contains("青岚同安口腔门诊部（至2026-06-11）", page.Text);
        Assert.Contains("理由：换发许可证更名", page.Text);
        var conflict = await stale.Fill("名称", "青岚同安诊所").Fill("为什么更正", "误填").Press("更正监管对象");
        Assert.Contains("韩予清已在6月11日", conflict.Text);
        Assert.Equal("青岚同安诊所", conflict.ValueOf("名称"));
    }

    [Fact(DisplayName = "别的机构的人打不开这个档案：404；管理员打不开名录：403并说明找谁")]
    public async Task Scope_and_right()
    {
        using var clerk = await world.SignedIn("hanyuqing");
        var record = await (await clerk.Get("/subjects/register-subject"))
            .Fill("名称", "青岚县实验小学").Fill("类别", "学校").Press("登记监管对象");
        using var township = await world.SignedIn("zhoumuye");
        Assert.Equal(HttpStatusCode.NotFound, (await township.Get(record.Address.AbsolutePath)).Status);
        Assert.DoesNotContain("青岚县实验小学", (await township.Get("/subjects")).Text);
        using var administrator = await world.SignedIn("fangxian");
        var refused = await administrator.Get("/subjects");
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Contains("执法人员", refused.Text);
    }

    [Fact(DisplayName = "填写时登录过期：重新登录后内容回到原来的页面；换了人则不给")]
    public async Task Kept_form_comes_back_filled()
    {
        using var browser = await world.SignedIn("hanyuqing");
        var form = (await browser.Get("/subjects/register-subject"))
            .Fill("名称", "栖云宾馆").Fill("类别", "公共场所").Fill("地址", "南津镇沿江路2号");
        browser.LoseSession();
        var signIn = await form.Press("登记监管对象");
        Assert.Equal("/sign-in", signIn.Address.AbsolutePath);
        Assert.Contains("没有丢失", signIn.Text);
        var back = await signIn.Fill("登录名", "hanyuqing").Fill("口令", WebWorld.Password).Press("登录");
        Assert.Equal("/subjects/register-subject", back.Address.AbsolutePath);
        Assert.Contains("已恢复", back.Text);
        Assert.Equal("栖云宾馆", back.ValueOf("名称"));
        Assert.Equal("公共场所", back.ValueOf("类别"));
        Assert.Empty(back.Flaws());
        using var other = await world.SignedIn("zhoumuye");
        Assert.Equal("", (await other.Get(back.Address.PathAndQuery)).ValueOf("名称"));
        Assert.Equal("栖云宾馆", (await back.Press("登记监管对象")).Heading);
    }

    [Fact(DisplayName = "页面令牌失效：内容回到页面，可以再提交")]
    public async Task Lost_token_keeps_the_form()
    {
        using var browser = await world.SignedIn("linzhiyuan");
        var form = (await browser.Get("/subjects/register-subject")).Fill("名称", "宏远铸造有限公司").Fill("类别", "用人单位");
        browser.LoseFormToken();
        var back = await form.Press("登记监管对象");
        Assert.Equal("宏远铸造有限公司", back.ValueOf("名称"));
        Assert.Equal("宏远铸造有限公司", (await back.Press("登记监管对象")).Heading);
    }
}
