using Fazhi.Data.Acts;
using Fazhi.Penalties;
using Fazhi.Registry;
using Fazhi.TestKit.Web;

namespace Fazhi.Web.Tests.Workbench;

/// <summary>The workbench: four lists, each figure of the strip the number of rows it leads to.</summary>
public sealed class WorkbenchTests(WebWorld world) : IClassFixture<WebWorld>
{
    [Fact(DisplayName = "工作台：逾期在前，下一步、剩余日数、法条；数字与所到的清单件数一致；筛选可逐个去掉")]
    public async Task Lists_by_urgency_with_figures_and_filter()
    {
        await world.PrepareCases();
        await Filed("青岚甲诊所", "2026-03-04"); // the ninety days are over on the day of the world
        await Filed("青岚乙诊所", "2026-05-20");
        await Clue("青岚丙诊所");
        using var officer = await world.SignedIn("linzhiyuan");

        var page = await officer.Get("/");
        Assert.Empty(page.Flaws());
        Assert.Equal(["青岚甲诊所", "青岚乙诊所", "青岚丙诊所"],
            page.Document.QuerySelectorAll("table.fz-worklist td.fz-cut[title]").Select(c => c.TextContent[..5])
                .Where(t => t.StartsWith("青岚", StringComparison.Ordinal)));
        var late = page.Document.QuerySelector("tr.fz-row-late")!.TextContent;
        Assert.Contains("逾期9日", late);
        Assert.Contains("开展调查", late);
        Assert.Contains("《行政处罚法》", late);
        foreach (var figure in page.Document.QuerySelectorAll(".fz-strip a"))
        {
            var list = await officer.Get(figure.GetAttribute("href")!);
            Assert.EndsWith($"共{figure.TextContent}", list.Document.QuerySelector(".fz-result span")!.TextContent
                .Split('，')[0].Trim(), StringComparison.Ordinal);
        }

        var found = await page.Fill("编号、当事人、案由", "乙诊所").Press("筛选");
        Assert.Contains("共1件", found.Text);
        Assert.DoesNotContain("青岚甲诊所", found.Text);
        Assert.Contains("共3件", (await found.Follow("含“乙诊所”")).Text);
        var acts = await (await officer.Get("/")).Fill("下一步", "受理").Fill("期限", "没有期限").Press("筛选");
        Assert.Contains("共1件", acts.Text);
        Assert.Contains("青岚丙诊所", acts.Text);
        Assert.Contains("没有符合条件的事项", (await officer.Get("/?q=查无此人")).Text);
        Assert.Equal("开展调查", (await page.Follow("办最急的一件")).Heading);
    }

    private async Task<Guid> Clue(string party) => (await world.Take("林知远", "penalties.record-clue", null, new Entry(new ClueDraft
    {
        Party = new PartyDraft { Name = party },
        Cause = "未按规定填写病历资料",
        Source = ClueSource.Inspection,
        Content = "检查发现",
    })
    { On = new DateOnly(2026, 3, 2) })).Record;

    private async Task Filed(string party, string on)
    {
        var id = await Clue(party);
        await world.Take("林知远", "penalties.accept-clue", id, new Entry(new Nothing()) { On = new DateOnly(2026, 3, 3) });
        await world.Take("程望舒", "penalties.file-case", id, new Entry(new FilingDraft
        {
            Officers = [world.People["林知远"], world.People["许安澜"]],
        })
        { On = DateOnly.Parse(on) });
    }
}
