using System.Net;
using Fazhi.Data.Acts;
using Fazhi.Registry;
using Fazhi.TestKit.Web;
using WebClient = Fazhi.TestKit.Web.WebClient;

namespace Fazhi.Web.Tests.Registry;

/// <summary>Forms of the registers: page, refusal with what was typed, act, trace.</summary>
public sealed class RegisterFormTests(WebWorld world) : IClassFixture<WebWorld>
{
    [Fact(DisplayName = "变更执法主体：不写理由退回且已填内容都在，办成后时间线有理由")]
    public async Task Agency_is_altered()
    {
        using var system = await world.SignedIn("fangxian");
        var agency = await Bureau(system);
        var form = await agency.Follow("办理：变更执法主体");
        Assert.Empty(form.Flaws());
        Assert.Equal("青", form.ValueOf("机关代字"));
        var refused = await form.Fill("统一社会信用代码", "123").Fill("文书抬头", "青岚县卫生健康局（执法）").Press("变更执法主体");
        Assert.StartsWith("错误：", refused.Document.Title);
        Assert.Contains("没有写变更的理由", refused.Text);
        Assert.Equal("青岚县卫生健康局（执法）", refused.ValueOf("文书抬头"));
        Assert.Equal("123", refused.ValueOf("统一社会信用代码"));
        var done = await refused.Fill("统一社会信用代码", "").Fill("理由", "文书式样统一").Press("变更执法主体");
        Assert.Contains("青岚县卫生健康局（执法）", done.Text);
        Assert.Contains("文书式样统一", done.Text);
        Assert.Empty(done.Flaws());
    }

    [Fact(DisplayName = "设立承继的执法主体：代字相同的拒绝；有机构的执法主体不能撤销")]
    public async Task Agency_is_founded_and_dissolved()
    {
        using var system = await world.SignedIn("fangxian");
        var form = (await system.Get("/agencies/found-agency")).Fill("全称", "青岚县疾病预防控制局").Fill("简称", "青岚县疾控局")
            .Fill("机关代字", "青").Fill("区划代码", "990121");
        var twin = await form.Press("设立执法主体");
        Assert.Contains("机关代字“青”已由青岚县卫生健康局使用", twin.Text);
        var founded = await twin.Fill("机关代字", "青疾").Press("设立执法主体");
        Assert.Equal("青岚县疾病预防控制局", founded.Heading);
        Assert.Empty(founded.Flaws());
        var gone = await (await founded.Follow("办理：撤销执法主体")).Fill("理由", "改革方案调整").Press("撤销执法主体");
        Assert.Contains("已撤销", gone.Whole);
        var kept = await (await (await Bureau(system)).Follow("办理：撤销执法主体")).Fill("理由", "试一试").Press("撤销执法主体");
        Assert.Contains("个机构没有撤销", kept.Text);
    }

    [Fact(DisplayName = "机构更名、撤销：有人任职时拒绝，免职后办成，记录保留")]
    public async Task Office_is_renamed_and_closed()
    {
        using var system = await world.SignedIn("fangxian");
        await (await system.Get("/offices/open-office")).Fill("名称", "宣传科").Fill("上级机构", "青岚县卫生健康局").Press("设立机构");
        var person = await (await system.Get("/people/register-person")).Fill("姓名", "段小溪").Fill("工号", "岚0301").Press("登记人员");
        using var security = await world.SignedIn("qinangu");
        await (await security.Get($"{person.Address.AbsolutePath}/assign-post"))
            .Fill("机构", "宣传科").Fill("岗位", "内勤").Fill("任职日期", "2026-06-01").Press("任职");

        var office = await (await system.Get("/offices")).Follow("宣传科");
        Assert.Contains("段小溪", office.Text);
        Assert.Empty(office.Flaws());
        var altered = await (await office.Follow("办理：变更机构")).Fill("名称", "宣传和健康促进科").Fill("理由", "三定方案").Press("变更机构");
        Assert.Equal("宣传和健康促进科", altered.Heading);
        var refused = await (await altered.Follow("办理：撤销机构")).Fill("理由", "撤并").Press("撤销机构");
        Assert.Contains("还有1个在任岗位", refused.Text);
        Assert.Equal("撤并", refused.ValueOf("理由"));

        var ended = await (await (await security.Get(person.Address.AbsolutePath)).Follow("免职"))
            .Fill("最后任职的日期", "2026-06-10").Fill("理由", "机构撤并").Press("免职");
        Assert.Contains("2026-06-10", ended.Text);
        var closed = await refused.Press("撤销机构");
        Assert.Contains("2026-06-11撤销", closed.Whole);
    }

    [Fact(DisplayName = "更正人员和离岗：工号重复拒绝，没有免职拒绝")]
    public async Task Person_is_corrected_and_leaves()
    {
        using var system = await world.SignedIn("fangxian");
        var person = await (await system.Get("/people/register-person")).Fill("姓名", "白晓").Fill("工号", "岚0302").Press("登记人员");
        var twin = await (await person.Follow("办理：更正人员")).Fill("姓名", "白晓舟").Fill("工号", "岚0301x").Fill("理由", "录错").Press("更正人员");
        Assert.Equal("白晓舟", twin.Heading);
        var other = await (await twin.Follow("办理：更正人员")).Fill("工号", "岚0001").Fill("理由", "录错").Press("更正人员");
        Assert.Contains("工号岚0001已由林知远使用", other.Text);
        Assert.Equal("岚0001", other.ValueOf("工号"));
        var officer = await system.Get($"/people/{world.People["许安澜"]}/leave-person");
        Assert.Contains("个在任岗位", (await officer.Fill("理由", "退休").Press("登记离岗")).Text);
        var left = await (await twin.Follow("办理：离岗")).Fill("理由", "调出").Press("登记离岗");
        Assert.Contains("2026-06-11离岗", left.Whole);
        Assert.Empty(left.Flaws());
    }

    [Fact(DisplayName = "证件：失效和将失效的在前，记录页可开，注销写理由，不得早于有效期起")]
    public async Task Certificates_are_listed_and_revoked()
    {
        var expired = await Certify("9901210801", "2024-01-02", "2026-01-01");
        var sound = await Certify("9901210802", "2024-01-02", "2030-01-01");
        var soon = await Certify("9901210803", "2024-01-02", "2026-07-01");
        using var clerk = await world.SignedIn("hanyuqing");
        var list = await clerk.Get("/registers/certificates?q=99012108");
        Assert.Empty(list.Flaws());
        Assert.Equal([expired, soon, sound], list.Document.QuerySelectorAll("tbody th a")
            .Select(a => Guid.Parse(a.GetAttribute("href")![^36..])));
        Assert.Contains("2026-01-01已失效", list.Text);
        Assert.Contains("剩20日失效", list.Text);
        var record = await list.Follow("9901210802");
        Assert.Equal("行政执法证 9901210802", record.Heading);
        Assert.Contains("登记证件", record.Text);
        Assert.Empty(record.Flaws());
        var form = await record.Follow("办理：注销证件");
        Assert.Empty(form.Flaws());
        var early = await form.Fill("最后有效的日期", "2023-01-01").Fill("理由", "调离").Press("注销证件");
        Assert.Contains("注销日期不得早于有效期起2024-01-02", early.Text);
        var done = await early.Fill("最后有效的日期", "2026-06-10").Press("注销证件");
        Assert.Contains("2026-06-10已失效", done.Whole);
        Assert.Contains("理由：调离", done.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get($"/registers/certificates/{Guid.CreateVersion7()}")).Status);
        using var officer = await world.SignedIn("linzhiyuan");
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Get($"/registers/certificates/{soon}/revoke-certificate")).Status);
    }

    [Fact(DisplayName = "并档：重复的一份指向保留的一份，双方都能看到；并过的不能再并；注销的档案还在")]
    public async Task Subjects_are_merged_and_closed()
    {
        var doubled = await Subject("青岚县听雨诊所（重）", "听雨路1号");
        var kept = await Subject("青岚县听雨诊所", "听雨路2号");
        using var clerk = await world.SignedIn("hanyuqing");
        var form = await (await clerk.Get($"/subjects/{doubled}")).Follow("办理：并档");
        Assert.Empty(form.Flaws());
        var unknown = await form.Fill("保留的档案", "没有的诊所").Fill("理由", "重复建档").Press("并入保留的档案");
        Assert.Contains("没有这个名称或代码的另一份档案", unknown.Text);
        var merged = await unknown.Fill("保留的档案", "青岚县听雨诊所").Press("并入保留的档案");
        Assert.Contains("已并入", merged.Whole);
        Assert.Contains("理由：重复建档", merged.Text);
        var target = await merged.Follow("打开并入的档案");
        Assert.Equal(kept.ToString(), target.Address.AbsolutePath[^36..]);
        Assert.Contains("并入本档案的", target.Text);
        var again = await (await clerk.Get($"/subjects/{doubled}/merge-subject"))
            .Fill("保留的档案", "青岚县听雨诊所").Fill("理由", "再并").Press("并入保留的档案");
        Assert.Contains("该档案已并入另一档案", again.Text);
        var closed = await (await target.Follow("办理：注销档案")).Fill("理由", "歇业").Press("注销档案");
        Assert.Contains("注销", closed.Text);
        Assert.Empty(closed.Flaws());
        using var officer = await world.SignedIn("linzhiyuan");
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Get($"/subjects/{kept}/close-subject")).Status);
        using var elsewhere = await world.SignedIn("zhoumuye");
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.Get($"/subjects/{kept}/close-subject")).Status);
    }

    [Fact(DisplayName = "本地参数：写明条文，读不懂的值退回，设定后历次可查；无权的岗位看得到、设不了")]
    public async Task Parameters_are_set_with_history()
    {
        using var head = await world.SignedIn("chengwangshu");
        var list = await head.Get("/parameters");
        Assert.Empty(list.Flaws());
        var page = await list.Follow("陈述申辩期限");
        Assert.Contains("<dd>5个工作日</dd>", page.Html);
        Assert.Empty(page.Flaws());
        var wrong = await page.Fill("值", "二").Fill("设定依据", "内部规程〔2026〕1号").Press("设定参数");
        Assert.StartsWith("错误：", wrong.Document.Title);
        Assert.Equal("内部规程〔2026〕1号", wrong.ValueOf("设定依据"));
        var set = await wrong.Fill("值", "4").Fill("起始日期", "2026-06-01").Press("设定参数");
        var again = await set.Fill("值", "5").Fill("设定依据", "内部规程〔2026〕2号").Press("设定参数");
        Assert.Equal(["2026-06-11", "2026-06-01"], again.Document.QuerySelectorAll("#values tbody th").Select(c => c.TextContent));
        Assert.Contains("内部规程〔2026〕2号", again.Text);
        using var officer = await world.SignedIn("linzhiyuan");
        var read = await officer.Get("/parameters/penalties.defence.days");
        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.Null(read.Document.QuerySelector("form [name=value]"));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Get("/parameters/nothing.like.this")).Status);
    }

    [Theory(DisplayName = "表单按岗位开放：无权的403并说明找谁")]
    [InlineData("/agencies/found-agency", "qinangu", "系统管理员")]
    [InlineData("/people/{林知远}/correct-person", "hanyuqing", "系统管理员")]
    [InlineData("/people/{林知远}/leave-person", "qinangu", "系统管理员")]
    [InlineData("/offices/{法规科}/close-office", "chengwangshu", "系统管理员")]
    [InlineData("/offices/{法规科}/alter-office", "wenshenzhi", "系统管理员")]
    public async Task Forms_open_by_role(string address, string account, string ask)
    {
        foreach (var (name, key) in world.People.Concat(world.Offices))
            address = address.Replace($"{{{name}}}", key.ToString(), StringComparison.Ordinal);
        using var browser = await world.SignedIn(account);
        var page = await browser.Get(address);
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains(ask, page.Text);
    }

    private async Task<WebPage> Bureau(WebClient browser) =>
        await (await browser.Get($"/offices/{world.Offices["青岚县卫生健康局"]}")).FollowTo("/agencies/");

    private async Task<Guid> Certify(string number, string from, string to) =>
        (await world.Take("韩予清", "registry.issue-certificate", null, new Entry(new CertificateDraft
        {
            PersonId = world.People["许安澜"],
            Number = number,
            Kind = CertificateDraft.Enforcement,
            ValidTo = DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture),
        })
        { On = DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture) })).Record;

    private async Task<Guid> Subject(string name, string address) =>
        (await world.Take("韩予清", "registry.register-subject", null,
            new Entry(new SubjectDraft { Name = name, Kind = "医疗机构", Address = address }))).Record;
}
