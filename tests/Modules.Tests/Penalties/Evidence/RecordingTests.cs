using System.Text;
using Fazhi.Data.Acts;
using Fazhi.Data.Files;
using Fazhi.Data.Scopes;
using Fazhi.Penalties;
using Fazhi.Penalties.FileReview;
using Fazhi.Penalties.Recorders;
using Fazhi.Penalties.Recordings;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Penalties.Evidence;

/// <summary>Recordings of the steps of a case: device time put right, what is missing, what has a hole, what is no recording.</summary>
public abstract class RecordingTests(WorldFixture fixture)
{
    private static int film;

    private readonly World world = fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A film of its own each time: the same content twice is refused.</summary>
    private static byte[] Film => [.. "\0\0\0\u0018ftypmp42"u8, .. Encoding.UTF8.GetBytes($"演示{Interlocked.Increment(ref film)}")];

    [Fact(DisplayName = "第四十七条：录像按设备时间登记，按校时快慢的秒数校正；没有覆盖环节写明的时间，提示并列为空白")]
    public async Task Device_time_is_corrected()
    {
        var walk = await Taken("2026-03-05 09:40");
        var recorder = await Recorder("R-07");
        await Check(recorder, "2026-03-04 08:30", offset: 120, set: false);
        var covered = await Add(walk, Draft(recorder, "2026-03-05 09:41", "2026-03-05 09:50"), ("现场.mp4", Film));
        Assert.DoesNotContain(CaseWalk.Taken(covered).Warnings, w => w.Message.Contains("没有覆盖", StringComparison.Ordinal));
        var recording = Assert.Single((await Material(walk)).Matter.Recordings);
        Assert.Equal((120, CustodyTests.At("2026-03-05 09:39")), (recording.Offset!.Value, recording.Start));
        Assert.DoesNotContain(await Problems(walk, "evidence:1"), p => !p.IsHint);

        var other = await Taken("2026-03-05 09:40");
        var late = await Add(other, Draft(recorder, "2026-03-05 09:44", "2026-03-05 09:50"), ("现场.mp4", Film));
        Assert.Contains(CaseWalk.Taken(late).Warnings, w => w.Message.Contains("没有覆盖该环节写明的时间", StringComparison.Ordinal));
        Assert.Contains(await Problems(other, "evidence:1"), p => p.Text.Contains("2026-03-05 09:40不在录音录像之内", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "第四十七条：两段录像之间的中断超过容差的列为空白；没有校时的提示")]
    public async Task Holes_between_pieces()
    {
        var walk = await Taken("2026-03-05 09:40");
        var recorder = await Recorder("R-08");
        var first = await Add(walk, Draft(recorder, "2026-03-05 09:30", "2026-03-05 09:45"), ("一.mp4", Film));
        Assert.Contains(CaseWalk.Taken(first).Warnings, w => w.Message.Contains("没有校时记录", StringComparison.Ordinal));
        CaseWalk.Taken(await Add(walk, Draft(recorder, "2026-03-05 09:46", "2026-03-05 09:50"), ("二.mp4", Film)));
        Assert.Equal(["R-08没有校时记录，时间没有校正"], (await Problems(walk, "evidence:1")).Select(p => p.Text));
        CaseWalk.Taken(await Add(walk, Draft(recorder, "2026-03-05 09:52", "2026-03-05 09:55"), ("三.mp4", Film)));
        Assert.Contains(
            await Problems(walk, "evidence:1"),
            p => p.Text == "录音录像在2026-03-05 09:50至2026-03-05 09:52之间中断" && p.Basis.Article == "第四十七条");
    }

    [Fact(DisplayName = "第四十七条：应有文字记录的环节没有的，自查列出；登记文字记录以后不再列")]
    public async Task What_is_missing_is_found()
    {
        var walk = await Investigating();
        Assert.Contains(await Problems(walk, "investigation"), p => p is { IsMissing: true, IsHint: false, Text: "没有文字记录" });
        Assert.Contains(
            SelfReview.Of(await Material(walk), Sheet).Data,
            d => d.Kind == DataFinding.Process && d.Text.StartsWith("开展调查", StringComparison.Ordinal));
        var text = new RecordingDraft { Form = RecordingForm.Text, Covers = "investigation", Note = "现场检查记录" };
        CaseWalk.Taken(await Add(walk, text, ("现场检查记录.txt", Encoding.UTF8.GetBytes($"记录{Guid.CreateVersion7()}"))));
        Assert.Empty(await Problems(walk, "investigation"));
        Assert.Empty(await Problems(walk, "filing"));
    }

    [Fact(DisplayName = "附件按内容识别：说是录像的文本不收；空文件、同样内容的再次交入不收，写明先前的一件")]
    public async Task Wrong_empty_and_twin_files()
    {
        var walk = await Taken("2026-03-05 09:40");
        var recorder = await Recorder("R-09");
        var draft = Draft(recorder, "2026-03-05 09:30", "2026-03-05 09:50");
        var wrong = Assert.IsType<ActResult.Refused>(await Add(walk, draft, ("说明.txt", "不是录像"u8.ToArray())));
        Assert.Contains(wrong.Unmet, u => u.Message.Contains("按内容识别，不是所选的记录形式", StringComparison.Ordinal));
        var lying = await Assert.ThrowsAsync<InvalidInputException>(() => Add(walk, draft, ("现场.mp4", "不是录像"u8.ToArray())));
        Assert.Contains("按内容不是.mp4文件", lying.Errors["files"], StringComparison.Ordinal);
        var empty = await Assert.ThrowsAsync<InvalidInputException>(() => Add(walk, draft, ("现场.mp4", [])));
        Assert.Contains("是空文件（0字节）", empty.Errors["files"], StringComparison.Ordinal);
        Assert.IsType<ActResult.Refused>(await walk.Officers("add-recording", "2026-03-06", draft));

        var content = Film;
        CaseWalk.Taken(await Add(walk, draft, ("现场.mp4", content)));
        var twin = Assert.IsType<ActResult.Invalid>(await Add(walk, draft, ("又一次.mp4", content)));
        Assert.Contains("与本案已有的“现场.mp4”内容相同", twin.Errors["files"], StringComparison.Ordinal);
        var twice = Film;
        var both = Assert.IsType<ActResult.Invalid>(await Add(walk, draft, ("甲.mp4", twice), ("乙.mp4", twice)));
        Assert.Contains("只交一份", both.Errors["files"], StringComparison.Ordinal);
    }

    [Fact(DisplayName = "记录设备：编号不重复，停用以后可以再用；校时在当天，不晚于现在")]
    public async Task Devices_are_registered()
    {
        var recorder = await Recorder("R-11");
        var desk = await world.Desk("陈立");
        var twin = new RecorderDraft { Code = "R-11", Kind = "执法记录仪" };
        Assert.IsType<ActResult.Refused>(await desk.Take("penalties.register-recorder", null, new Entry(twin), Ct));
        var early = new ClockReadingDraft { At = CustodyTests.At("2020-01-01 08:00"), Offset = 0, Against = "国家授时中心" };
        Assert.IsType<ActResult.Refused>(await desk.Take("penalties.check-recorder", recorder, new Entry(early), Ct));
        CaseWalk.Taken(await desk.Take("penalties.retire-recorder", recorder, new Entry(new RecorderEndDraft { Why = "损坏" }), Ct));
        CaseWalk.Taken(await desk.Take("penalties.register-recorder", null, new Entry(twin), Ct));
        Assert.IsType<ActResult.Refused>(await desk.Take("penalties.retire-recorder", recorder, new Entry(new RecorderEndDraft { Why = "损坏" }), Ct));
    }

    private static readonly ScoreSheet Sheet = ScoreSheet.Load("/nonexistent");

    private static RecordingDraft Draft(Guid recorder, string start, string end) => new()
    {
        Form = RecordingForm.Video,
        Covers = "evidence:1",
        Recorder = recorder,
        Start = CustodyTests.At(start),
        End = CustodyTests.At(end),
    };

    private async Task<CaseWalk> Investigating() =>
        await (await new CaseWalk(world).Settled()).Through("start-investigation");

    private async Task<CaseWalk> Taken(string at)
    {
        var walk = await Investigating();
        CaseWalk.Taken(await walk.Officers("add-evidence", "2026-03-05", CaseWalk.Evidence with
        {
            Provenance = new ProvenanceDraft { ObtainedAt = CustodyTests.At(at) },
        }));
        return walk;
    }

    private async Task<Guid> Recorder(string code)
    {
        var desk = await world.Desk("陈立");
        return CaseWalk.Taken(await desk.Take(
            "penalties.register-recorder", null, new Entry(new RecorderDraft { Code = code, Kind = "执法记录仪" }) { On = new DateOnly(2026, 3, 2) }, Ct)).Record;
    }

    private async Task Check(Guid recorder, string at, int offset, bool set)
    {
        var desk = await world.Desk("陈立");
        var draft = new ClockReadingDraft { At = CustodyTests.At(at), Offset = offset, WasSet = set, Against = "国家授时中心" };
        CaseWalk.Taken(await desk.Take(
            "penalties.check-recorder", recorder, new Entry(draft) { On = DateOnly.Parse(at[..10]) }, Ct));
    }

    private async Task<ActResult> Add(CaseWalk walk, RecordingDraft draft, params (string Name, byte[] Content)[] files)
    {
        var desk = await world.Desk("陈立");
        var keys = new List<Guid>();
        foreach (var (name, content) in files)
            keys.Add(await world.Services.GetRequiredService<FileIntake>().Receive(
                desk.Actor, "penalties.add-recording", walk.Id, (name, new MemoryStream(content)), Ct));
        return await desk.Take("penalties.add-recording", walk.Id, new Entry(draft)
        {
            On = new DateOnly(2026, 3, 5),
            By = [walk.Person("陈立")],
            Files = keys,
        }, Ct);
    }

    private async Task<IReadOnlyList<RecordingProblem>> Problems(CaseWalk walk, string step) =>
        RecordingReview.Of(await Material(walk), RecordingTable.Load("/nonexistent")).First(s => s.Step.Key == step).Problems;

    private async Task<CaseMaterial> Material(CaseWalk walk)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return Assert.Single(await world.Services.GetRequiredService<ReviewFiles>().Load(db, [walk.Id], Ct));
    }
}

public sealed class RecordingOnSqlite(SqliteWorld fixture) : RecordingTests(fixture), IClassFixture<SqliteWorld>;

public sealed class RecordingOnPostgres(PostgresWorld fixture) : RecordingTests(fixture), IClassFixture<PostgresWorld>;
