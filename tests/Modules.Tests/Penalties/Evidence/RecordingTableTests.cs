using Fazhi.Penalties.Recordings;

namespace Fazhi.Modules.Tests.Penalties.Evidence;

/// <summary>The table of what has to be recorded: shipped, laid over by an agency, and refused where it is unsound.</summary>
public sealed class RecordingTableTests
{
    private const string Local = """
        version: "1"
        label: 本局清单
        tolerance: 10
        steps:
          - { step: take-sample, form: audiovisual, rule: ord.full_record }
        """;

    [Fact(DisplayName = "第四十七条：启动、调查、审核、决定、送达都要有记录；留置送达要照片、录像；没有核对的规则只作提示")]
    public void Shipped_table()
    {
        var table = RecordingTable.Load("/nonexistent");
        Assert.Contains(table.Steps, s => s is { Step: "file-case", Form: RecordingNeed.Text });
        Assert.Contains(table.Steps, s => s is { Manner: "留置送达", Form: RecordingNeed.Audiovisual, Basis.Verified: true, Unless.Length: > 0 });
        Assert.Contains(table.Steps, s => s is { Step: "coercion.apply", Form: RecordingNeed.Audiovisual, Basis.Verified: false });
    }

    [Fact(DisplayName = "本机关的清单代替随程序附带的")]
    public void Overlay()
    {
        var data = Directory.CreateTempSubdirectory();
        Directory.CreateDirectory(Path.Combine(data.FullName, "recordings"));
        File.WriteAllText(Path.Combine(data.FullName, "recordings", "penalties.yaml"), Local);
        var table = RecordingTable.Load(data.FullName);
        Assert.Equal(("本局清单", 10, "take-sample"), (table.Label, table.Tolerance, Assert.Single(table.Steps).Step));
        data.Delete(recursive: true);
    }

    [Theory(DisplayName = "清单写错，说出文件和怎么改")]
    [InlineData("take-sample", "fly", "不是处罚程序的办理事项")]
    [InlineData("ord.full_record", "ord.none", "不在法规库中")]
    [InlineData("tolerance: 10", "tolerance: 9999", "0至3600秒")]
    [InlineData("audiovisual", "smell", "第5行")]
    public void Faults(string from, string to, string says)
    {
        var wrong = Assert.Throws<InvalidDataException>(() => RecordingTable.Read(Local.Replace(from, to, StringComparison.Ordinal), "x.yaml"));
        Assert.Contains(says, wrong.Message, StringComparison.Ordinal);
    }
}
