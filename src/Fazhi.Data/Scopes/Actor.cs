namespace Fazhi.Data.Scopes;

/// <summary>What a post allows. 系统、安全、审计 administrators see no business data.</summary>
public enum Role
{
    /// <summary>执法人员.</summary>
    Officer,

    /// <summary>科室负责人.</summary>
    SectionHead,

    /// <summary>法制审核人员.</summary>
    LegalReviewer,

    /// <summary>单位负责人.</summary>
    Head,

    /// <summary>内勤.</summary>
    Clerk,

    /// <summary>业务审计员.</summary>
    Auditor,

    /// <summary>系统管理员.</summary>
    SystemAdministrator,

    /// <summary>安全管理员.</summary>
    SecurityAdministrator,

    /// <summary>审计管理员.</summary>
    AuditAdministrator,

    /// <summary>举报信息专管员: the only post that may see who reported.</summary>
    ReporterKeeper,
}

/// <summary>Chinese names of roles.</summary>
public static class RoleNames
{
    private static readonly Dictionary<Role, string> Labels = new()
    {
        [Role.Officer] = "执法人员",
        [Role.SectionHead] = "科室负责人",
        [Role.LegalReviewer] = "法制审核人员",
        [Role.Head] = "单位负责人",
        [Role.Clerk] = "内勤",
        [Role.Auditor] = "业务审计员",
        [Role.SystemAdministrator] = "系统管理员",
        [Role.SecurityAdministrator] = "安全管理员",
        [Role.AuditAdministrator] = "审计管理员",
        [Role.ReporterKeeper] = "举报信息专管员",
    };

    /// <summary>The Chinese name.</summary>
    public static string Label(this Role role) => Labels[role];

    /// <summary>True for the three administrators, who see no business data and hold no business post.</summary>
    public static bool IsAdministrator(this Role role) =>
        role is Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator;
}

/// <summary>Half-open range of places in the office tree: an office with everything below it.</summary>
/// <param name="Low">First place, inclusive: the office itself.</param>
/// <param name="High">Last place, exclusive.</param>
public readonly record struct OfficeRange(long Low, long High)
{
    private const int ChildrenPerOffice = 256;

    /// <summary>The whole tree of one installation; seven levels of 255 offices each fit.</summary>
    public static OfficeRange Whole { get; } = new(0, 1L << 60);

    /// <summary>The range of the n-th child, n from 1 to 255.</summary>
    /// <exception cref="InvalidOperationException">The tree is deeper or wider than the ranges allow.</exception>
    public OfficeRange Child(int n)
    {
        var span = (High - Low) / ChildrenPerOffice;
        if (n is < 1 or >= ChildrenPerOffice || span == 0)
            throw new InvalidOperationException("内设机构层级或同级机构数超出上限（七级，每级二百五十五个）。");
        return new OfficeRange(Low + (n * span), Low + ((n + 1) * span));
    }

    /// <summary>True when the place lies in the range.</summary>
    public bool Contains(long position) => position >= Low && position < High;
}

/// <summary>Who acts or looks: a signed-in person, or a named part of the system.</summary>
public sealed record Actor
{
    /// <summary>Most ranges an actor can have; posts in one subtree merge into one.</summary>
    public const int MostRanges = 4;

    /// <summary>Key of the person; empty for the system.</summary>
    public Guid PersonId { get; init; }

    /// <summary>Name of the person or of the part of the system.</summary>
    public required string Name { get; init; }

    /// <summary>The agency in whose name the person works; empty for the system.</summary>
    public Guid AgencyId { get; init; }

    /// <summary>The office of the first post; new records belong to it unless the entry says otherwise.</summary>
    public Guid OfficeId { get; init; }

    /// <summary>Office subtrees of the posts held today, merged.</summary>
    public IReadOnlyList<OfficeRange> Ranges { get; init; } = [];

    /// <summary>Roles of the posts held today.</summary>
    public IReadOnlySet<Role> Roles { get; init; } = new HashSet<Role>();

    /// <summary>True for a part of the system: sees everything, may take every act, is named in each change.</summary>
    public bool IsSystem { get; init; }

    /// <summary>A part of the system, such as <c>sealer</c>.</summary>
    public static Actor System(string name) =>
        new() { Name = name, IsSystem = true, Ranges = [OfficeRange.Whole] };

    /// <summary>Nobody: sees nothing.</summary>
    public static Actor Nobody { get; } = new() { Name = "未登录" };

    /// <summary>Joins ranges that contain each other.</summary>
    /// <exception cref="InvalidOperationException">More than <see cref="MostRanges"/> separate subtrees.</exception>
    public static IReadOnlyList<OfficeRange> Merge(IEnumerable<OfficeRange> ranges)
    {
        var merged = new List<OfficeRange>();
        foreach (var range in ranges.OrderBy(r => r.Low).ThenByDescending(r => r.High))
            if (merged.Count == 0 || merged[^1].High <= range.Low)
                merged.Add(range);
        if (merged.Count > MostRanges)
            throw new InvalidOperationException($"一人最多任职于{MostRanges}个互不隶属的机构，请合并岗位。");
        return merged;
    }
}
