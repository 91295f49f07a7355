using Fazhi.Data.Acts;
using Fazhi.Penalties;
using Fazhi.TestKit;

namespace Fazhi.Modules.Tests.Penalties;

/// <summary>A county that has published a benchmark of its own, in its data folder.</summary>
internal static class DiscretionWorld
{
    public const string Own = """
        label: 青岚县卫生健康行政处罚裁量基准
        source: 青岚县卫健发〔2025〕6号（虚构）
        valid_from: 2025-01-01
        bands:
          - { measure: lighter, label: 较轻档, share: [0, 0.3] }
          - { measure: ordinary, label: 一般档, share: [0.3, 0.7] }
          - { measure: heavier, label: 较重档, share: [0.7, 1] }
        circumstances:
          - { key: cooperative, label: 配合调查, effect: lighter }
          - { key: repeated, label: 两年内因同类行为受过处罚, effect: heavier }
        violations:
          MI-001:
            - { measure: lighter, label: 较轻档, least: 5, most: 6.5 }
        """;

    public static void Publish(World world)
    {
        var folder = Directory.CreateDirectory(Path.Combine(world.Options.DataFolder, "benchmarks"));
        File.WriteAllText(Path.Combine(folder.FullName, "penalties.yaml"), Own);
    }

    /// <summary>擅自执业, gains of 8,600 yuan, weighed lighter at five times.</summary>
    public static ContraventionDraft Unlicensed => new()
    {
        Violation = "MI-001",
        Circumstances = ["cooperative"],
        Measure = Measure.Lighter,
        Multiple = 5,
    };

    public static ConclusionDraft Conclusion(params ContraventionDraft[] contraventions) => new()
    {
        Findings = "未取得执业许可，为顾客实施注射",
        Opinion = "建议给予行政处罚",
        Contraventions = contraventions,
        Proposed = new SanctionDraft { Fine = 50_000m, Gains = 8_600m },
    };

    public static void Refused(ActResult result, string article, string message)
    {
        var refused = result as ActResult.Refused ?? throw new InvalidOperationException(World.Describe(result));
        Assert.True(
            refused.Unmet.Any(u => u.Blocks && (u.Basis?.Citation ?? "").Contains(article) && u.Message.Contains(message)),
            World.Describe(result));
    }
}
