using System.Xml.Linq;
using Fazhi.TestKit;

namespace Fazhi.Architecture.Tests;

/// <summary>References point one way: Kernel ← Data ← Documents/Ui ← Modules ← host.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Fazhi.Kernel"] = [],
        ["Fazhi.Data"] = ["Fazhi.Kernel"],
        ["Fazhi.Documents"] = ["Fazhi.Kernel", "Fazhi.Data"],
        ["Fazhi.Ui"] = ["Fazhi.Kernel"],
        ["Fazhi.Migrations.Sqlite"] = ["Fazhi.Kernel", "Fazhi.Data"],
        ["Fazhi.Migrations.Postgres"] = ["Fazhi.Kernel", "Fazhi.Data"],
    };

    private static readonly string[] UnderModules = ["Fazhi.Kernel", "Fazhi.Data", "Fazhi.Documents", "Fazhi.Ui"];

    private static readonly Dictionary<string, string[]> References = Repository.Files(".", ".csproj")
        .ToDictionary(f => Path.GetFileNameWithoutExtension(f), ReadReferences);

    [Theory(DisplayName = "引用只朝一个方向：内核 ← 数据 ← 文书、界面")]
    [MemberData(nameof(Layers))]
    public void Layers_point_one_way(string project) =>
        Assert.Empty(References[project].Except(Allowed[project]));

    public static TheoryData<string> Layers() => [.. Allowed.Keys];

    [Theory(DisplayName = "业务模块只引用下层，以及名录模块公开的部分")]
    [MemberData(nameof(Modules))]
    public void Modules_know_lower_layers_and_the_registers(string project) =>
        Assert.Empty(References[project].Except([.. UnderModules, "Fazhi.Registry"]));

    public static TheoryData<string> Modules() =>
        [.. Repository.Files("src/Modules", ".csproj").Select(f => Path.GetFileNameWithoutExtension(f))];

    [Fact(DisplayName = "没有产品项目引用宿主或测试工具")]
    public void Nothing_refers_to_the_host()
    {
        var products = References.Where(r => !r.Key.EndsWith("Tests", StringComparison.Ordinal)
            && r.Key is not "Fazhi.TestKit" and not "Fazhi.Bench").ToArray();
        Assert.True(products.Length >= 10, "the rule looks at the product's projects");
        Assert.DoesNotContain(products, p => p.Value.Contains("Fazhi") || p.Value.Contains("Fazhi.TestKit"));
    }

    [Fact(DisplayName = "内核不引用数据库和网页")]
    public void Kernel_has_no_database_and_no_web()
    {
        var kernel = typeof(Kernel.Procedures.Outcome).Assembly;
        var names = kernel.GetReferencedAssemblies().Select(a => a.Name!).ToArray();
        Assert.NotEmpty(names);
        Assert.DoesNotContain(names, n => n.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
            || n.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || n == "System.Data.Common");
    }

    private static string[] ReadReferences(string project) =>
        [.. XDocument.Load(Repository.Path(project)).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')))];
}
