using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Fazhi.Registry;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Bench.Acts;

/// <summary>A bureau with one section and one officer, entered through acts; the database is migrated, not sketched.</summary>
internal sealed record ActsWorld
{
    public required Guid Agency { get; init; }

    public required Guid Office { get; init; }

    public required Guid Person { get; init; }

    /// <summary>The officer's desk.</summary>
    public required ActDesk Desk { get; init; }

    /// <summary>Place of the section in the office tree.</summary>
    public long Place => Desk.Actor.Ranges[0].Low;

    public static async Task<ActsWorld> Settle(IServiceProvider services, CancellationToken ct)
    {
        await services.GetRequiredService<Migrator>().Run(ct);
        var system = services.DeskOf(Actor.System("bench"));
        var agency = await Take(system, "registry.found-agency", new AgencyDraft
        {
            Name = "青岚县卫生健康局",
            ShortName = "青岚县卫健局",
            Code = "青",
            DivisionCode = "990121",
        });
        var office = await Take(
            system, "registry.open-office", new OfficeDraft { AgencyId = agency, Name = "监督科", Kind = "内设机构" });
        var person = await Take(system, "registry.register-person", new PersonDraft { Name = "陈立", StaffNumber = "001" });
        await Take(
            system, "registry.assign-post", new PostDraft { PersonId = person, OfficeId = office, Role = Role.Officer });
        var actor = await services.GetRequiredService<StaffDirectory>().ActorFor(person, ct)
            ?? throw new InvalidOperationException("The officer holds no post.");
        return new() { Agency = agency, Office = office, Person = person, Desk = services.DeskOf(actor) };
    }

    /// <summary>Takes an act that must be taken.</summary>
    public static async Task<Guid> Take(ActDesk desk, string act, object input) =>
        await desk.Take(act, null, new Entry(input), default) is ActResult.Taken taken
            ? taken.Record
            : throw new InvalidOperationException($"{act} was not taken.");
}
