using System.Text;
using Fazhi.TestKit.Web;

namespace Fazhi.Web.Tests.Penalties;

/// <summary>Devices and recordings as officers handle them on pages, without script.</summary>
public sealed class RecordingPagesTests(WebWorld world) : IClassFixture<WebWorld>
{
    [Fact(DisplayName = "第四十七条：登记设备和校时，上传录像，记录情况写明缺什么、哪里有空白；坏文件说明原因，已填的不丢")]
    public async Task Recorded_and_reviewed()
    {
        await world.PrepareCases();
        using var officer = await world.SignedIn("linzhiyuan");
        using var head = await world.SignedIn("chengwangshu");
        await Devices(officer);
        var path = await MainPathTests.Investigated(officer, head);
        await CaseDesk.Act(officer, path, "add-evidence", "收集证据", p => p.Fill("种类", "物证").Fill("名称", "注射针剂")
            .Fill("来源", "操作间提取").Fill("取得的时间", "2026-03-05 9:40").Fill("办理日期", "2026-03-05"));

        var form = await officer.Get(path + "/add-recording");
        Assert.Contains("每个文件不超过4 GB", form.Text);
        Assert.Contains("是空文件（0字节）", (await form.Upload(("空.mp4", []))).Text);
        Assert.Contains("按内容不是.mp4文件", (await form.Upload(("假.mp4", "文字"u8.ToArray()))).Text);
        var content = Film("一");
        form = await form.Upload(("现场.mp4", content));
        form = form.Fill("哪一个环节", "收集证据1 注射针剂（2026-03-05 09:40）").Fill("形式", "录像").Fill("设备", "R-07 执法记录仪，2026-03-04 08:30，快120秒")
            .Fill("设备上的开始时间", "2026-03-05 9:45").Fill("设备上的结束时间", "2026-03-05 9:50:30").Fill("办理日期", "2026-03-06");
        var added = await form.Press("登记过程记录");
        Assert.Contains("已办理：登记过程记录", added.Text);

        var page = await officer.Get(path + "/recordings");
        Assert.Empty(page.Flaws());
        Assert.Contains("录像 R-07：2026-03-05 09:43至09:48:30（设备快120秒，已校正）", page.Text);
        Assert.Contains("记录的时间2026-03-05 09:40不在录音录像之内", page.Text);
        Assert.Contains("没有文字记录", page.Text);
        Assert.Contains("开展调查（2026-03-05）：没有文字记录", (await officer.Get(path + "/file-review")).Text);

        form = await (await officer.Get(path + "/add-recording")).Upload(("又一份.mp4", content));
        var twin = await form.Fill("哪一个环节", "开展调查（2026-03-05）").Fill("形式", "录像").Fill("名录以外的设备", "手机")
            .Fill("设备上的开始时间", "2026-03-05 9:30").Fill("设备上的结束时间", "2026-03-05 9:50").Press("登记过程记录");
        Assert.Contains("与本案已有的“现场.mp4”内容相同", twin.Text);
        Assert.Empty(twin.Flaws());
        Assert.Equal("手机", twin.Document.QuerySelector("[name=other]")!.GetAttribute("value"));
        Assert.NotNull(twin.Document.QuerySelector("input[name=files]"));
    }

    private static byte[] Film(string text) => [.. "\0\0\0\u0018ftypmp42"u8, .. Encoding.UTF8.GetBytes(text)];

    private static async Task Devices(WebClient officer)
    {
        var list = await officer.Get("/recorders");
        Assert.Empty(list.Flaws());
        var form = await list.Follow("登记记录设备");
        Assert.Empty(form.Flaws());
        Assert.Contains("没有填写种类", (await form.Fill("编号", "R-07").Press("登记记录设备")).Text);
        var device = await form.Fill("编号", "R-07").Fill("种类", "执法记录仪").Fill("办理日期", "2026-03-02").Press("登记记录设备");
        Assert.Empty(device.Flaws());
        var check = await device.Follow("办理：校时");
        Assert.Empty(check.Flaws());
        var kept = await check.Fill("校时的时间", "三月四日").Fill("相差", "120").Fill("与什么核对", "国家授时中心").Press("校时");
        Assert.Equal("120", kept.Document.QuerySelector("[name=offset]")!.GetAttribute("value"));
        device = await kept.Fill("校时的时间", "2026-03-04 8:30").Fill("办理日期", "2026-03-04").Press("校时");
        Assert.Contains("快120秒", device.Text);
        Assert.Contains("快120秒", (await officer.Get("/recorders")).Text);
        Assert.Empty((await device.Follow("办理：停用记录设备")).Flaws());
    }
}
