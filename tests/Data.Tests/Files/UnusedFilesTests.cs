using Fazhi.Data.Acts;
using Fazhi.Data.Files;
using Fazhi.Data.Jobs;
using Fazhi.Data.Scopes;
using Fazhi.Hosting;
using Fazhi.Penalties;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Data.Tests.Files;

public abstract class UnusedFilesTests(WorldFixture fixture)
{
    private readonly World world = fixture.World;

    private ITimedJob Job => world.Services.GetServices<ITimedJob>().Single(j => j.Name == "unused-files");

    [Fact(DisplayName = "上传后一天没有交入的附件连同文件清理，运行记录里写明；交入的附件永不清理")]
    public async Task FilesNeverHandedInAreRemovedAfterADay()
    {
        await Job.Run(default);
        var actor = await world.ActorOf("陈立");
        var linked = await Receive(actor, "交入的照片");
        await World.Took(world.Services.DeskOf(actor), "penalties.record-clue", null, new Entry(new ClueDraft
        {
            Party = new PartyDraft { Name = "清理诊所", Kind = PartyKind.Organisation },
            Cause = "未按规定处置医疗废物",
            Source = ClueSource.Complaint,
            Content = "群众反映",
        })
        {
            Files = [linked.Id],
        });
        var unused = await Receive(actor, "没有交入的照片");
        var twin = await Receive(actor, "交入的照片");

        world.Clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal("", await Job.Run(default));
        Assert.True(await IsKept(unused));
        var late = await Receive(actor, "刚上传的照片");

        world.Clock.Advance(TimeSpan.FromHours(2));
        Assert.True(await world.Services.GetRequiredService<JobRunner>().Run(Job, default));
        Assert.False(await IsKept(unused));
        Assert.False(File.Exists(PathOf(unused)));
        Assert.True(await IsKept(late));
        Assert.True(File.Exists(PathOf(late)));
        Assert.True(await IsKept(linked));
        Assert.False(await IsKept(twin));
        Assert.True(File.Exists(PathOf(twin)), "the same content is linked to a record");
        await using var db = world.Database.Open(Actor.System("test"));
        var run = await db.Set<JobRun>().Where(r => r.Job == "unused-files").OrderBy(r => r.Slot).LastAsync();
        Assert.Equal("清理一天内没有交入的附件2个，删除文件1个", run.Result);

        world.Clock.Advance(TimeSpan.FromDays(400));
        await Job.Run(default);
        Assert.True(await IsKept(linked));
        Assert.True(File.Exists(PathOf(linked)));
        Assert.False(await IsKept(late));
    }

    private async Task<(Guid Id, string Hash)> Receive(Actor actor, string text)
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        var key = await world.Services.GetRequiredService<FileIntake>()
            .Receive(actor, "penalties.record-clue", null, ("照片.txt", content), default);
        await using var db = world.Database.Open(Actor.System("test"));
        return (key, await db.Set<ReceivedFile>().Where(f => f.Id == key).Select(f => f.Hash).SingleAsync());
    }

    private async Task<bool> IsKept((Guid Id, string Hash) file)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Set<ReceivedFile>().AnyAsync(f => f.Id == file.Id);
    }

    private string PathOf((Guid Id, string Hash) file) =>
        Path.Combine(world.Options.DataFolder, "files", file.Hash[..2], file.Hash);
}

public sealed class UnusedFilesOnSqlite(SqliteWorld world) : UnusedFilesTests(world), IClassFixture<SqliteWorld>;

public sealed class UnusedFilesOnPostgres(PostgresWorld world) : UnusedFilesTests(world), IClassFixture<PostgresWorld>;
