using System.Reflection;
using Fazhi.Ui;
using Microsoft.AspNetCore.Components;

namespace Fazhi.Architecture.Tests;

/// <summary>What holds for every page and part of a page.</summary>
public sealed class ComponentTests
{
    private static readonly string[] Loading = ["OnInitializedAsync", "OnParametersSetAsync"];

    [Fact(DisplayName = "要读取数据的组件读完才画，两种数据库上一样")]
    public void Components_that_load_are_drawn_when_loaded()
    {
        var loading = Fazhi.Modules.All.Select(m => m.GetType().Assembly).Distinct().SelectMany(a => a.GetTypes())
            .Where(t => t.IsSubclassOf(typeof(ComponentBase)) && Loading.Any(name => Overrides(t, name))).ToArray();
        Assert.NotEmpty(loading);
        Assert.All(loading, t => Assert.True(
            t.IsSubclassOf(typeof(LoadedComponent)), $"{t.FullName} reads data and must inherit LoadedComponent"));
    }

    private static bool Overrides(Type type, string method) => type.GetMethod(
        method, BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly) is not null;
}
