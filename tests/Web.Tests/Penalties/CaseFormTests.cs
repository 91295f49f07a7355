using System.Net;
using System.Net.Http.Json;
using Fazhi.TestKit.Web;
using WebClient = Fazhi.TestKit.Web.WebClient;

namespace Fazhi.Web.Tests.Penalties;

/// <summary>Forms of cases: the party from the register, files that are refused.</summary>
public sealed class CaseFormTests(WebWorld world) : IClassFixture<WebWorld>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "当事人从名录中查找、选定，已填的都在；案件与名录相连")]
    public async Task The_party_is_chosen_from_the_register()
    {
        using var officer = await world.SignedIn("linzhiyuan");
        await Registered(officer, "青岚望湖口腔诊所");

        var form = await (await officer.Get("/cases/record-clue")).Fill("案由", "超范围执业").Fill("线索内容", "检查发现")
            .Fill("从监管对象名录中查找", "望湖口腔").Press("查找");
        Assert.Equal("超范围执业", form.ValueOf("案由"));
        Assert.Empty(form.Flaws());
        var chosen = await form.Fill("青岚望湖口腔诊所", "true").Press("选定");
        Assert.Contains("已从名录选定：青岚望湖口腔诊所", chosen.Text);
        Assert.Empty(chosen.Flaws());
        var record = await chosen.Press("登记线索");

        Assert.Equal("青岚望湖口腔诊所超范围执业案", record.Heading);
        Assert.Contains("青岚县湖滨路2号", record.Text);
        var second = await (await (await officer.Get("/cases/record-clue")).Fill("案由", "未公示收费").Fill("线索内容", "举报")
            .Fill("从监管对象名录中查找", "望湖口腔").Press("查找")).Fill("青岚望湖口腔诊所", "true").Press("登记线索");
        Assert.Contains("超范围执业", second.Document.QuerySelector("#related")!.TextContent);
    }

    [Fact(DisplayName = "名录里没有的，就在本页登记为监管对象，线索表不丢")]
    public async Task A_new_subject_is_registered_without_losing_the_form()
    {
        using var officer = await world.SignedIn("linzhiyuan");
        var none = await (await officer.Get("/cases/record-clue")).Fill("线索内容", "群众举报无证行医")
            .Fill("从监管对象名录中查找", "归云堂").Press("查找");
        Assert.Contains("名录里没有“归云堂”", none.Text);

        var registered = await none.Fill("当事人名称", "青岚归云堂养生馆").Fill("送达地址", "青岚县归云路9号").Fill("类别", "其他")
            .Press("登记为监管对象");
        Assert.Contains("已从名录选定：青岚归云堂养生馆", registered.Text);
        Assert.Equal("群众举报无证行医", registered.ValueOf("线索内容"));
        var record = await registered.Fill("案由", "无证行医").Press("登记线索");

        Assert.Equal("青岚归云堂养生馆无证行医案", record.Heading);
        Assert.Contains("青岚归云堂养生馆", (await officer.Get("/subjects?q=归云堂")).Text);
    }

    [Fact(DisplayName = "边打边查：名录查询给出名称、代码、地址；不办业务的人得403")]
    public async Task The_script_asks_the_same_search()
    {
        using var officer = await world.SignedIn("linzhiyuan");
        await Registered(officer, "青岚问渠饮水站");
        var hits = await officer.Http.GetFromJsonAsync<Hit[]>(new Uri(world.Address, "/cases/subjects?q=问渠"), Ct);
        Assert.Equal(("青岚问渠饮水站", "青岚县湖滨路2号"), (Assert.Single(hits!).Name, hits![0].Address));

        using var administrator = await world.SignedIn("fangxian");
        using var refused = await administrator.Http.GetAsync(new Uri(world.Address, "/cases/subjects?q=问渠"), Ct);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact(DisplayName = "名字是照片、内容不是照片：说明识别为什么，不收；再传对的，与先前的一并列出")]
    public async Task A_wrong_type_under_a_known_name_is_refused()
    {
        using var officer = await world.SignedIn("linzhiyuan");
        var form = await officer.Get("/cases/record-clue");

        var refused = await form.Upload(("现场.jpg", "MZ不是照片"u8.ToArray()));
        Assert.Contains("“现场.jpg”按内容不是.jpg文件（识别为text/plain），没有保存", refused.Text);
        Assert.Empty(refused.Document.QuerySelectorAll("input[name=files]"));
        var one = await refused.Upload(("甲.txt", "甲"u8.ToArray()));
        var two = await one.Upload(("乙.txt", "乙"u8.ToArray()));

        Assert.Equal(2, two.Document.QuerySelectorAll("input[name=files][checked]").Length);
        var record = await two.Fill("当事人名称", "青岚某店").Fill("案由", "无证经营").Fill("线索内容", "举报").Press("登记线索");
        Assert.Contains("甲.txt", record.Document.QuerySelector("#files")!.TextContent);
        Assert.Contains("登记线索", record.Document.QuerySelector("#files")!.TextContent);
    }

    [Fact(DisplayName = "超过40 MB：表单上写明上限和怎么办，文件不保存")]
    public async Task A_large_file_is_answered_on_the_form()
    {
        using var officer = await world.SignedIn("linzhiyuan");

        var page = await (await officer.Get("/cases/record-clue")).Upload(("大.bin", new byte[(40 << 20) + 1]));

        Assert.Equal("登记线索", page.Heading);
        Assert.Contains("文件超过40MB，没有保存。请压缩或分成几个文件再上传。", page.Text.Replace(" ", "", StringComparison.Ordinal));
        Assert.Empty(page.Flaws());
    }

    private static async Task Registered(WebClient officer, string name)
    {
        var page = await (await officer.Get("/subjects/register-subject")).Fill("名称", name).Fill("类别", "其他")
            .Fill("地址", "青岚县湖滨路2号").Press("登记监管对象");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(name, page.Text);
    }

    private sealed record Hit(Guid Id, string Name, string Address);
}
