using Fazhi.Data.Acts;
using Fazhi.Kernel.Procedures;
using Fazhi.Ui;

namespace Fazhi.Scenarios;

/// <summary>The shipped scenarios for the training pages, played one at a time beside the installation's own work.</summary>
internal sealed class Training(ActCatalogue acts, IEnumerable<IProcedure> procedures) : IAsyncDisposable
{
    // in the order of a case; groups that are not named come last
    private static readonly string[] Groups =
    [
        "普通程序", "简易程序", "线索和立案", "调查取证", "强制措施", "告知和申辩", "听证", "审核和讨论", "职责分离",
        "决定和送达", "履行和结案", "强制执行", "行刑衔接", "案卷评查", "逾期", "期限计算",
    ];

    private readonly SemaphoreSlim turn = new(1);
    private readonly Lazy<ScenarioWorld> world = new(() => new ScenarioWorld());
    private readonly Lazy<IReadOnlyList<Scenario>> shipped = new(() => Read(acts, procedures));

    /// <summary>All scenarios, by group in the order of a case, and file.</summary>
    public IReadOnlyList<Scenario> All => shipped.Value;

    /// <summary>The scenario of a key; null for none.</summary>
    public Scenario? Find(string key) => All.FirstOrDefault(s => s.Key == key);

    /// <summary>All of them by what they teach, for modules that point to them.</summary>
    public IReadOnlyList<Lesson> Lessons() =>
    [
        .. All.Select(s => new Lesson
        {
            Title = s.Title,
            Href = $"/training/{s.Key}",
            Rules = s.Acts.SelectMany(a => a.Expected.Rules).ToHashSet(StringComparer.Ordinal),
            Teaches = s.Teaches,
        }),
    ];

    /// <summary>Plays a scenario when the one before is done.</summary>
    public async Task<PlayedScenario> Play(Scenario scenario, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            return await new ScenarioPlay(world.Value, procedures).Run(scenario, ct);
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        turn.Dispose();
        if (world.IsValueCreated)
            await world.Value.DisposeAsync();
    }

    private static IReadOnlyList<Scenario> Read(ActCatalogue acts, IEnumerable<IProcedure> procedures)
    {
        var reader = new ScenarioReader(acts, procedures, ScenarioFiles.Agency());
        var errors = new List<ScenarioError>(); // what a file of this program gets wrong is the command's business
        return
        [
            .. ScenarioFiles.All.Select(f => reader.Read(f, errors)).OfType<Scenario>()
                .OrderBy(s => Array.IndexOf(Groups, s.Group) is >= 0 and var at ? at : Groups.Length)
                .ThenBy(s => s.Group, StringComparer.Ordinal),
        ];
    }
}
