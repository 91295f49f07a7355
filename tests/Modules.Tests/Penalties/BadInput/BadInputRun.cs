using System.Collections.Concurrent;
using Fazhi.Data.Acts;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Fazhi.Kernel.Procedures;
using Fazhi.Penalties;
using Fazhi.Scenarios;
using Fazhi.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Penalties.BadInput;

/// <summary>Every act of the penalties module attacked once, before the first step that takes it.</summary>
public sealed class BadInputRun : IAsyncLifetime
{
    /// <summary>Where the steps are that no scenario of the program takes.</summary>
    private static readonly string Beside = Repository.Path("tests/Modules.Tests/Penalties/BadInput");

    private readonly ScenarioWorld world = new();
    private readonly ServiceProvider services = FazhiServices.Build(DatabaseOptions.For(Path.GetTempPath(), "Data Source=:memory:"));

    /// <summary>Every act that the module registers.</summary>
    internal IReadOnlyList<IAct> Declared =>
        [.. services.GetRequiredService<ActCatalogue>().All.Where(a => a.GetType().Assembly == typeof(PenaltiesModule).Assembly)];

    internal IReadOnlyCollection<Finding> Findings { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var found = new ConcurrentQueue<Finding>();
        await Parallel.ForEachAsync(Plan(), TestContext.Current.CancellationToken, async (part, ct) =>
        {
            foreach (var finding in await AttackedPlay.Run(world, part.Scenario, part.Acts, ct))
                found.Enqueue(finding);
        });
        Findings = found;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await world.DisposeAsync();
    }

    /// <summary>Few scenarios that together take every act, each with those that it is the first to take.</summary>
    private IEnumerable<(Scenario Scenario, IReadOnlySet<string> Acts)> Plan()
    {
        var wanted = Declared.Select(a => a.Name).ToHashSet(StringComparer.Ordinal);
        var left = ScenarioFiles.All.Concat(Directory.GetFiles(Beside, "*.yaml")).Select(Read).ToList();
        while (true)
        {
            var (scenario, acts) = left.Select(s => (s, s.Acts.Where(a => a.Expected.Outcome == PlayedOutcome.Taken)
                .Select(a => a.Act.Name).Where(wanted.Contains).ToHashSet(StringComparer.Ordinal))).MaxBy(x => x.Item2.Count);
            if (acts.Count == 0)
                yield break;
            wanted.ExceptWith(acts);
            left.Remove(scenario);
            yield return (scenario, acts);
        }
    }

    private Scenario Read(string path)
    {
        var errors = new List<ScenarioError>();
        return new ScenarioReader(services.GetRequiredService<ActCatalogue>(), services.GetServices<IProcedure>(), world.Agency)
            .Read(path, errors) ?? throw new InvalidDataException(string.Join('\n', errors));
    }
}
