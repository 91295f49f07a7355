using Fazhi.Data.Scopes;
using Fazhi.Ui;

namespace Fazhi.Web;

/// <summary>Main navigation: business for those with business posts, administration for the administrators.</summary>
internal static class Navigation
{
    private static readonly (string Text, string Path)[] Business =
    [
        ("工作台", "/"), ("案件", "/cases"), ("台账", "/ledgers"), ("指标", "/figures"), ("报告", "/reports"),
        ("名录", "/subjects"),
    ];

    public static IReadOnlyList<PageLink> For(Actor actor, PathString at)
    {
        var items = new List<(string Text, string Path)>();
        if (actor.Roles.Any(r => !r.IsAdministrator()))
            items.AddRange(Business);
        if (actor.Roles.Contains(Role.Auditor))
            items.Add(("查阅登记", "/disclosures"));
        if (actor.Roles.Any(r => r.IsAdministrator()))
            items.Add(("管理", "/admin"));
        return [.. items.Select(i => new PageLink { Text = i.Text, Href = i.Path, Current = IsAt(i.Path, at) })];
    }

    private static bool IsAt(string path, PathString at) =>
        path == "/" ? at == "/" || at.StartsWithSegments("/work") : at.StartsWithSegments(path);
}
