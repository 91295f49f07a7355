using System.Net;
using System.Text;
using Fazhi.TestKit.Web;
using WebClient = Fazhi.TestKit.Web.WebClient;

namespace Fazhi.Web.Tests.Penalties;

/// <summary>Evidence, samples and tests as officers handle them on pages, without script.</summary>
public sealed class EvidencePagesTests(WebWorld world) : IClassFixture<WebWorld>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "第四十六条、第五十六条：取证、采样、送检、告知、交接、退还，清单上从取得到了结，可以导出")]
    public async Task From_the_scene_to_the_end()
    {
        await world.PrepareCases();
        using var officer = await world.SignedIn("linzhiyuan");
        using var head = await world.SignedIn("chengwangshu");
        var path = await MainPathTests.Investigated(officer, head);

        var kept = await CaseDesk.Act(officer, path, "add-evidence", "收集证据", p => p.Fill("种类", "物证").Fill("名称", "注射针剂3支")
            .Fill("来源", "操作间提取").Fill("取得的时间", "2026-03-05 9:40").Fill("取得的地点", "操作间").Fill("提供人", "秦若水")
            .Fill("原件还是复制件", "原件、原物").Fill("保管人", "林知远").Fill("保管地点", "证据室").Fill("办理日期", "2026-03-05"));
        Assert.Contains("证据物品", kept.Text);
        await Sampled(officer, path);
        await CaseDesk.Act(officer, path, "hand-over-exhibit", "交接证据物品", p => p.Fill("证据物品", "证据1 注射针剂3支，林知远保管")
            .Fill("交接的时间", "2026-03-06 10:00").Fill("移交人", "许安澜").Fill("接收人", "何若谷").Fill("事由", "入证据室")
            .Fill("物品和封条的状况", "封条完整").Fill("交接以后的保管地点", "证据室3号柜").Fill("办理日期", "2026-03-06"));

        var list = await officer.Get(path + "/exhibits");
        Assert.Empty(list.Flaws());
        Assert.Contains("保管链中断：2026-03-06由许安澜移交，记录上的保管人是林知远", list.Text);
        Assert.Contains("证据室3号柜", list.Text);
        Assert.Contains("临江市药品检验研究院报告LJ2026-118", list.Text);
        Assert.Contains("保管链中断", (await officer.Get(path + "/file-review")).Text);

        var file = Encoding.UTF8.GetString(await officer.Http.GetByteArrayAsync(new Uri(world.Address, path + "/exhibits/export.csv"), Ct));
        Assert.Contains("2026-03-06 10:00 许安澜→何若谷，入证据室；封条完整；存证据室3号柜", file, StringComparison.Ordinal);
        using var township = await world.SignedIn("zhoumuye");
        using var refused = await township.Http.GetAsync(new Uri(world.Address, path + "/exhibits/export.csv"), Ct);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);

        await CaseDesk.Act(officer, path, "end-exhibit", "了结证据物品", p => p.Fill("证据物品", "证据1 注射针剂3支，何若谷保管")
            .Fill("怎样了结", "退还").Fill("了结的时间", "2026-03-31 9:00").Fill("接收人或者处理人", "秦若水").Fill("依据", "与本案无关")
            .Fill("经过和物品的状况", "当面清点，完好").Fill("办理日期", "2026-03-31"));
        Assert.Contains("2026-03-31退还，秦若水", (await officer.Get(path + "/exhibits")).Text);
    }

    private static async Task Sampled(WebClient officer, string path)
    {
        var form = await officer.Get(path + "/take-sample");
        var refused = await form.Fill("样品编号", "青2026-01").Fill("样品名称", "透明质酸钠").Fill("数量", "3").Fill("单位", "支")
            .Fill("采样地点或者位置", "操作间").Fill("检验项目", "成分").Fill("封样情况", "封条0051号").Fill("在场和签字的情况", "秦若水签字").Fill("样品保管地点", "样品室")
            .Fill("采样的时间", "2026-03-05 9:50").Fill("办理日期", "2026-03-05").Press("抽样取证（采样）");
        Assert.Contains("须出示执法证件", refused.Text);
        Assert.Contains("《行政处罚法》第五十五条", refused.Text);
        await refused.Fill("已出示执法证件，说明采样的目的和内容", "true").Press("抽样取证（采样）");
        var page = await CaseDesk.Act(officer, path, "entrust-appraisal", "委托检验、检测、鉴定", p => p.Fill("机构名称", "临江市药品检验研究院")
            .Fill("资质证书和编号", "990121000001").Fill("样品1 青2026-01 透明质酸钠3支", "true").Fill("送检的时间", "2026-03-06 9:00")
            .Fill("物品和封条的状况", "封条完整").Fill("委托事项", "鉴别成分").Fill("要求完成的日期", "2026-03-20").Fill("办理日期", "2026-03-06"));
        Assert.Contains("照常计算：《行政处罚法》第六十条只许法律、法规、规章另行规定", page.Text);
        await CaseDesk.Act(officer, path, "receive-appraisal", "登记检验、检测、鉴定结果", p => p.Fill("报告编号", "LJ2026-118")
            .Fill("判定", "不符合要求").Fill("结论", "未检出标签所示成分").Fill("办理日期", "2026-03-19"));
        var told = await CaseDesk.Act(officer, path, "tell-appraisal", "告知检验结果",
            p => p.Fill("签收人", "秦若水").Fill("办理日期", "2026-03-20"));
        Assert.Contains("检验结果告知书", told.Text);
    }
}
