using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Clocks;
using Fazhi.Data.Scopes;
using Fazhi.Data.Tasks;
using Fazhi.Documents.Papers;
using Fazhi.Documents.Templates;
using Fazhi.Penalties;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Modules.Tests.Penalties.Outcomes;

/// <summary>Looks into a case of the world as it stands.</summary>
internal sealed class OutcomeDesk(World world)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async Task<PenaltyCase> Case(CaseWalk walk)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Whole<PenaltyCase>().AsNoTracking().SingleAsync(c => c.Id == walk.Id, Ct);
    }

    public async Task<string> Text(CaseWalk walk, string title)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        var paper = await db.Set<CasePaper>().Where(p => p.RecordId == walk.Id && p.Title == title)
            .OrderByDescending(p => p.Id).FirstAsync(Ct);
        return new PaperRenderer(TemplateFolder.Over(null)).Compose(paper.Paper(), paper.Seal).PlainText;
    }

    public async Task<ClockState> Clock(CaseWalk walk, string term)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Set<Clock>().Where(c => c.RecordId == walk.Id && c.Term == term).Select(c => c.State).SingleAsync(Ct);
    }

    public async Task<string[]> Tasks(CaseWalk walk)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Set<TaskItem>().Where(t => t.RecordId == walk.Id && t.State == TaskState.Open)
            .Select(t => t.Act).ToArrayAsync(Ct);
    }

    public static void Refused(ActResult result, string? article, string message)
    {
        var refused = result as ActResult.Refused ?? throw new InvalidOperationException(World.Describe(result));
        Assert.Contains(
            refused.Unmet, u => u.Blocks && u.Message.Contains(message, StringComparison.Ordinal) && u.Basis?.Article == article);
    }
}
