using System.Reflection;
using Fazhi.Data;
using Fazhi.Data.Acts;
using Record = Fazhi.Data.Record;

namespace Fazhi.Architecture.Tests;

/// <summary>What a module shows of itself: its module class, inputs, rows and references; never its entities.</summary>
public sealed class VisibilityTests
{
    private static readonly Type[] ModuleTypes =
        [.. Fazhi.Modules.All.Select(m => m.GetType().Assembly).Distinct().SelectMany(a => a.GetTypes())];

    [Fact(DisplayName = "模块的实体是内部类型")]
    public void Entities_are_internal() => AllOf(t => typeof(Record).IsAssignableFrom(t) && !t.IsAbstract,
        t => Assert.False(t.IsVisible, $"{t.FullName} is an entity and must be internal"));

    [Fact(DisplayName = "办理事项是内部的密封类")]
    public void Acts_are_internal() => AllOf(t => typeof(IAct).IsAssignableFrom(t) && !t.IsAbstract,
        t => Assert.True(!t.IsVisible && t.IsSealed, $"{t.FullName} is an act and must be internal and sealed"));

    [Fact(DisplayName = "模型部件是内部类型")]
    public void Model_parts_are_internal() => AllOf(t => typeof(IModelPart).IsAssignableFrom(t),
        t => Assert.False(t.IsVisible, $"{t.FullName} maps entities and must be internal"));

    // a positional record cannot be filtered further by EF, nor be filled by name from JSON and Razor
    [Fact(DisplayName = "模块公开的行、引用和填报内容用初始化属性，不用位置参数")]
    public void Rows_references_and_drafts_have_init_properties() => AllOf(t => t.IsVisible && IsRecord(t) && IsRow(t),
        t => Assert.True(t.GetMethod("Deconstruct") is null, $"{t.FullName} is positional"));

    [Fact(DisplayName = "办理事项名称为“模块.事项”，全系统唯一")]
    public void Acts_are_named_by_module()
    {
        using var services = Hosting.FazhiServices.Build(Data.Storage.DatabaseOptions.For(Path.GetTempPath()));
        var acts = ((ActCatalogue)services.GetService(typeof(ActCatalogue))!).All.ToArray();
        Assert.NotEmpty(acts);
        Assert.All(acts, a => Assert.Matches(@"^[a-z]+\.[a-z]+(-[a-z]+)*$", a.Name));
        Assert.All(acts, a => Assert.NotEmpty(a.Label));
        // content is destroyed by the system alone, under a list that two persons made
        Assert.Equal(["coercion.dispose-measure", "ledgers.dispose-entry", "penalties.dispose-case"], acts.Where(a => a.Roles.Count == 0).Select(a => a.Name));
    }

    private static bool IsRow(Type type) => type.Name.EndsWith("Row", StringComparison.Ordinal)
        || type.Name.EndsWith("Reference", StringComparison.Ordinal)
        || type.Name.EndsWith("Draft", StringComparison.Ordinal);

    private static bool IsRecord(Type type) =>
        type.GetMethod("<Clone>$", BindingFlags.Instance | BindingFlags.Public) is not null;

    private static void AllOf(Func<Type, bool> matches, Action<Type> rule)
    {
        var found = ModuleTypes.Where(matches).ToArray();
        Assert.NotEmpty(found);
        Assert.All(found, rule);
    }
}
