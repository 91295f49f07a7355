using Fazhi.Scenarios;
using Fazhi.TestKit;

namespace Fazhi.Modules.Tests.Scenarios;

/// <summary>Every scenario shipped with the program comes out as it says, and together they show every refusal.</summary>
public sealed class ShippedScenarioTests(ScenarioFixture fixture) : IClassFixture<ScenarioFixture>
{
    public static TheoryData<string> Shipped =>
        [.. Directory.GetFiles(Repository.Path("scenarios"), "*.yaml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory(DisplayName = "随程序附带的情景，每一项都与预期相符")]
    [MemberData(nameof(Shipped))]
    public async Task Comes_out_as_expected(string file)
    {
        var played = await fixture.Play(fixture.Read(Repository.Path("scenarios", file)));

        Assert.Empty(played.Acts.SelectMany(a => a.Differences.Select(d => $"{a.Act.Place.File}:{a.Act.Place.Line} {d}")));
        Assert.All(played.Acts.Where(a => a.Act.IsBefore), a => Assert.Equal(PlayedOutcome.Taken, a.Outcome));
    }

    [Fact(DisplayName = "附带的情景至少四十五个，各有标题、故事和所教的条款")]
    public void There_are_enough()
    {
        var all = Shipped.Select(row => fixture.Read(Repository.Path("scenarios", row.Data))).ToArray();

        Assert.True(all.Length >= 45, $"{all.Length}");
        Assert.Equal(all.Length, all.Select(s => s.Title).Distinct().Count());
        Assert.All(all, s => Assert.NotEmpty(s.Teaches));
        Assert.All(all, s => Assert.True(s.Story.Length > 20, s.File));
    }

    [Fact(DisplayName = "处罚程序每一步的每一条法律上的拒绝，都有情景演练")]
    public void Every_refusal_is_shown()
    {
        var shown = Shipped.SelectMany(row => fixture.Read(Repository.Path("scenarios", row.Data)).Acts)
            .Where(a => a.Expected.Outcome == PlayedOutcome.Refused)
            .SelectMany(a => a.Expected.Rules.Select(r => (a.Act.Name, r))).ToHashSet();
        var lacking = fixture.Procedures.SelectMany(p => p.StepViews).DistinctBy(s => s.Name)
            .SelectMany(s => s.RefusalBases.Select(b => (s.Name, b.Rule)))
            .Where(pair => !shown.Contains(pair)).Select(pair => $"{pair.Name} {pair.Rule}");

        Assert.Equal([], lacking.ToArray());
    }

    [Fact(DisplayName = "填写的每一项，演练页面上都有中文名称")]
    public void Every_field_has_words()
    {
        var missing = Shipped.SelectMany(row => fixture.Read(Repository.Path("scenarios", row.Data)).Acts)
            .SelectMany(a => InputWords.Missing(a.Input)).Distinct();

        Assert.Equal("", string.Join('、', missing));
    }
}
