using Fazhi.Data.Scopes;

namespace Fazhi.Modules.Tests.Scopes;

/// <summary>
/// Who may see what, told from the rule alone: it climbs the tree of offices from the record upwards and looks whether a
/// post is held there on the day, or whether the record was granted. It knows nothing of ranges, filters or tables.
/// </summary>
internal sealed class ScopeOracle
{
    private readonly Dictionary<Guid, Guid?> parents = [];
    private readonly List<HeldRole> posts = [];
    private readonly List<Granted> grants = [];
    private readonly Dictionary<Guid, Guid> officeOf = [];

    /// <summary>Every record that was entered.</summary>
    public IReadOnlyCollection<Guid> Records => officeOf.Keys;

    public IReadOnlyList<Guid> Offices => [.. parents.Keys];

    public void Office(Guid office, Guid? parent) => parents[office] = parent;

    public void Post(HeldRole post) => posts.Add(post);

    public void Grant(Granted grant) => grants.Add(grant);

    public void Record(Guid record, Guid office) => officeOf[record] = office;

    /// <summary>
    /// A task for some roles has come up: if nobody who holds one of them reaches the record, all who do are shown it
    /// from that day on.
    /// </summary>
    public void Task(Guid record, IReadOnlyCollection<Role> roles, DateOnly day)
    {
        var holders = posts.Where(p => roles.Contains(p.Role) && Holds(p.From, p.To, day)).Select(p => p.Person).ToHashSet();
        if (!holders.Any(h => Reaches(h, record, day)))
            foreach (var holder in holders)
                Grant(new Granted(holder, record, day, null));
    }

    public bool MaySee(Guid person, Guid record, DateOnly day) =>
        grants.Any(g => g.Person == person && g.Record == record && Holds(g.From, g.To, day))
        || Reaches(person, record, day);

    public HashSet<Role> RolesOf(Guid person, DateOnly day) =>
        [.. posts.Where(p => p.Person == person && Holds(p.From, p.To, day)).Select(p => p.Role)];

    private bool Reaches(Guid person, Guid record, DateOnly day) =>
        Upwards(officeOf[record]).Any(office => posts.Any(p =>
            p.Person == person && p.Office == office && IsBusiness(p.Role) && Holds(p.From, p.To, day)));

    private IEnumerable<Guid> Upwards(Guid office)
    {
        for (Guid? at = office; at is { } here; at = parents[here])
            yield return here;
    }

    private static bool Holds(DateOnly from, DateOnly? to, DateOnly day) => from <= day && (to is null || day <= to);

    private static bool IsBusiness(Role role) =>
        role is not (Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator);
}

internal sealed record HeldRole(Guid Person, Guid Office, Role Role, DateOnly From, DateOnly? To);

internal sealed record Granted(Guid Person, Guid Record, DateOnly From, DateOnly? To);
