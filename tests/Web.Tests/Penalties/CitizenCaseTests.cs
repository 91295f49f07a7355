using System.Net;
using Fazhi.TestKit.Web;

namespace Fazhi.Web.Tests.Penalties;

/// <summary>A case against a citizen on its pages: masked, printed for a purpose, found by the whole number.</summary>
public sealed class CitizenCaseTests(WebWorld world) : IClassFixture<WebWorld>
{
    private const string Code = "990121197905060015", Address = "青岚县桑榆巷6号";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "公民的案件：页面、下载都是掩码；登记用途后下载全文；审计管理员看得到登记；按号码查，网址里没有号码")]
    public async Task Masked_printed_found()
    {
        await world.PrepareCases();
        using var officer = await world.SignedIn("linzhiyuan");
        var form = await officer.Get("/cases/decide-on-the-spot");
        await Refused(form);
        var page = await Filled(form).Press("当场作出处罚决定");
        Assert.Equal("谷梁安在禁止吸烟场所吸烟案", page.Heading);
        Assert.Contains("证件号码 ＊＊＊", page.Text);
        Clean(page.Html);
        Assert.Empty(page.Flaws());

        var print = await page.Follow("当场行政处罚决定书");
        Assert.Empty(print.Flaws());
        Clean(print.Html);
        var paper = new Uri(world.Address, print.Address.AbsolutePath.Replace("/print", "", StringComparison.Ordinal));
        Clean(CaseDesk.Words(await officer.Http.GetByteArrayAsync(paper, Ct)));
        using var full = await officer.Http.PostAsync(paper, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["purpose"] = "当场交付当事人",
            ["__RequestVerificationToken"] = print.Document.QuerySelector("form[action] input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
        }), Ct);
        Assert.True(full.Headers.CacheControl!.NoStore);
        var words = CaseDesk.Words(await full.Content.ReadAsByteArrayAsync(Ct));
        Assert.Contains(Code, words);
        Assert.Contains(Address, words);
        using var forged = await officer.Http.PostAsync(
            paper, new FormUrlEncodedContent(new Dictionary<string, string> { ["purpose"] = "没有令牌" }), Ct);
        Assert.NotEqual(HttpStatusCode.OK, forged.StatusCode);
        page = await print.Fill("用途", " ").Press("登记并下载全文");
        Assert.Contains("请写明用途", page.Text);

        await Packed(officer, await officer.Get(print.Address.AbsolutePath.Split("/papers/")[0]));
        using var auditor = await world.SignedIn("wenshenzhi");
        var log = (await auditor.Get("/disclosures")).Text.Replace(" ", "", StringComparison.Ordinal);
        Assert.Contains("当场交付当事人", log, StringComparison.Ordinal);
        Assert.DoesNotContain("没有令牌", log, StringComparison.Ordinal);
        Assert.Contains("向复议机关提交证据材料", log, StringComparison.Ordinal);

        var list = await (await officer.Get("/cases")).Fill("证件号码", Code).Press("按证件号码查");
        Assert.Contains("谷梁安", list.Text);
        Assert.DoesNotContain(Code, list.Address.AbsoluteUri, StringComparison.Ordinal);
        Clean(list.Html);
        Assert.Empty(list.Flaws());
        list = await list.Fill("证件号码", "990121197905060023").Press("按证件号码查");
        Assert.DoesNotContain("谷梁安", list.Text);
        Assert.Contains("没有符合条件的案件", list.Text);
    }

    /// <summary>The package of the case: masked by default, in full for a purpose, sound both ways, 404 out of scope.</summary>
    private async Task Packed(Fazhi.TestKit.Web.WebClient officer, WebPage record)
    {
        var page = await record.Follow("证据包");
        Assert.Empty(page.Flaws());
        var address = new Uri(world.Address, page.Address.AbsolutePath + ".zip");
        var masked = await officer.Http.GetByteArrayAsync(address, Ct);
        Assert.DoesNotContain(Code, Everything(masked));
        Assert.DoesNotContain(Address, Everything(masked));
        page = await page.Fill("用途", " ").Press("登记并下载全文");
        Assert.Contains("请写明用途", page.Text);
        using var full = await officer.Http.PostAsync(address, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["purpose"] = "向复议机关提交证据材料",
            ["__RequestVerificationToken"] = page.Document.QuerySelector("form[action] input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
        }), Ct);
        var opened = await full.Content.ReadAsByteArrayAsync(Ct);
        Assert.Contains(Code, Everything(opened));
        Assert.Contains(Address, Everything(opened));
        foreach (var package in new[] { masked, opened })
            Assert.Null((await Data.Packages.PackageCheck.Run(new MemoryStream(package), null, Ct)).First);
        using var township = await world.SignedIn("zhoumuye");
        using var refused = await township.Http.GetAsync(address, Ct);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    private static string Everything(byte[] package)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(package));
        return string.Concat(zip.Entries.Select(e =>
        {
            using var content = new MemoryStream();
            using (var stream = e.Open())
                stream.CopyTo(content);
            return e.Name.EndsWith(".docx", StringComparison.Ordinal)
                ? CaseDesk.Words(content.ToArray())
                : System.Text.Encoding.UTF8.GetString(content.ToArray());
        }));
    }

    /// <summary>The form of the case does not put a citizen into the public register.</summary>
    private static async Task Refused(WebPage form)
    {
        var page = await form.Fill("当事人名称", "谷梁安").Fill("公民", "Citizen").Fill("送达地址", Address)
            .Fill("类别", "其他").Press("登记为监管对象");
        Assert.Contains("公民不登记为监管对象", page.Text);
    }

    private static WebPage Filled(WebPage form) => form.Fill("当事人名称", "谷梁安").Fill("公民", "Citizen")
        .Fill("统一社会信用代码或者公民证件号码", Code).Fill("送达地址", Address).Fill("案由", "在禁止吸烟场所吸烟")
        .Fill("违法事实", "当场发现，经劝阻不听").Fill("违反的条款", "公共场所卫生管理条例第八条").Fill("处罚依据", "同条例第十四条")
        .Fill("已向当事人出示执法证件", "true").Fill("罚款", "50").Fill("签收人", "谷梁安").Fill("主办", "林知远")
        .Fill("协办", "许安澜").Fill("办理日期", "2026-06-01");

    private static void Clean(string text)
    {
        Assert.DoesNotContain(Code, text, StringComparison.Ordinal);
        Assert.DoesNotContain("桑榆巷", text, StringComparison.Ordinal);
        Assert.DoesNotContain("fz1.", WebUtility.UrlDecode(text).Replace("~fz1.", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
