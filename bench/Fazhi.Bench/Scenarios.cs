using Fazhi.Bench.Acts;
using Fazhi.Bench.Cases;
using Fazhi.Bench.Exchange;
using Fazhi.Bench.Figures;
using Fazhi.Bench.List;
using Fazhi.Bench.Package;
using Fazhi.Bench.Search;
using Fazhi.Bench.Verify;

namespace Fazhi.Bench;

/// <summary>A measurement of one whole path; what it is compared with runs in the same process, side by side.</summary>
internal interface IScenario
{
    string Name { get; }

    string Description { get; }

    Task Run(BenchRun run, CancellationToken ct);
}

internal static class Scenarios
{
    public static readonly IReadOnlyList<IScenario> All =
    [
        new ActsScenario(),
        new ListScenario(),
        new ImportScenario(),
        new ExportScenario(),
        new SearchScenario(),
        new FiguresScenario(),
        new VerifyScenario(),
        new PackageScenario(),
        new CasesScenario(),
        new CalendarScenario(),
        new FileCheckScenario(),
    ];
}
