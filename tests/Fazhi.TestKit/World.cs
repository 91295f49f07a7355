using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Fazhi.Registry;
using Fazhi.TestKit.Databases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Fazhi.TestKit;

/// <summary>
/// A small fictional county bureau, 青岚县卫生健康局, on a fresh database: offices, people in every role, certificates.
/// Everything is entered through acts.
/// </summary>
public sealed class World : IAsyncDisposable
{
    private const string Start = "2026-03-02 09:00";

    private readonly WorldKeys keys;
    private readonly Dictionary<string, Guid> hired = [];
    private readonly string folder = Directory.CreateTempSubdirectory("fazhi-world-").FullName;

    private World(string connection, FakeTimeProvider clock, WorldKeys keys)
    {
        this.keys = keys;
        Clock = clock;
        Options = DatabaseOptions.For(folder, connection);
        Directory.CreateDirectory(Path.GetDirectoryName(Options.KeyFile)!);
        if (keys.FieldKeys.Length > 0)
            File.WriteAllText(Options.KeyFile, keys.FieldKeys);
        Services = FazhiServices.Build(Options, clock);
    }

    /// <summary>The clock; stands at 2026-03-02 09:00 until moved.</summary>
    public FakeTimeProvider Clock { get; }

    /// <summary>Where the data is kept.</summary>
    public DatabaseOptions Options { get; }

    /// <summary>Every service of the system.</summary>
    public ServiceProvider Services { get; }

    /// <summary>Opens contexts.</summary>
    public FazhiDb Database => Services.GetRequiredService<FazhiDb>();

    /// <summary>The agency.</summary>
    public Guid Agency => keys.Agency;

    /// <summary>The desk of a part of the system.</summary>
    public ActDesk System => Services.DeskOf(Actor.System("test"));

    /// <summary>Opens the world, settled on 2026-03-02; skips the test when the machine has no such database.</summary>
    public static async Task<World> Create(TestDatabase database, string now = Start)
    {
        var connection = database.Require();
        var template = await WorldTemplate.For(database);
        await database.CopyFrom(template.Database);
        return new World(connection, FakeClock.At(now), template.Keys);
    }

    /// <summary>Settles the world on an empty database and closes it.</summary>
    internal static async Task<WorldKeys> Settle(TestDatabase database)
    {
        await using var world = new World(database.Require(), FakeClock.At(Start), new WorldKeys());
        await world.Services.GetRequiredService<Migrator>().Run(default);
        await world.Settle();
        world.keys.FieldKeys = await File.ReadAllTextAsync(world.Options.KeyFile);
        return world.keys;
    }

    /// <summary>Key of an office by name.</summary>
    public Guid Office(string name) => keys.Offices[name];

    /// <summary>Key of a person by name.</summary>
    public Guid Person(string name) => hired.TryGetValue(name, out var person) ? person : keys.People[name];

    /// <summary>A person as actor, with the posts held today.</summary>
    public async Task<Actor> ActorOf(string name) =>
        await Services.GetRequiredService<StaffDirectory>().ActorFor(Person(name), default)
        ?? throw new InvalidOperationException(name);

    /// <summary>The desk of a person.</summary>
    public async Task<ActDesk> Desk(string name) => Services.DeskOf(await ActorOf(name));

    /// <summary>Takes an act that must be taken, and returns the record's key.</summary>
    public static async Task<Guid> Took(ActDesk desk, string act, Guid? record, Entry entry)
    {
        var result = await desk.Take(act, record, entry, default);
        return result is ActResult.Taken taken
            ? taken.Record
            : throw new InvalidOperationException($"{act}: {Describe(result)}");
    }

    /// <summary>Employs somebody more in this world only; named anew each time so that its tests do not meet.</summary>
    public async Task<string> Hire(string name, string office, Role role)
    {
        var unique = $"{name}{hired.Count + 1}";
        hired[unique] = await Took(System, "registry.register-person", null,
            new Entry(new PersonDraft { Name = unique, StaffNumber = $"H{hired.Count + 1}" }) { On = new DateOnly(2020, 1, 2) });
        await Hold(unique, office, role);
        return unique;
    }

    /// <summary>Gives somebody a further post.</summary>
    public Task Hold(string name, string office, Role role) => Took(System, "registry.assign-post", null,
        new Entry(new PostDraft { PersonId = Person(name), OfficeId = keys.Offices[office], Role = role }) { On = new DateOnly(2020, 1, 2) });

    /// <summary>What became of an act, for messages of tests.</summary>
    public static string Describe(ActResult result) => result switch
    {
        ActResult.Refused refused => string.Join("；", refused.Unmet.Select(u => $"{u.Basis?.Citation} {u.Message}")),
        ActResult.Invalid invalid => string.Join("；", invalid.Errors.Select(e => $"{e.Key}: {e.Value}")),
        _ => result.ToString(),
    };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task Settle()
    {
        var founded = new DateOnly(2019, 3, 1);
        var bureau = new AgencyDraft
        {
            Name = "青岚县卫生健康局",
            ShortName = "青岚县卫健局",
            Code = "青",
            DivisionCode = "990121",
        };
        keys.Agency = await Took(System, "registry.found-agency", null, new Entry(bureau) { On = founded });
        await Open("青岚县卫生健康局", "机关", null, founded);
        foreach (var name in new[] { "办公室", "政策法规科", "综合监督科", "医政医管科", "职业健康科" })
            await Open(name, "内设机构", "青岚县卫生健康局", founded);
        await Open("县卫生监督所", "下属单位", "青岚县卫生健康局", founded);
        await Open("监督一科", "内设机构", "县卫生监督所", founded);
        await Open("城关镇卫生院", "下属单位", "青岚县卫生健康局", founded);
        await Employ("周明远", "青岚县卫生健康局", Role.Head, "001");
        await Employ("吴静", "政策法规科", Role.LegalReviewer, "002");
        await Employ("郑国强", "综合监督科", Role.SectionHead, "003");
        await Employ("陈立", "监督一科", Role.Officer, "004");
        await Employ("林晓", "监督一科", Role.Officer, "005");
        await Employ("何芳", "办公室", Role.Clerk, "006");
        await Employ("许文", "青岚县卫生健康局", Role.Auditor, "007");
        await Employ("系统管理员甲", "办公室", Role.SystemAdministrator, "901");
        await Employ("安全管理员乙", "办公室", Role.SecurityAdministrator, "902");
        await Employ("审计管理员丙", "办公室", Role.AuditAdministrator, "903");
        foreach (var officer in new[] { "陈立", "林晓", "郑国强" })
            await Certify(officer, CertificateDraft.Enforcement, $"99012100{keys.People.Keys.ToList().IndexOf(officer)}");
        await Certify("吴静", CertificateDraft.LegalQualification, "A20159901210001");
    }

    private async Task Open(string name, string kind, string? parent, DateOnly on)
    {
        var draft = new OfficeDraft
        {
            AgencyId = Agency,
            ParentId = parent is null ? null : keys.Offices[parent],
            Name = name,
            Kind = kind,
        };
        keys.Offices[name] = await Took(System, "registry.open-office", null, new Entry(draft) { On = on });
    }

    /// <summary>Registers a person with a post that began in 2020.</summary>
    public async Task Employ(string name, string office, Role role, string number)
    {
        var on = new DateOnly(2020, 1, 2);
        keys.People[name] = await Took(System, "registry.register-person", null,
            new Entry(new PersonDraft { Name = name, StaffNumber = number }) { On = on });
        await Took(System, "registry.assign-post", null,
            new Entry(new PostDraft { PersonId = keys.People[name], OfficeId = keys.Offices[office], Role = role }) { On = on });
    }

    private async Task Certify(string name, string kind, string number)
    {
        var draft = new CertificateDraft
        {
            PersonId = keys.People[name],
            Kind = kind,
            Number = number,
            ValidTo = new DateOnly(2029, 12, 31),
        };
        var on = new DateOnly(2024, 1, 2);
        await Took(System, "registry.issue-certificate", null, new Entry(draft) { On = on });
    }
}
