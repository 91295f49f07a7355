using Fazhi.Data.Acts;
using Fazhi.Data.Files;
using Fazhi.Penalties;
using Fazhi.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Penalties.Package;

/// <summary>A case with a photograph and a film, packed.</summary>
internal static class PackedCase
{
    public static readonly byte[] Photo = [0xFF, 0xD8, 0xFF, 0xE0, .. Enumerable.Range(0, 3_000).Select(n => (byte)(n * 7))];

    /// <summary>Plays a case to its service with two pieces of evidence; one has two files.</summary>
    public static async Task<CaseWalk> Walk(World world, CaseWalk? walk = null)
    {
        walk = await (await (walk ?? new CaseWalk(world)).Settled()).UpTo("conclude-investigation");
        await Evidence(world, walk, "现场照片", ("照片一.jpg", Photo), ("现场 录像.mp4", "\0\0\0\u0018ftypmp42演示"u8.ToArray()));
        foreach (var act in CaseWalk.Order.SkipWhile(a => a != "conclude-investigation").TakeWhile(a => a != "record-payment"))
            CaseWalk.Taken(await walk.Ordinary(act));
        return walk;
    }

    public static async Task<byte[]> Pack(World world, Guid id, string who = "陈立")
    {
        var packages = world.Services.GetRequiredService<CasePackages>();
        var plan = await packages.Plan(await world.ActorOf(who), id, default)
            ?? throw new InvalidOperationException("out of scope");
        using var output = new MemoryStream();
        await packages.Write(plan, output, default);
        return output.ToArray();
    }

    public static async Task Evidence(World world, CaseWalk walk, string name, params (string Name, byte[] Content)[] files)
    {
        var desk = await world.Desk("陈立");
        var keys = new List<Guid>();
        foreach (var (file, content) in files)
            keys.Add(await world.Services.GetRequiredService<FileIntake>().Receive(
                desk.Actor, "penalties.add-evidence", walk.Id, (file, new MemoryStream(content)), default));
        CaseWalk.Taken(await desk.Take("penalties.add-evidence", walk.Id, new Entry(CaseWalk.Evidence with { Name = name })
        {
            On = new DateOnly(2026, 3, 5),
            By = [walk.Person("陈立"), walk.Person("林晓")],
            Files = keys,
        }, default));
    }
}
