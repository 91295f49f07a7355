using Fazhi.Data.Acts;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Fazhi.Kernel.Procedures;
using Fazhi.Scenarios;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Scenarios;

/// <summary>The agency of the scenarios, founded once for the tests of a class.</summary>
public sealed class ScenarioFixture : IAsyncLifetime
{
    private readonly ScenarioWorld world = new();
    private readonly ServiceProvider services = FazhiServices.Build(DatabaseOptions.For(Path.GetTempPath(), "Data Source=:memory:"));

    internal IReadOnlyList<IProcedure> Procedures => [.. services.GetServices<IProcedure>()];

    internal Task<PlayedScenario> Play(Scenario scenario) =>
        new ScenarioPlay(world, Procedures).Run(scenario, TestContext.Current.CancellationToken);

    internal Scenario Read(string path)
    {
        var errors = new List<ScenarioError>();
        return Read(path, errors) ?? throw new InvalidDataException(string.Join('\n', errors));
    }

    internal Scenario? Read(string path, ICollection<ScenarioError> errors) =>
        new ScenarioReader(services.GetRequiredService<ActCatalogue>(), Procedures, world.Agency).Read(path, errors);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await world.DisposeAsync();
    }
}
