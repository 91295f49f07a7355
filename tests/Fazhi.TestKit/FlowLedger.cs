using Fazhi.Data.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.TestKit;

/// <summary>合同审核台账, the ledger with a flow that the guide shows, and an indicator over it.</summary>
public static class FlowLedger
{
    /// <summary>Key of the ledger.</summary>
    public const string Key = "contracts.reviews";

    /// <summary>The file as the guide shows it.</summary>
    public static string Text { get; } = FromGuide();

    /// <summary>Puts the ledger and the indicator beside those of the program; before anything of the world is used.</summary>
    public static async Task Open(World world)
    {
        var file = Path.Combine(Folder(world, "ledgers"), Key + ".yaml");
        if (File.Exists(file))
            return;
        await File.WriteAllTextAsync(file, Text);
        await File.WriteAllTextAsync(Path.Combine(Folder(world, "indicators"), "contracts.yaml"), """
            - id: contracts
              name: 审签合同数
              group: 依法决策
              unit: 件
              definition: 当年签批的合同。
              basis: 青岚县卫生健康局合同管理办法
              version: 1
              rows: contracts.reviews
              count: rows
            """);
        await world.Services.GetRequiredService<Migrator>().Run(default);
    }

    private static string Folder(World world, string name) =>
        Directory.CreateDirectory(Path.Combine(world.Options.DataFolder, name)).FullName;

    private static string FromGuide()
    {
        var guide = File.ReadAllText(Repository.Path("docs", "guide", "flow.md"));
        var from = guide.IndexOf("```yaml\n", StringComparison.Ordinal) + "```yaml\n".Length;
        return guide[from..guide.IndexOf("```", from, StringComparison.Ordinal)];
    }
}
