using System.CommandLine;
using Fazhi.Data.Acts;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Fazhi.Kernel.Procedures;
using Fazhi.Samples;
using Fazhi.Scenarios;

namespace Fazhi.Commands;

/// <summary><c>play</c>: plays scenarios of enforcement on a temporary database.</summary>
internal static class PlayCommand
{
    private const string Help = """
        演练：在临时数据库上按情景文件逐项办理，报告每一项办成还是被拒绝、依据哪条规则。不碰任何真实数据。
        退出码：0 每一项都与情景的预期相符（预期的拒绝也算），1 有不符的，2 文件读不成（写明文件和行）。
        格式见 docs/guide/scenarios.md。

        示例
          fazhi play                                      随程序附带的全部情景
          fazhi play scenarios/notice-none.yaml --json
        """;

    private static readonly Argument<string[]> Files = new("scenario")
    {
        Description = "情景文件；不写为随程序附带的全部情景",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "结果以 JSON 输出到标准输出" };

    public static Command Create()
    {
        var command = new Command("play", Help) { Files, Json };
        command.SetAction((parse, ct) => Run(parse.GetValue(Files) ?? [], parse.GetValue(Json), ct));
        return command;
    }

    private static async Task<int> Run(string[] files, bool json, CancellationToken ct)
    {
        await using var world = new ScenarioWorld();
        // only the catalogue is asked for: this database is never made
        await using var services = FazhiServices.Build(DatabaseOptions.For(Path.GetTempPath(), "Data Source=:memory:"));
        var procedures = services.GetServices<IProcedure>().ToArray();
        var reader = new ScenarioReader(services.GetRequiredService<ActCatalogue>(), procedures, world.Agency);
        var errors = new List<ScenarioError>();
        var scenarios = (files.Length == 0 ? ScenarioFiles.All : files).Select(f => reader.Read(f, errors)).OfType<Scenario>().ToArray();
        if (errors.Count > 0)
        {
            foreach (var error in errors.Distinct())
                await Console.Error.WriteLineAsync(error.ToString());
            return ExitCodes.WrongUse;
        }

        var play = new ScenarioPlay(world, procedures);
        var played = new List<PlayedScenario>();
        foreach (var scenario in scenarios)
        {
            played.Add(await play.Run(scenario, ct));
            await Console.Error.WriteLineAsync($"{played.Count}/{scenarios.Length} {scenario.File} {scenario.Title}");
        }

        await Console.Out.WriteLineAsync(json ? PlayJson.Of(played) : Told(played));
        return played.All(p => p.IsAsExpected) ? ExitCodes.Done : ExitCodes.Refused;
    }

    private static string Told(List<PlayedScenario> played) => string.Join('\n',
    [
        .. played.SelectMany(Told),
        $"共{played.Count}个情景，{played.Count(p => p.IsAsExpected)}个与预期相符。",
    ]);

    private static IEnumerable<string> Told(PlayedScenario played) =>
    [
        $"{(played.IsAsExpected ? "✓" : "✗")} {played.Scenario.Title}（{played.Scenario.File}）",
        .. played.Acts.Where(a => !a.Act.IsBefore || !a.IsAsExpected).SelectMany(Told),
    ];

    private static IEnumerable<string> Told(PlayedAct played) =>
    [
        $"    {Dates.Text(played.Act.On)} {string.Join("、", played.Act.By)} {played.Act.Act.Label}："
            + string.Join(' ', [Comparison.Word(played.Outcome), .. played.Rules]),
        .. played.Differences.Select(d => $"      ！{played.Act.Place.File}:{played.Act.Place.Line} {d}"),
    ];
}
