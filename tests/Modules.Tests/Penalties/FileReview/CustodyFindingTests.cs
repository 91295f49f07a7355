using Fazhi.Penalties;
using Fazhi.Penalties.FileReview;

namespace Fazhi.Modules.Tests.Penalties.FileReview;

using static PerfectCase;

/// <summary>What the self-review finds of provenance, copies, custody and appraisals.</summary>
public sealed class CustodyFindingTests
{
    [Fact(DisplayName = "第四十六条：物证没有写明提供人、形式、保管的，列为来源不明，注明到哪里补")]
    public void Without_provenance()
    {
        var found = Assert.Single(Review(Of(m => m.Record(Thing(m)))).Data, d => d.Kind == DataFinding.Provenance);
        Assert.Contains("没有写明提供人、原件还是复制件、保管人、保管地点", found.Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "第四十六条：复制件没有核对无异的说明，扣该项的分")]
    public void Copy_without_a_statement()
    {
        var review = Review(Of(m => m.Record(Thing(m, new ProvenanceDraft
        {
            Provider = "秦若水",
            Form = EvidenceForm.Copy,
            Keeper = "陈立",
            KeptAt = "证据室",
        }))));
        Assert.Contains(review.NotMet, i => i.Item.Id == "B13" && i.Answer.Reason.Contains("没有核对无异的说明", StringComparison.Ordinal));
        Assert.Contains(review.Data, d => d.Text.Contains("没有核对无异的说明", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "第四十六条：结案时物证没有了结的，写明由谁保管")]
    public void Left_at_the_end()
    {
        var review = Review(Of(m => m.Record(Thing(m, new ProvenanceDraft
        {
            Provider = "秦若水",
            Form = EvidenceForm.Original,
            Keeper = "陈立",
            KeptAt = "证据室",
        }))));
        Assert.Contains(review.Data, d => d.Kind == DataFinding.Custody && d.Text.Contains("结案时没有了结，由陈立保管", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "第四十六条：受托机构资质过期、结果没有收到的，列出")]
    public void Doubtful_appraisal()
    {
        var review = Review(Of(m => m.Record(new Appraisal
        {
            Position = 1,
            On = Day("2026-03-10"),
            Number = "青卫鉴委〔2026〕1号",
            Exhibits = "",
            Materials = "药品2支",
            Question = "鉴别成分",
            Body = "临江市药品检验研究院",
            Qualification = "990121000001",
            QualifiedUntil = Day("2026-03-09"),
            DueOn = Day("2026-03-20"),
            StopsDecision = false,
        })));
        Assert.Equal(
            ["临江市药品检验研究院的资质在2026-03-10委托时已经过期", "青卫鉴委〔2026〕1号委托临江市药品检验研究院的检验没有收到结果"],
            review.Data.Where(d => d.Kind == DataFinding.Appraisal).Select(d => d.Text));
    }

    private static EvidenceItem Thing(PenaltyCase m, ProvenanceDraft? provenance = null)
    {
        var item = new EvidenceItem
        {
            Position = m.Evidence.Count + 1,
            On = Day("2026-03-05"),
            Kind = EvidenceKind.Thing,
            Name = "注射针剂",
            Source = "现场提取",
            TakenBy = "陈立、林晓",
            Change = 99,
        };
        item.Trace((provenance ?? new ProvenanceDraft()).Over(null));
        return item;
    }
}
