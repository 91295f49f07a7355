using System.Globalization;
using Fazhi.Accounts;
using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Fazhi.Registry;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Bench.Cases;

/// <summary>A clock that stands where it is put.</summary>
internal sealed class StandingClock(DateOnly day) : TimeProvider
{
    public DateOnly Day { get; set; } = day;

    public override DateTimeOffset GetUtcNow() => new(Day, new TimeOnly(1, 0), TimeSpan.Zero);
}

/// <summary>An office at the end of the tree with the two officers who work in it.</summary>
internal sealed record CaseOffice(Guid Id, long Position, Guid Lead, Guid Second);

/// <summary>A bureau with departments and sections below them, entered through acts.</summary>
internal sealed record CaseWorld
{
    public const string Password = "qinglan2026";

    private const int Departments = 8;
    private const int Sections = 6;
    private const int Narrow = 10;
    private static readonly DateOnly Founded = new(2024, 1, 2);

    public required IReadOnlyList<CaseOffice> Offices { get; init; }

    public required Guid Head { get; init; }

    public required Guid SectionHead { get; init; }

    /// <summary>Accounts of officers, each of one section.</summary>
    public static IEnumerable<string> Officers => Enumerable.Range(0, Narrow).Select(n => $"officer{n}");

    /// <summary>Accounts of those who see the whole tree.</summary>
    public static IEnumerable<string> Heads => ["head", "section"];

    public static async Task<CaseWorld> Settle(IServiceProvider services, CancellationToken ct)
    {
        await services.GetRequiredService<Migrator>().Run(ct);
        var staff = new Staff(services.DeskOf(Actor.System("bench")));
        var agency = await staff.Take("registry.found-agency", new AgencyDraft
        {
            Name = "青岚县卫生健康局",
            ShortName = "青岚县卫健局",
            Code = "青",
            DivisionCode = "990121",
        });
        foreach (var (key, value) in new[]
        {
            ("penalties.defence.days", "5"), ("penalties.filing.days", "7"), ("penalties.archive.days", "30"),
            ("penalties.hearing.amount.organisation", "50000"), ("penalties.hearing.amount.citizen", "5000"),
        })
            await staff.Take("registry.set-parameter", new ParameterDraft { Key = key, Value = value, Source = "测试设定" });
        var root = await staff.Office(agency, null, "青岚县卫生健康局");
        var head = await staff.Employ("周明远", root, Role.Head, "head");
        var sectionHead = await staff.Employ("赵南松", root, Role.SectionHead, "section");
        var offices = new List<CaseOffice>();
        for (var d = 1; d <= Departments; d++)
        {
            var department = await staff.Office(agency, root, $"监督{d}所");
            for (var s = 1; s <= Sections; s++)
            {
                var section = await staff.Office(agency, department, $"监督{d}所{s}科");
                var lead = await staff.Employ(
                    $"陈{d}立{s}", section, Role.Officer, offices.Count < Narrow ? $"officer{offices.Count}" : null);
                var second = await staff.Employ($"林{d}晓{s}", section, Role.Officer, null);
                var place = await services.GetRequiredService<StaffDirectory>().ActorFor(lead, ct);
                offices.Add(new(section, place!.Ranges[0].Low, lead, second));
            }
        }

        return new CaseWorld { Offices = offices, Head = head, SectionHead = sectionHead };
    }

    private sealed class Staff(ActDesk desk)
    {
        private int number;

        public async Task<Guid> Take(string act, object input) =>
            await desk.Take(act, null, new Entry(input) { On = Founded }, default) is ActResult.Taken taken
                ? taken.Record
                : throw new InvalidOperationException($"{act} was not taken.");

        public Task<Guid> Office(Guid agency, Guid? parent, string name) => Take("registry.open-office",
            new OfficeDraft { AgencyId = agency, ParentId = parent, Name = name, Kind = "内设机构" });

        public async Task<Guid> Employ(string name, Guid office, Role role, string? account)
        {
            var code = (++number).ToString("D4", CultureInfo.InvariantCulture);
            var person = await Take("registry.register-person", new PersonDraft { Name = name, StaffNumber = code });
            await Take("registry.assign-post", new PostDraft { PersonId = person, OfficeId = office, Role = role });
            if (role is Role.Officer)
                await Take("registry.issue-certificate", new CertificateDraft
                {
                    PersonId = person,
                    Kind = CertificateDraft.Enforcement,
                    Number = "9901" + code,
                    ValidTo = new DateOnly(2039, 12, 31),
                });
            if (account is not null)
                await Take("accounts.open", new AccountDraft
                {
                    PersonId = person,
                    Name = account,
                    Password = Password,
                    MustChangePassword = false,
                });
            return person;
        }
    }
}
