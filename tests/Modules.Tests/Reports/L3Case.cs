using System.Globalization;
using Fazhi.Documents.Figures;
using Fazhi.Documents.Templates;
using Fazhi.Reports.Annual;
using Fazhi.Reports.Indicators;
using Fazhi.TestKit;
using YamlDotNet.RepresentationModel;

namespace Fazhi.Modules.Tests.Reports;

/// <summary>The four-part layout with figures that lie behind the claims of the sample report.</summary>
internal static class L3Case
{
    public static TemplateFolder Templates { get; } = new(Path.Combine(Repository.Root, "templates"));

    public static Layout Layout { get; } = Layout.Read(Templates, "L3");

    public static IReadOnlyDictionary<string, Indicator> Indicators { get; } =
        IndicatorCatalogue.Load(Path.Combine(Repository.Root, "indicators")).All.ToDictionary(i => i.Id);

    public static IReadOnlyList<ConfirmedText> Texts { get; } = ReadTexts();

    public static Dictionary<string, Figure> Figures() => Claim.All
        .DistinctBy(c => c.Indicator)
        .Select(Of)
        .ToDictionary(f => f.Indicator);

    public static Figure With(Figure figure, Func<Measure, Measure> change)
    {
        var measure = change(figure.Measure);
        return figure with { Measure = measure, Stated = Stating.State(measure, figure.Rule) };
    }

    public static ReportCase Case(
        IReadOnlyDictionary<string, Figure>? figures = null, IReadOnlyList<ConfirmedText>? texts = null)
    {
        figures ??= Figures();
        return new ReportCase
        {
            Layout = Layout,
            Composition = new Composer(Templates).Report(Layout, Matter(figures, texts ?? Texts)),
            Figures = figures,
            Indicators = Indicators,
        };
    }

    public static ReportMatter Matter(IReadOnlyDictionary<string, Figure> figures, IReadOnlyList<ConfirmedText> texts) =>
        new()
        {
            Variables = new Dictionary<string, object?>
            {
                ["year"] = 2025,
                ["next_year"] = 2026,
                ["agency"] = new Dictionary<string, object?>
                {
                    ["name"] = "青岚县卫生健康局",
                    ["short_name"] = "青岚县卫健局",
                },
            },
            Figures = figures,
            Texts = texts,
        };

    private static Figure Of(Claim claim)
    {
        var indicator = Indicators[claim.Indicator];
        var measure = Measured(claim, indicator);
        return new Figure
        {
            Indicator = claim.Indicator,
            Name = indicator.Name,
            Measure = measure,
            Rule = indicator.Stated,
            Stated = Stating.State(measure, indicator.Stated),
            Rows = 3,
            Digest = new string('d', 64),
            Snapshot = "s",
            AsOf = new DateOnly(2025, 12, 31),
        };
    }

    // What lies behind the words: above the round figure where the report says 余, 以上 or 超; 206 of 261 for 79 %.
    private static Measure Measured(Claim claim, Indicator indicator)
    {
        if (indicator.Stated.Style == StatingStyle.Date)
            return new Measure { Unit = claim.BaseUnit, Day = DateOnly.ParseExact(claim.Stated, "yyyy-MM-dd") };
        var stated = decimal.Parse(claim.Stated, CultureInfo.InvariantCulture);
        var value = indicator.Stated.Style switch
        {
            StatingStyle.Over => stated + 26,
            StatingStyle.AtLeast or StatingStyle.MoreThan => stated + 1.5m,
            StatingStyle.Several => 3,
            _ => indicator.Stated.Unit == "万元" ? stated * 10_000 : stated,
        };
        var measure = new Measure { Unit = claim.BaseUnit, Value = value, Titles = Titles(claim.Indicator) };
        return claim.Indicator == "petition_satisfaction_rate"
            ? measure with { Value = 206m * 100 / 261, Numerator = 206, Denominator = 261 }
            : indicator.IsRatio ? measure with { Numerator = value, Denominator = 100 } : measure;
    }

    private static IReadOnlyList<string> Titles(string indicator) => indicator switch
    {
        "rule_of_law_teams_formed" => ["法治工作专班", "医疗领域法治联络员队伍"],
        "rule_of_law_plans_approved" => ["法治政府建设工作方案", "法治建设重点任务清单"],
        "cases_supervised_by_head" => ["医疗机构超范围执业", "医疗废物处置不规范", "涉企乱检查"],
        _ => [],
    };

    // the words that the sample's recipe has people confirm, place by place
    private static IReadOnlyList<ConfirmedText> ReadTexts()
    {
        using var recipe = File.OpenText(Path.Combine(Repository.Root, "samples/jiangyuan-2025/recipe.yaml"));
        var yaml = new YamlStream();
        yaml.Load(recipe);
        var places = (YamlMappingNode)yaml.Documents[0].RootNode["texts"]["places"];
        return [.. places.SelectMany(p => Bodies(p.Value).Select(body => new ConfirmedText(((YamlScalarNode)p.Key).Value!, body)))];
    }

    private static IEnumerable<string> Bodies(YamlNode written) => written is YamlSequenceNode list
        ? list.Select(item => ((YamlScalarNode)item).Value!)
        : [((YamlScalarNode)written).Value!];
}
