using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Kernel.Procedures;
using Fazhi.TestKit.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Data.Tests.Notes;

/// <summary>The spine on a database of its own with notes as its only records, two offices and two officers.</summary>
public sealed class DataWorld : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private DataWorld(ServiceProvider services, string folder) => (this.services, Folder) = (services, folder);

    public string Folder { get; }

    public static Actor System => Actor.System("test");

    internal static Actor Officer(Office office, int person = 1) => new()
    {
        PersonId = new Guid(person, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0),
        Name = $"示例执法人员{person}",
        AgencyId = Office.Agency,
        OfficeId = office.Id,
        Ranges = [office.Range],
        Roles = new HashSet<Role> { Role.Officer },
    };

    public static async Task<DataWorld> Open(TestDatabase database, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("fazhi-data-").FullName;
        var services = new ServiceCollection()
            .AddFazhiData(DatabaseOptions.For(folder, database.Require()))
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IModelPart, NotePart>()
            .AddSingleton<IAct, WriteNote>()
            .AddSingleton<IAct, RewriteNote>()
            .AddSingleton<IRegisterReader, Registers>()
            .BuildServiceProvider();
        var world = new DataWorld(services, folder);
        await using var db = world.Db(System);
        await db.Database.EnsureDeletedAsync(ct);
        await db.Database.EnsureCreatedAsync(ct);
        foreach (var step in services.GetServices<IStorageStep>())
            await step.Run(db, ct);
        return world;
    }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public FazhiDbContext Db(Actor actor) => Get<FazhiDb>().Open(actor);

    public Task<ActResult> Take(Actor actor, string act, Guid? record, Entry entry, CancellationToken ct) =>
        ActivatorUtilities.CreateInstance<ActDesk>(services, actor).Take(act, record, entry, ct);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private sealed class Registers : IRegisterReader
    {
        public Task<Performer?> Performer(FazhiDbContext db, Guid person, DateOnly on, CancellationToken ct) =>
            Task.FromResult<Performer?>(new Performer { Person = person, Name = "示例" });

        public Task<OfficePlace?> Office(FazhiDbContext db, Guid office, CancellationToken ct) =>
            Task.FromResult(new[] { Notes.Office.First, Notes.Office.Second }.Where(o => o.Id == office)
                .Select(o => new OfficePlace(Notes.Office.Agency, "测", o.Id, o.Range)).FirstOrDefault());

        public Task<IReadOnlyList<PostPlace>> Places(
            FazhiDbContext db, Guid agency, (IReadOnlyList<Role> Roles, IReadOnlyList<Guid> Persons) who, DateOnly on,
            CancellationToken ct) => Task.FromResult<IReadOnlyList<PostPlace>>([]);

        public Task<IReadOnlyList<long>> Positions(
            FazhiDbContext db, IReadOnlyList<OfficeRange> ranges, int most, CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<long>>([.. new[] { Notes.Office.First, Notes.Office.Second }
                .Select(o => o.Range.Low).Where(p => ranges.Any(r => r.Contains(p))).Take(most)]);

        public Task<IReadOnlyDictionary<string, string>> Parameters(
            FazhiDbContext db, DateOnly on, CancellationToken ct) =>
            Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>());
    }
}
