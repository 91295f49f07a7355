using System.Reflection;
using System.Xml.Linq;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Architecture.Tests;

/// <summary>The kernel is read by people who know the law: every public type says what it is.</summary>
public sealed class KernelDocumentationTests
{
    private static readonly Assembly Kernel = typeof(Outcome).Assembly;

    [Fact(DisplayName = "内核的每个公开类型都有说明")]
    public void Public_types_are_documented()
    {
        var summaries = XDocument.Load(Path.ChangeExtension(Kernel.Location, ".xml")).Descendants("member")
            .Where(m => !string.IsNullOrWhiteSpace(m.Element("summary")?.Value))
            .Select(m => m.Attribute("name")!.Value).ToHashSet();
        var types = Kernel.GetExportedTypes();
        Assert.True(types.Length > 5, "the rule looks at the kernel's types");
        Assert.All(types, t => Assert.Contains($"T:{t.FullName!.Replace('+', '.')}", summaries));
    }
}
