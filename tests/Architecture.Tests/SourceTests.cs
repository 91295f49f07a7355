using System.Text.RegularExpressions;
using Fazhi.TestKit;

namespace Fazhi.Architecture.Tests;

/// <summary>Limits of size and words over every hand-written file; migrations are generated and exempt.</summary>
public sealed partial class SourceTests
{
    private const int MostLines = 400;
    private const int MostPageLines = 120;
    private const int MostScriptLines = 60;

    private static readonly IReadOnlyList<string> Code =
        [.. new[] { "src", "tests", "bench" }.SelectMany(f => Repository.Files(f, ".cs", ".razor", ".css", ".js"))
            .Where(f => !IsBuilt(f))];

    [Fact(DisplayName = "手写文件不超过四百行")]
    public void Files_are_short() =>
        AssertNone(Code.Select(f => (File: f, Lines: Lines(f).Length)).Where(f => f.Lines > MostLines)
            .Select(f => $"{f.File}: {f.Lines}"));

    [Fact(DisplayName = "页面不超过一百二十行")]
    public void Pages_are_short() =>
        AssertNone(Code.Where(f => f.EndsWith("Page.razor", StringComparison.Ordinal))
            .Where(f => Lines(f).Length > MostPageLines).Select(f => $"{f}: {Lines(f).Length}"));

    [Fact(DisplayName = "脚本是不超过六十行的模块")]
    public void Scripts_are_short() =>
        AssertNone(Code.Where(f => f.EndsWith(".js", StringComparison.Ordinal))
            .Where(f => Lines(f).Length > MostScriptLines).Select(f => $"{f}: {Lines(f).Length}"));

    [Fact(DisplayName = "没有待办注释、区域折叠和未实现的方法")]
    public void Nothing_is_left_for_later() => AssertNone(Matches(Unfinished()));

    [Fact(DisplayName = "时间只来自注入的时钟")]
    public void Time_comes_from_the_injected_clock() => AssertNone(Matches(Clock()));

    [Fact(DisplayName = "页面不碰数据库上下文")]
    public void Pages_never_touch_the_context() =>
        AssertNone(Code.Where(f => f.EndsWith(".razor", StringComparison.Ordinal))
            .SelectMany(f => Find(f, Context())));

    [GeneratedRegex(@"//\s*(TODO|FIXME|HACK|XXX)\b|^\s*#region|throw new NotImplementedException")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b(FazhiDbContext|DbContext|DbSet)\b")]
    private static partial Regex Context();

    // the style sheets under wwwroot are put together by the build
    private static bool IsBuilt(string file) => file.Contains("/wwwroot/", StringComparison.Ordinal)
        && file.EndsWith(".css", StringComparison.Ordinal);

    private static IEnumerable<string> Matches(Regex wrong) => Code
        .Where(f => !f.EndsWith("SourceTests.cs", StringComparison.Ordinal)).SelectMany(f => Find(f, wrong));

    private static IEnumerable<string> Find(string file, Regex wrong) => Lines(file)
        .Select((text, index) => (text, index)).Where(l => wrong.IsMatch(l.text))
        .Select(l => $"{file}:{l.index + 1}: {l.text.Trim()}");

    private static string[] Lines(string file) => File.ReadAllLines(Repository.Path(file));

    private static void AssertNone(IEnumerable<string> findings)
    {
        Assert.True(Code.Count > 20, "the rule looks at the source files");
        var all = string.Join('\n', findings);
        Assert.True(all.Length == 0, all);
    }
}
