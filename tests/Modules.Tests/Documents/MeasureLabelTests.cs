using Fazhi.Documents.Papers;
using Fazhi.Documents.Templates;
using Fazhi.Penalties.Coercion;

namespace Fazhi.Modules.Tests.Documents;

/// <summary>What is put up in public under a coercive measure.</summary>
public sealed class MeasureLabelTests
{
    private static readonly PaperRenderer Papers = new(TemplateFolder.Over(null));

    [Fact(DisplayName = "行政强制法第二十四条：查封、封存的才有封条；扣押、消毒的没有")]
    public void Labels_are_of_what_is_sealed() =>
        Assert.Equal(["seal", "hold-food", "seal-hazard", "waste"],
            MeasureKind.All.Where(k => k.HasLabel).Select(k => k.Key));

    [Fact(DisplayName = "传染病防治法第六十七条：公告写明措施、地点、依据和内容")]
    public void Announcement_tells_measure_and_reach()
    {
        var text = Papers.Compose(
            new MeasureAnnouncementPaper
            {
                Agency = "青岚县卫生健康局",
                Party = new PaperParty { Name = "青岚县第二水厂" },
                Cause = "水源污染",
                Day = new DateOnly(2025, 7, 1),
                Heading = MeasurePapers.Announcement,
                Measure = "封闭公共饮用水源",
                Content = "自公告之日起停止供水。",
                Place = "南津镇",
                Grounds = "检出病原体。",
                Power = "《传染病防治法》第五十五条",
                Basis = "《传染病防治法》第六十七条",
            },
            new PaperSeal(null, new string('a', 16))).PlainText;
        foreach (var said in new[] { "疫情防控措施公告", "青岚县第二水厂（南津镇）", "封闭公共饮用水源", "停止供水",
            "第六十七条", "2025年7月1日" })
            Assert.Contains(said, text, StringComparison.Ordinal);
    }
}
