using System.Text.RegularExpressions;
using Fazhi.TestKit;

namespace Fazhi.Architecture.Tests;

/// <summary>
/// Where the scope filter may be taken off. It comes off the whole query into which such a query is composed, so each
/// use reads at once within the statement that takes it off, and none is handed on.
/// </summary>
public sealed partial class ScopeFilterTests
{
    // Uniqueness, numbering, who came first, the guard of an act, the draw of a review, the clocks and parties of joined cases, what two cases have in common and the search index ignore the scope; nothing else does.
    private static readonly Dictionary<string, int> Allowed = new()
    {
        ["src/Fazhi.Data/Acts/ActSteps.cs"] = 3,
        ["src/Fazhi.Data/Search/SearchIndex.cs"] = 2,
        ["src/Modules/Penalties/CloseCase/CloseCase.cs"] = 1,
        ["src/Modules/Penalties/FileReview/Elsewhere.cs"] = 3,
        ["src/Modules/Penalties/FileReview/Rounds/DrawSample/DrawSample.cs"] = 1,
        ["src/Modules/Penalties/FileReview/Rounds/DrawSample/DrawnSample.cs"] = 1,
        ["src/Modules/Penalties/Joinders/JoinedCases.cs"] = 1,
        ["src/Modules/Penalties/Joinders/JoinedFilings.cs"] = 1,
        ["src/Modules/Penalties/Joinders/NoteFiling.cs"] = 1,
        ["src/Modules/Registry/Subjects/RegisterSubject/RegisterSubject.cs"] = 1,
        ["src/Modules/Reports/Annual/ReportDesk.cs"] = 1,
        ["src/Modules/Reports/Snapshots/TakeSnapshot.cs"] = 1,
    };

    private static readonly (string File, string Statement)[] Uses =
        [.. Repository.Files("src", ".cs", ".razor").SelectMany(f => Statements(File.ReadAllText(Repository.Path(f)))
            .Select(s => (f, s)))];

    [Fact(DisplayName = "取消机构范围过滤的查询是一份封闭清单")]
    public void The_filter_comes_off_in_a_closed_list() => Assert.Equal(
        Allowed.OrderBy(a => a.Key, StringComparer.Ordinal),
        Uses.GroupBy(u => u.File).Select(g => KeyValuePair.Create(g.Key, g.Count()))
            .OrderBy(a => a.Key, StringComparer.Ordinal));

    [Fact(DisplayName = "取消过滤的查询当场读出，不与别的查询组合")]
    public void Queries_without_the_filter_are_read_at_once()
    {
        Assert.NotEmpty(Uses);
        Assert.All(Uses, u => Assert.True(IsReadAtOnce(u.Statement), $"{u.File}: {u.Statement}"));
    }

    [Theory(DisplayName = "返回、组合或连接的无过滤查询会被认出")]
    [InlineData("IQueryable<Row> Names() => db.Set<Row>().IgnoreQueryFilters([Scope]).Select(r => r.Name);")]
    [InlineData("var all = db.Set<Row>().IgnoreQueryFilters([Scope]); return await all.ToListAsync(ct);")]
    [InlineData("await db.Set<Row>().Where(r => db.Set<Other>().IgnoreQueryFilters([S]).Any(o => o.Id == r.Id)).ToListAsync(ct);")]
    [InlineData("await db.Set<Row>().IgnoreQueryFilters([S]).Join(db.Set<Other>(), r => r.A, o => o.A, (r, o) => o).ToListAsync(ct);")]
    public void Composed_queries_are_recognised(string code) =>
        Assert.DoesNotContain(Statements(code), IsReadAtOnce);

    private static IEnumerable<string> Statements(string code) => Off().Matches(code).Select(m =>
    {
        var start = code.LastIndexOfAny([';', '{', '}'], m.Index) + 1;
        return code[start..code.IndexOf(';', m.Index)].Trim();
    });

    private static bool IsReadAtOnce(string statement) =>
        Whole().IsMatch(statement) && Sources().Count(statement) == 1;

    [GeneratedRegex(@"\bIgnoreQueryFilters\b")]
    private static partial Regex Off();

    // awaited from its source on, and ended by an operator that reads
    [GeneratedRegex(@"await \(?(\w+\.)+((?:Set|Whole)<\w+>\(\)|Changes)(\s*\.AsNoTracking\(\))?\s*\.IgnoreQueryFilters\b[\s\S]*"
        + @"\.(ToList|FirstOrDefault|Any|Count|Max|ExecuteDelete)Async\(")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\b(?:Set|Whole)<\w+>\(\)|\.Changes\b|References\(\)")]
    private static partial Regex Sources();
}
