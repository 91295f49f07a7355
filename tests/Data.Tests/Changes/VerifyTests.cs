using System.Globalization;
using Fazhi.Data.Acts;
using Fazhi.Data.Changes.Sealing;
using Fazhi.Data.Changes.Verification;
using Fazhi.Data.Scopes;
using Fazhi.Registry;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Data.Tests.Changes;

public abstract class VerifyTests(WorldFixture fixture)
{
    private readonly World world = fixture.World;

    private string Checkpoints => Path.Combine(world.Options.DataFolder, Sealer.Folder);

    [Fact(DisplayName = "未改动的库核验无误，封存后的检查点相符")]
    public async Task AnUntouchedDatabaseIsSound()
    {
        await Enter("未改动诊所");
        var size = await Seal();
        var verdict = await Verify();
        Assert.Null(verdict.First);
        Assert.True(size > 0 && verdict.Changes == size && verdict.Rows > 0 && verdict.Checkpoints > 0);
    }

    [Fact(DisplayName = "两百次越过程序的随机改动，次次指明")]
    public async Task EachOfTwoHundredAlterationsIsNamed()
    {
        for (var n = 0; n < 5; n++)
            await Enter(string.Create(CultureInfo.InvariantCulture, $"被改诊所{n}"));
        await Seal();
        await using var db = world.Database.Open(Actor.System("tamper"));
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync(db.Dialect == StorageDialect.Sqlite
            ? "pragma foreign_keys = off" : "set session_replication_role = replica");
        var tampering = new Tampering(db, new Random(20260302));
        await tampering.Keep();
        for (var n = 0; n < 200; n++)
        {
            var (what, undo) = await tampering.Alter();
            Assert.True((await Verify()).First is not null, $"未发现：{what}");
            await undo();
        }

        Assert.Null((await Verify()).First);
    }

    [Fact(DisplayName = "已封存的变更被移出日志，核验指明缺口")]
    public async Task AChangeTakenOutOfTheLogIsNamed()
    {
        var id = await Enter("抹去诊所");
        await Enter("其后诊所");
        await Seal();
        await using var db = world.Database.Open(Actor.System("tamper"));
        await using var transaction = await db.Database.BeginTransactionAsync();
        object key = db.Dialect == StorageDialect.Sqlite ? id.ToByteArray(true) : id;
        var kept = await db.Changes.AsNoTracking().Where(c => c.RecordId == id && c.Number == 2).Select(c => c.Position).SingleAsync();
        Assert.NotNull(kept);
        await db.Database.ExecuteSqlAsync($"update changes set position = -1 where record_id = {key} and number = 2");
        await transaction.CommitAsync();
        Assert.Contains("日志位置", (await Verify()).First!.Message);
        await db.Database.ExecuteSqlAsync($"update changes set position = {kept} where record_id = {key} and number = 2");
        Assert.Null((await Verify()).First);
    }

    [Fact(DisplayName = "检查点文件被改一个字即指明，另存的检查点可证此前未改")]
    public async Task AnAlteredCheckpointIsNamed()
    {
        await Enter("检查点诊所");
        await Seal();
        var texts = new Dictionary<string, string>(Verifier.CheckpointsIn(Checkpoints), StringComparer.Ordinal);
        var name = texts.Keys.Last();
        texts["另存"] = texts[name];
        Assert.Null((await Verify(texts)).First);
        texts["另存"] = texts[name].Replace("fazhi/changes\n1", "fazhi/changes\n2", StringComparison.Ordinal)
            .Replace("=", "", StringComparison.Ordinal);
        Assert.Contains("检查点 另存", (await Verify(texts)).First!.ToString());
    }

    private async Task<Guid> Enter(string name)
    {
        var draft = new SubjectDraft { Name = name, Kind = "医疗机构" };
        var desk = await world.Desk("陈立");
        var id = await World.Took(desk, "registry.register-subject", null, new Entry(draft));
        return await World.Took(desk, "registry.correct-subject", id, new Entry(draft with { Name = name + "（更名）" }));
    }

    private Task<long> Seal() => world.Services.GetRequiredService<Sealer>().Run(default);

    private Task<Verdict> Verify() => Verify(Verifier.CheckpointsIn(Checkpoints));

    private Task<Verdict> Verify(IReadOnlyDictionary<string, string> checkpoints) =>
        world.Services.GetRequiredService<Verifier>().Run(checkpoints, null, default);
}

public sealed class VerifyOnSqlite(SqliteWorld world) : VerifyTests(world), IClassFixture<SqliteWorld>;

public sealed class VerifyOnPostgres(PostgresWorld world) : VerifyTests(world), IClassFixture<PostgresWorld>;
