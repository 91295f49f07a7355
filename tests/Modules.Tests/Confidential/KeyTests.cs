using Fazhi.Data.Acts;
using Fazhi.Data.Confidential;
using Fazhi.Hosting;
using Fazhi.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Confidential;

public sealed class SqliteKeyTests(SqliteWorld fixture) : KeyTests(fixture), IClassFixture<SqliteWorld>;

public sealed class PostgresKeyTests(PostgresWorld fixture) : KeyTests(fixture), IClassFixture<PostgresWorld>;

/// <summary>Each test opens services of its own, as a program started with other keys.</summary>
public abstract class KeyTests(WorldFixture fixture)
{
    private readonly Petitions petitions = new(fixture.World);

    private World World => petitions.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "密钥文件不见了：登记、更正、查看、启动都拒绝并说明放回哪里，绝不存原文")]
    public async Task Missing_key()
    {
        var id = await petitions.Enter("缺密钥之前", "宇文之前");
        var keeper = await petitions.Keeper("缺钥专管员");
        await using var started = await Started(null);

        var refused = await started.DeskOf(await World.ActorOf("何芳"))
            .Take("ledgers.enter", null, new Entry(Petitions.Input("缺密钥", "宇文缺失")), Ct);
        var message = Assert.IsType<ActResult.Refused>(refused).Unmet.Single().Message;
        Assert.Contains(World.Options.KeyFile, message, StringComparison.Ordinal);
        Assert.Contains(FieldKeyFile.Variable, message, StringComparison.Ordinal);
        Assert.IsType<ActResult.Refused>((await petitions.Show(keeper, Petitions.Draft(id), started)).Result);
        Assert.Contains("密钥文件", await started.GetRequiredService<ServeCheck>().Run(false, Ct), StringComparison.Ordinal);
        await started.GetRequiredService<Data.Storage.Migrator>().Run(Ct);
        Assert.False(File.Exists(World.Options.KeyFile), "beside a database in use no new key is made");
        await World.Took(started.DeskOf(await World.ActorOf("何芳")), "ledgers.enter", null,
            new Entry(Petitions.Input("没有保密内容", null)));
    }

    [Fact(DisplayName = "换成别的密钥：指出缺的是哪一把")]
    public async Task Other_key()
    {
        var id = await petitions.Enter("别的密钥", "尉迟别的");
        var keeper = await petitions.Keeper("别钥专管员");
        var key = (await petitions.Stored(id))!.Split('.')[1];
        await using var started = await Started(options => FieldKeyFile.Add(options, null, World.Clock.GetUtcNow()));

        var (result, text) = await petitions.Show(keeper, Petitions.Draft(id), started);
        Assert.Contains($"密钥 {key}", Assert.IsType<ActResult.Refused>(result).Unmet.Single().Message, StringComparison.Ordinal);
        Assert.Null(text);
    }

    [Fact(DisplayName = "加一把国密密钥：新值用它，旧值照样打开、照样按内容查得到，没改的不重写")]
    public async Task Rotation()
    {
        var old = await petitions.Enter("轮换之前", "皇甫轮换");
        var keeper = await petitions.Keeper("轮换专管员");
        var before = await petitions.Stored(old);
        await using var started = await Started(options =>
        {
            File.WriteAllText(options.KeyFile, kept);
            FieldKeyFile.Add(options, "sm4-gcm", World.Clock.GetUtcNow());
        });
        var desk = started.DeskOf(await World.ActorOf("何芳"));
        var id = await World.Took(desk, "ledgers.enter", null, new Entry(Petitions.Input("轮换之后", "皇甫轮换")));
        await World.Took(desk, "ledgers.correct", old, new Entry(Petitions.Input("轮换之前，补正", "皇甫轮换")));

        Assert.Equal(before, await petitions.Stored(old));
        var names = FieldKeyFile.Names(World.Options);
        Assert.Equal(["aes-256-gcm", "sm4-gcm"], names.Select(n => n.Cipher));
        Assert.StartsWith($"fz1.{names[1].Id}.", await petitions.Stored(id), StringComparison.Ordinal);
        Assert.Equal("皇甫轮换", (await petitions.Show(keeper, Petitions.Draft(old), started)).Text);
        Assert.Equal("皇甫轮换", (await petitions.Show(keeper, Petitions.Draft(id), started)).Text);
        var prefixes = started.GetRequiredService<FieldCipher>().Prefixes("ledgers.entry", "petition.items/petitioner", "皇甫轮换");
        foreach (var stored in (string?[])[before, await petitions.Stored(id)])
            Assert.Contains(prefixes, p => stored!.StartsWith(p, StringComparison.Ordinal));
    }

    private string kept = "";

    private async Task<Restarted> Started(Action<Data.Storage.DatabaseOptions>? keys)
    {
        kept = await File.ReadAllTextAsync(World.Options.KeyFile, Ct);
        File.Delete(World.Options.KeyFile);
        keys?.Invoke(World.Options);
        return new Restarted(FazhiServices.Build(World.Options, World.Clock), World.Options.KeyFile, kept);
    }

    /// <summary>A program started anew; the keys are put back at the end.</summary>
    private sealed class Restarted(ServiceProvider services, string file, string keys) : IServiceProvider, IAsyncDisposable
    {
        public object? GetService(Type serviceType) => services.GetService(serviceType);

        public async ValueTask DisposeAsync()
        {
            await services.DisposeAsync();
            await File.WriteAllTextAsync(file, keys);
        }
    }
}
