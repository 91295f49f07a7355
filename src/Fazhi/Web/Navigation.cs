using Fazhi.Data.Scopes;
using Fazhi.Ui;

namespace Fazhi.Web;

/// <summary>Main navigation: business for those with business posts, administration for the administrators.</summary>
internal static class Navigation
{
    private static readonly (string Text, string Path)[] Business =
    [
        ("工作台", "/"), ("案件", "/cases"), ("台账", "/ledgers"), ("指标", "/figures"), ("报告", "/reports"),
        ("名录", "/subjects"), ("演练", "/training"),
    ];

    private static readonly string[] BusinessPaths =
        [.. Business.Select(b => b.Path).Where(p => p != "/"), "/measures", "/reviews", "/targets", "/attested-figures", "/search", "/disposals",
            "/holds"];

    /// <summary>Roles of business posts.</summary>
    public static IReadOnlyList<Role> BusinessRoles { get; } =
        [.. Enum.GetValues<Role>().Where(r => !r.IsAdministrator())];

    public static IReadOnlyList<PageLink> For(Actor actor, PathString at)
    {
        var items = new List<(string Text, string Path)>();
        if (actor.Roles.Any(r => !r.IsAdministrator()))
            items.AddRange(Business);
        if (actor.Roles.Any(r => r is Role.Clerk or Role.Head or Role.Auditor))
            items.Add(("销毁", "/disposals"));
        if (actor.Roles.Contains(Role.Auditor))
            items.Add(("查阅登记", "/disclosures"));
        if (actor.Roles.Any(r => r.IsAdministrator()))
            items.Add(("管理", "/admin"));
        if (actor.Roles.Any(r => r is Role.AuditAdministrator or Role.Auditor))
            items.Add(("审计", "/audit"));
        return [.. items.Select(i => new PageLink { Text = i.Text, Href = i.Path, Current = IsAt(i.Path, at) })];
    }

    /// <summary>True for a page of business data, which no administrator sees.</summary>
    public static bool IsBusiness(PathString at) =>
        BusinessPaths.Any(path => at.StartsWithSegments(path));

    private static bool IsAt(string path, PathString at) =>
        path == "/" ? at == "/" || at.StartsWithSegments("/work")
        : at.StartsWithSegments(path) || Under(path).Any(p => at.StartsWithSegments(p));

    // pages that are reached from an entry without lying below its address
    private static string[] Under(string path) => path switch
    {
        "/cases" => ["/measures", "/reviews"],
        "/figures" => ["/targets", "/attested-figures"],
        "/subjects" or "/admin" => ["/offices", "/agencies", "/people", "/posts", "/registers", "/parameters", "/templates"],
        _ => [],
    };
}
