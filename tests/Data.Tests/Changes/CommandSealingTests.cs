using Fazhi.Data.Changes.Sealing;
using Fazhi.Data.Scopes;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Tests.Changes;

public abstract class CommandSealingTests(WorldFixture fixture)
{
    private const string Sheet = """
        培训主题,培训类别,举办日期,主办,参加人次（人次）
        行政处罚法专题,执法培训,2026-01-12,本级,48
        行政复议法专题,执法培训,2026-02-05,本级,31
        """;

    private readonly World world = fixture.World;

    [Fact(DisplayName = "命令行导入之后，全部变更都已编上日志位置并写出检查点，核验无误")]
    public async Task AfterAnImportEverythingIsSealed()
    {
        var file = Path.Combine(world.Options.DataFolder, "培训.csv");
        await File.WriteAllTextAsync(file, Sheet);
        Assert.Equal(0, await Run("import", "training.sessions", file, "--office", "政策法规科"));
        await using var db = world.Database.Open(Actor.System("test"));
        Assert.Equal(2, await db.Changes.CountAsync(c => c.RecordKind == "ledgers.entry" && c.Act == "ledgers.enter"));
        Assert.Equal(0, await db.Changes.CountAsync(c => c.Position == null));
        Assert.Equal(await db.Changes.CountAsync() - 1, await db.Changes.MaxAsync(c => c.Position));
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(world.Options.DataFolder, Sealer.Folder)));
        Assert.Equal(0, await Run("verify"));
    }

    private Task<int> Run(params string[] command) => CommandLine.Run(
        [.. command, "--data", world.Options.DataFolder, "--database", world.Options.ConnectionString]);
}

public sealed class CommandSealingOnSqlite(SqliteWorld world) : CommandSealingTests(world), IClassFixture<SqliteWorld>;

public sealed class CommandSealingOnPostgres(PostgresWorld world)
    : CommandSealingTests(world), IClassFixture<PostgresWorld>;
