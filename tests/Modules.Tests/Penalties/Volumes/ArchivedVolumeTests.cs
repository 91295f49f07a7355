using Fazhi.Data.Acts;
using Fazhi.Penalties;
using Fazhi.Penalties.Volumes;
using Fazhi.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Penalties.Volumes;

/// <summary>The volume of a case played through the acts, as the database keeps it.</summary>
public abstract class ArchivedVolumeTests(WorldFixture fixture)
{
    private readonly World world = fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "归档时目录定下来：不填页数的按目录合计；此后不能再改页数")]
    public async Task Contents_are_kept_as_archived()
    {
        var walk = await (await new CaseWalk(world).Settled()).UpTo("archive-case");
        var before = (await Find(walk)).Volumes;
        var evidence = before.Lines.Single(l => l.Key == "evidence:1");
        CaseWalk.Taken(await walk.Officers("number-pages", "2026-05-19", Pages(7)));

        CaseWalk.Taken(await walk.Officers("archive-case", "2026-05-20", CaseWalk.Archiving with { Pages = 0 }));

        var archived = await Find(walk);
        Assert.Equal(before.Pages - evidence.Pages + 7, archived.Volumes.Pages);
        Assert.Equal(archived.Volumes.Pages, archived.Matter.Archiving!.Pages);
        Assert.Equal(archived.Volumes.ToJson(), CaseVolumes.Read(archived.Matter.Archiving.Contents)!.ToJson());
        var refused = Assert.IsType<ActResult.Refused>(await walk.Officers("number-pages", "2026-05-20", Pages(8)));
        Assert.Contains(refused.Unmet, u => u.Basis?.Article == "第四十七条" && u.Message.Contains("已经归档", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "填写的页数与目录合计不同：照办，提示留在历史中")]
    public async Task A_differing_number_of_pages_is_warned_of()
    {
        var walk = await (await new CaseWalk(world).Settled()).UpTo("archive-case");

        var taken = CaseWalk.Taken(await walk.Officers("archive-case", "2026-05-20", CaseWalk.Archiving with { Pages = 42 }));

        Assert.Contains(taken.Warnings, w => w.Message.StartsWith("填写42页，卷内目录合计", StringComparison.Ordinal));
        Assert.Equal(42, (await Find(walk)).Matter.Archiving!.Pages);
    }

    [Theory(DisplayName = "页数须在1以上")]
    [InlineData(0)]
    [InlineData(10_000)]
    public async Task Pages_are_bounded(int pages)
    {
        var walk = await (await new CaseWalk(world).Settled()).UpTo("archive-case");

        Assert.IsType<ActResult.Refused>(await walk.Officers("number-pages", "2026-05-19", Pages(pages)));
    }

    private static PagesDraft Pages(int pages) => new() { Pieces = [new PieceDraft { Item = "evidence:1", Pages = pages }] };

    private async Task<ArrangedCase> Find(CaseWalk walk)
    {
        var files = world.Services.GetRequiredService<VolumeFiles>();
        return (await files.Find((await world.Desk("陈立")).Actor, walk.Id, Ct))!;
    }
}

public sealed class ArchivedVolumeOnSqlite(SqliteWorld world) : ArchivedVolumeTests(world), IClassFixture<SqliteWorld>;

public sealed class ArchivedVolumeOnPostgres(PostgresWorld world) : ArchivedVolumeTests(world), IClassFixture<PostgresWorld>;
