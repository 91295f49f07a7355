using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace Fazhi.Web;

/// <summary>Assemblies of the modules that bring pages of their own.</summary>
internal static class PageAssemblies
{
    public static Assembly[] Modules { get; } =
    [
        .. Fazhi.Modules.All.Select(m => m.GetType().Assembly).Distinct()
            .Where(a => a != typeof(PageAssemblies).Assembly && HasPages(a)),
    ];

    private static bool HasPages(Assembly assembly) =>
        assembly.GetTypes().Any(t => t.IsDefined(typeof(RouteAttribute), inherit: false));
}
