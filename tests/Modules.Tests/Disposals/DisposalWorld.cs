using Fazhi.Data.Acts;
using Fazhi.Data.Changes.Sealing;
using Fazhi.Data.Changes.Verification;
using Fazhi.Data.Files;
using Fazhi.Data.Jobs;
using Fazhi.Data.Retention;
using Fazhi.Data.Scopes;
using Fazhi.Disposals;
using Fazhi.Ledgers;
using Fazhi.Penalties;
using Fazhi.Registry;
using Fazhi.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Disposals;

/// <summary>What tests of disposals do in the world: a clerk who sees the whole bureau, old entries, an old case.</summary>
internal sealed class DisposalWorld(World world)
{
    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public World World => world;

    public DisposalRun Run => world.Services.GetRequiredService<DisposalRun>();

    /// <summary>The clerk of the bureau, with a post that reaches every office.</summary>
    public async Task<ActDesk> Clerk()
    {
        if (!(await world.ActorOf("何芳")).Ranges.Any(r => r.Low == 0 || r.High - r.Low > 1L << 45))
            await Post("何芳", Role.Clerk);
        return await world.Desk("何芳");
    }

    public Task<Guid> Post(string person, Role role) => World.Took(world.System, "registry.assign-post", null, new Entry(
        new PostDraft { PersonId = world.Person(person), OfficeId = world.Office("青岚县卫生健康局"), Role = role })
    {
        On = new DateOnly(2020, 1, 2),
    });

    /// <summary>A training session with a file, corrected once.</summary>
    public async Task<Guid> Entry(string topic, string day)
    {
        var desk = await Clerk();
        var file = await world.Services.GetRequiredService<FileIntake>().Receive(
            desk.Actor, "ledgers.enter", null, ($"{topic}签到表.txt", new MemoryStream(Bytes(topic))), Ct);
        var id = await World.Took(desk, "ledgers.enter", null, new Entry(Training(topic, day, "48")) { Files = [file] });
        return await World.Took(desk, "ledgers.correct", id, new Entry(Training(topic + "（更正）", day, "52")));
    }

    /// <summary>A case that ran its course in 2026 and was archived for ten years.</summary>
    public async Task<Guid> Case(string party)
    {
        var walk = new Penalties.CaseWalk(world)
        {
            Clue = new ClueDraft
            {
                Party = new PartyDraft { Name = party },
                Cause = "未取得医疗机构执业许可证擅自执业",
                Source = ClueSource.Complaint,
                Content = $"群众举报{party}",
                ConductEndedOn = new DateOnly(2026, 3, 1),
            },
        };
        await (await walk.Settled()).UpTo("archive-case");
        Penalties.CaseWalk.Taken(await walk.Officers("record-publication", "2026-05-09", new PublicationDraft { Channel = "信用平台" }));
        Penalties.CaseWalk.Taken(await walk.Officers(
            "archive-case", "2026-05-20", Penalties.CaseWalk.Archiving with { Number = $"2026-{party}", Retention = RetentionClass.TenYears }));
        return walk.Id;
    }

    public void GoTo(string day)
    {
        var to = new DateTimeOffset(DateOnly.Parse(day), new TimeOnly(3, 0), TimeSpan.Zero);
        if (world.Clock.GetUtcNow() < to)
            world.Clock.SetUtcNow(to);
    }

    public async Task<ActResult> Propose(params RecordKey[] records) => await (await Clerk()).Take(
        "retention.propose-disposal", null,
        Proposal(records), Ct);

    private static Entry Proposal(RecordKey[] records) =>
        new(new DisposalProposal { Reason = "保管期限已满，没有继续保存的价值", Records = records });

    public Task<Guid> Proposed(params RecordKey[] records) => Proposed("何芳", records);

    public async Task<Guid> Proposed(string who, params RecordKey[] records)
    {
        await Clerk();
        var result = await (await world.Desk(who)).Take("retention.propose-disposal", null, Proposal(records), Ct);
        return (result as ActResult.Taken ?? throw new InvalidOperationException(World.Describe(result))).Record;
    }

    public async Task<ActResult> Approve(Guid disposal, string who = "周明远") => await (await world.Desk(who)).Take(
        "retention.approve-disposal", disposal, new Entry(new DisposalDecision { Opinion = "同意" }), Ct);

    /// <summary>Proposes, approves and lets the job do the rest.</summary>
    public async Task<Guid> Dispose(params RecordKey[] records)
    {
        var id = await Proposed(records);
        Penalties.CaseWalk.Taken(await Approve(id));
        await Job();
        return id;
    }

    public Task<string> Job() =>
        world.Services.GetServices<ITimedJob>().Single(j => j.Name == "dispose").Run(Ct);

    public async Task<Finding?> Verify()
    {
        await world.Services.GetRequiredService<Sealer>().Run(Ct);
        return (await world.Services.GetRequiredService<Verifier>().Run(
            Verifier.CheckpointsIn(Path.Combine(world.Options.DataFolder, Sealer.Folder)), null, Ct)).First;
    }

    /// <summary>Files of the store whose bytes hold a text.</summary>
    public IEnumerable<string> Files(string text) => Directory.GetFiles(
        Path.Combine(world.Options.DataFolder, "files"), "*", SearchOption.AllDirectories).Where(f => Confidential.RawStore.Holds(f, text));

    public static RecordKey EntryKey(Guid id) => new("ledgers.entry", id);

    public static RecordKey CaseKey(Guid id) => new("penalties.case", id);

    public static string Refusal(ActResult result) => World.Describe(Assert.IsType<ActResult.Refused>(result));

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes($"{text} 签到");

    private static EntryInput Training(string topic, string day, string people) => new()
    {
        Ledger = "training.sessions",
        Fields = new Dictionary<string, string>
        {
            ["topic"] = topic,
            ["kind"] = "执法培训",
            ["held_on"] = day,
            ["organiser"] = "本级",
            ["attendance"] = people,
        },
    };
}
