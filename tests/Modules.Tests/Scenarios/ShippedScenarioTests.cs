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
}
