using Fazhi.Data.Files;
using Fazhi.Documents.Templates;
using Fazhi.Penalties.FileReview;
using Fazhi.Penalties.Volumes;

namespace Fazhi.Modules.Tests.Penalties.Volumes;

/// <summary>How the file of a case is arranged and paged.</summary>
public sealed class VolumeTests
{
    private static readonly VolumeTable Table = VolumeTable.Load("/nonexistent");

    [Fact(DisplayName = "第四十七条：正卷放对外文书和证据，副卷放内部审批，各卷从第1页连续编页，首尾相接")]
    public void Two_volumes_numbered_without_gap()
    {
        var volumes = Made(FileReview.PerfectCase.Of());

        Assert.Equal(["正卷", "副卷"], volumes.Volumes.Select(v => v.Name));
        var main = volumes.Volumes[0].Lines.Select(l => l.Title).ToArray();
        Assert.True(Array.IndexOf(main, "立案报告") < Array.IndexOf(main, "行政处罚决定书"));
        Assert.True(Array.IndexOf(main, "行政处罚决定书") < Array.IndexOf(main, "送达回执"));
        Assert.True(Array.IndexOf(main, "送达回执") < Array.IndexOf(main, "行政处罚事先告知书"));
        Assert.Equal(["案件调查终结报告", "结案报告"], volumes.Volumes[1].Lines.Select(l => l.Title));
        foreach (var volume in volumes.Volumes)
        {
            Assert.Equal(1, volume.Lines[0].From);
            Assert.All(volume.Lines.Zip(volume.Lines.Skip(1)), p => Assert.Equal(p.First.To + 1, p.Second.From));
            Assert.Equal(volume.Lines[^1].To, volume.Pages);
        }
    }

    [Theory(DisplayName = "卷内件不多不少：每件文书、每件证据、每个附件都在目录里一次，无论哪种排列")]
    [InlineData("正卷和副卷")]
    [InlineData("一卷")]
    public void Nothing_is_lost_and_nothing_twice(string layout)
    {
        var material = FileReview.PerfectCase.Of();
        var strange = new FileLink
        {
            Id = Guid.CreateVersion7(),
            RecordKind = "penalties.case",
            RecordId = material.Matter.Id,
            OfficePosition = 1,
            Act = "penalties.unknown-step",
            Change = 1,
            By = "陈立",
            Hash = new string('0', 64),
            Name = "说明.pdf",
            Size = 1,
            Type = "application/pdf",
            Kind = FileKind.Text,
            ReceivedAt = DateTimeOffset.UnixEpoch,
        };
        material = material with
        {
            Files = [.. material.Files, strange],
            Parameters = new Dictionary<string, string>(material.Parameters) { ["penalties.archive.volumes"] = layout },
        };

        var volumes = Made(material);

        Assert.Equal(layout, volumes.Layout);
        var expected = material.Papers.Select(p => $"paper:{p.Id}")
            .Concat(material.Matter.Evidence.Select(e => $"evidence:{e.Position}")).Append($"file:{strange.Id}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), volumes.Lines.Select(l => l.Key).Order(StringComparer.Ordinal));
        Assert.Equal("其他", volumes.Lines.Single(l => l.Title == "说明.pdf").Group);
    }

    [Fact(DisplayName = "清点登记的页数代替估算，后面各件顺延")]
    public void Counted_pages_move_what_follows()
    {
        var before = Made(FileReview.PerfectCase.Of()).Volumes[0].Lines;
        var evidence = before.First(l => l.Key == "evidence:1");
        var after = Made(FileReview.PerfectCase.Of(m => m.CountPages("evidence:1", evidence.Pages + 6))).Volumes[0].Lines;

        Assert.True(after.First(l => l.Key == "evidence:1").IsCounted);
        Assert.Equal(before[evidence.No].From + 6, after[evidence.No].From);
    }

    [Fact(DisplayName = "排列表写错：指明哪里，不带病运行")]
    public void Unsound_tables_are_refused()
    {
        string Message(string items) => Assert.Throws<InvalidDataException>(() => VolumeTable.Read(
            $"{{version: '1', label: 表, rule: close.archive, layouts: [{{name: 一卷, volumes: [{{name: 卷, groups: [{{name: 全, items: [{items}]}}]}}]}}]}}",
            "表.yaml")).Message;

        Assert.Contains("须写一次 rest", Message("evidence"));
        Assert.Contains("“evidence”重复", Message("evidence, rest, evidence"));
        Assert.Contains("“papers”不是", Message("papers, rest"));
    }

    private static CaseVolumes Made(CaseMaterial material) =>
        new VolumeMaking(Table, TemplateFolder.Over(null)).Of(material);
}
