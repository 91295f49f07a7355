using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Data.Tasks;
using Fazhi.Penalties.FileReview.Rounds;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Modules.Tests.Penalties.FileReview.Rounds;

/// <summary>A round over cases closed in 2026-05, planned by the head on 2026-06-01.</summary>
internal sealed class RoundWalk(World world)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Guid Id { get; private set; }

    public PlanDraft Plan => new()
    {
        Name = "2026年5月案卷评查",
        From = new DateOnly(2026, 5, 1),
        To = new DateOnly(2026, 5, 31),
        Size = 2,
        Reviewers = [world.Person("吴静"), world.Person("郑国强")],
    };

    /// <summary>Plays cases until they are closed.</summary>
    public async Task<RoundWalk> Cases(int count)
    {
        for (var n = 0; n < count; n++)
            await (await new CaseWalk(world).Settled()).Through("close-case");
        return this;
    }

    public async Task<RoundWalk> Planned(Func<PlanDraft, PlanDraft>? change = null)
    {
        CaseWalk.Taken(await Take("周明远", "plan-round", "2026-06-01", change is null ? Plan : change(Plan)));
        return this;
    }

    public async Task<RoundWalk> Drawn(Func<PlanDraft, PlanDraft>? change = null)
    {
        await Planned(change);
        CaseWalk.Taken(await Take("周明远", "draw-sample", "2026-06-02", new SampleDraft()));
        return this;
    }

    /// <summary>Scores every file as its record has it, with further answers for the first.</summary>
    public async Task<RoundWalk> Scored(params ScoreAnswer[] first)
    {
        foreach (var file in (await Round()).Files.OrderBy(f => f.Position))
            CaseWalk.Taken(await Take(file.Reviewer, "score-file", "2026-06-03", Score(file.Position, file.Position == 1 ? first : [])));
        return this;
    }

    public static ScoreDraft Score(int file, params ScoreAnswer[] answers) =>
        new() { File = file, RestMet = true, Answers = answers };

    public async Task<ActResult> Take(string who, string act, string on, object input)
    {
        var day = DateOnly.Parse(on);
        if (DateOnly.FromDateTime(world.Clock.GetUtcNow().UtcDateTime) < day)
            world.Clock.SetUtcNow(new DateTimeOffset(day, new TimeOnly(3, 0), TimeSpan.Zero));
        var result = await (await world.Desk(who)).Take(
            "reviews." + act, act == "plan-round" ? null : Id, new Entry(input) { On = day }, Ct);
        if (result is ActResult.Taken taken)
            Id = taken.Record;
        return result;
    }

    public async Task<ReviewRound> Round()
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Whole<ReviewRound>().AsNoTracking().SingleAsync(r => r.Id == Id, Ct);
    }

    public async Task<(string Act, Guid? Person, DateOnly? Due)[]> Tasks()
    {
        await using var db = world.Database.Open(Actor.System("test"));
        var tasks = await db.Set<TaskItem>().AsNoTracking().Where(t => t.RecordId == Id && t.State == TaskState.Open).ToListAsync(Ct);
        return [.. tasks.Select(t => (t.Act["reviews.".Length..], t.PersonId, t.Due))];
    }

    public static void Refused(ActResult result, string message)
    {
        var refused = result as ActResult.Refused ?? throw new InvalidOperationException(World.Describe(result));
        Assert.Contains(refused.Unmet, u => u.Blocks && u.Message.Contains(message, StringComparison.Ordinal));
    }
}
