using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Confidential;
using Fazhi.Data.Scopes;
using Fazhi.Hosting;
using Fazhi.Ledgers;
using Fazhi.Registry;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Confidential;

/// <summary>Petitions whose petitioner is confidential, and the one person who may see who it was.</summary>
internal sealed class Petitions(World world)
{
    public const string Ledger = "petition.items";

    public World World => world;

    /// <summary>What is entered; no field is left out that a petition needs.</summary>
    public static EntryInput Input(string matter, string? petitioner, string? contact = null)
    {
        var fields = new Dictionary<string, string>
        {
            ["matter"] = matter,
            ["accepted_on"] = "2026-02-10",
            ["channel"] = "来信",
            ["class"] = "投诉执法",
            ["concluded"] = "否",
        };
        if (petitioner is not null)
            fields["petitioner"] = petitioner;
        if (contact is not null)
            fields["contact"] = contact;
        return new() { Ledger = Ledger, Fields = fields };
    }

    public async Task<Guid> Enter(string matter, string? petitioner, string? contact = null) =>
        await World.Took(await world.Desk("何芳"), "ledgers.enter", null, new Entry(Input(matter, petitioner, contact)));

    /// <summary>A new 举报信息专管员 of the whole bureau.</summary>
    public async Task<Actor> Keeper(string name)
    {
        var person = await World.Took(world.System, "registry.register-person", null,
            new Entry(new PersonDraft { Name = name, StaffNumber = name }));
        await World.Took(world.System, "registry.assign-post", null, new Entry(new PostDraft
        {
            PersonId = person,
            OfficeId = world.Office("青岚县卫生健康局"),
            Role = Role.ReporterKeeper,
        }));
        return (await world.Services.GetRequiredService<StaffDirectory>().ActorFor(person, default))!;
    }

    public static ShowDraft Draft(Guid entry, string purpose = "联系信访人核实情况", string field = "petitioner") =>
        new() { Kind = "ledgers.entry", Record = entry, Field = field, Purpose = purpose };

    /// <summary>Has a value shown, with services of their own where a test has changed the keys.</summary>
    public async Task<(ActResult Result, string? Text)> Show(Actor actor, ShowDraft draft, IServiceProvider? services = null)
    {
        services ??= world.Services;
        return await ActivatorUtilities.CreateInstance<ConfidentialDesk>(services, services.DeskOf(actor)).Show(draft, default);
    }

    /// <summary>The stored text of a field of the current version.</summary>
    public async Task<string?> Stored(Guid entry, string field = "petitioner")
    {
        await using var db = world.Database.Open(Actor.System("test"));
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = db.Dialect == StorageDialect.Sqlite
            ? $"select json_extract(data, '$.{field}') from ledger_entries where id = x'{Convert.ToHexString(entry.ToByteArray(true))}' and known_to is null"
            : $"select data->>'{field}' from ledger_entries where id = '{entry}' and known_to is null";
        return await command.ExecuteScalarAsync() as string;
    }

    /// <summary>Runs a statement behind the program.</summary>
    public async Task Tamper(string sqlite, string postgres)
    {
        await using var db = world.Database.Open(Actor.System("tamper"));
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = db.Dialect == StorageDialect.Sqlite ? sqlite : postgres;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The key as the database writes it in a statement.</summary>
    public string Literal(Guid key) => world.Options.Dialect == StorageDialect.Sqlite
        ? $"x'{Convert.ToHexString(key.ToByteArray(true))}'"
        : $"'{key}'";
}
