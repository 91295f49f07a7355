using System.Globalization;
using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Registry;

namespace Fazhi.Samples;

/// <summary>Founds the agency of a recipe: offices, people, certificates, parameters, subjects.</summary>
/// <param name="recipe">What there is.</param>
/// <param name="acts">Takes the acts.</param>
/// <param name="ids">Remembers what was registered.</param>
/// <param name="employed">How many people there are already.</param>
internal sealed class SampleStaff(Recipe recipe, SampleActs acts, SampleIds ids, int employed = 0)
{
    /// <summary>The day on which everything is registered.</summary>
    public static readonly DateOnly Founded = new(2024, 1, 2);

    private const int FirstNamed = 900_000; // codes of named subjects stay clear of those of the pools

    private int staffNumber = employed;

    public async Task Settle(CancellationToken ct)
    {
        var agency = await Take(Founded, "registry.found-agency", new AgencyDraft
        {
            Name = recipe.Agency.Name,
            ShortName = recipe.Agency.ShortName,
            Code = recipe.Agency.Code,
            DivisionCode = recipe.Agency.DivisionCode,
        }, ct);
        foreach (var office in recipe.Offices)
            ids.KeepOffice(office.Name, await Take(Founded, "registry.open-office", new OfficeDraft
            {
                AgencyId = agency,
                ParentId = office.Under is null ? null : ids.Office(office.Under),
                Name = office.Name,
                Kind = office.Kind,
            }, ct));
        foreach (var (key, value) in recipe.Parameters)
            await Take(Founded, "registry.set-parameter",
                new ParameterDraft { Key = key, Value = value, Source = "示例设定，不代表当地规定" }, ct);
        foreach (var person in recipe.People)
            await Employ(person, ct);
        foreach (var (day, name) in OtherOfficers())
            await AddOfficer(day, name, ct);
        foreach (var (pool, count) in ids.Pools.Used)
            for (var n = 0; n < count; n++)
                ids.Pools.Keep(pool, n, await Register(ids.Pools.Draft(pool, n), ct));
        foreach (var (subject, n) in recipe.Subjects.Select((s, n) => (s, n)))
            ids.KeepSubject(subject.Name, await Register(new SubjectDraft
            {
                Name = subject.Name,
                CreditCode = Pools.Code(false, FirstNamed + n),
                Kind = subject.Kind,
                Specialty = subject.Specialty,
                Address = subject.Address,
                DivisionCode = recipe.Agency.DivisionCode,
                Principal = subject.Principal,
            }, ct));
    }

    /// <summary>Officers added in the year: each with a first certificate that becomes valid in it.</summary>
    public IEnumerable<(DateOnly Day, string Name)> AddedOfficers() =>
        Dates.Spread(new DateOnly(recipe.Year, 3, 1), new DateOnly(recipe.Year, 6, 30), recipe.Officers.Added)
            .Select((day, n) => (day, OfficerName(recipe.Officers.Before + n)));

    /// <summary>Registers an officer with post and certificate.</summary>
    public async Task AddOfficer(DateOnly day, string name, CancellationToken ct)
    {
        await Employ(new RecipePerson { Name = name, Office = recipe.Officers.Office, Role = nameof(Role.Officer) }, ct, day);
        await Certify(name, CertificateDraft.Enforcement, day, ct);
    }

    private IEnumerable<(DateOnly Day, string Name)> OtherOfficers() =>
        Enumerable.Range(0, recipe.Officers.Before).Select(n => (Founded, OfficerName(n)));

    /// <summary>Registers a person with post and certificates.</summary>
    public async Task Employ(RecipePerson person, CancellationToken ct, DateOnly? day = null)
    {
        var on = day ?? Founded;
        var number = (++staffNumber).ToString("D3", CultureInfo.InvariantCulture);
        var key = await Take(on, "registry.register-person",
            new PersonDraft { Name = person.Name, StaffNumber = number }, ct);
        ids.KeepPerson(person.Name, key);
        await Take(on, "registry.assign-post", new PostDraft
        {
            PersonId = key,
            OfficeId = ids.Office(person.Office),
            Role = Enum.Parse<Role>(person.Role),
        }, ct);
        if (person.Certified)
            await Certify(person.Name, CertificateDraft.Enforcement, on, ct, person.CertifiedUntil is { } last ? Dates.Read(last) : null);
        if (person.Qualified)
            await Certify(person.Name, CertificateDraft.LegalQualification, on, ct);
    }

    private Task<Guid> Certify(
        string name, string kind, DateOnly day, CancellationToken ct, DateOnly? until = null) =>
        Take(day, "registry.issue-certificate", new CertificateDraft
        {
            PersonId = ids.Person(name),
            Kind = kind,
            Number = string.Create(CultureInfo.InvariantCulture, $"990121{staffNumber:D5}"),
            Issuer = "示例",
            ValidTo = until ?? new DateOnly(2029, 12, 31),
        }, ct);

    private Task<Guid> Register(SubjectDraft draft, CancellationToken ct) => acts.Take(
        new SampleAct(Founded, "registry.register-subject", new Entry(draft)
        {
            Office = ids.Office(recipe.Officers.Office),
        }), ct);

    private Task<Guid> Take(DateOnly day, string act, object input, CancellationToken ct) =>
        acts.Take(new SampleAct(day, act, new Entry(input)), ct);

    private static string OfficerName(int n) =>
        $"{"谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗"[n % 20]}{"小大文子"[n / 20 % 4]}{"山川江河湖海林木"[n % 8]}";
}
