using System.Globalization;
using Fazhi.Data.Acts;
using Fazhi.Ledgers;
using Fazhi.Reports.Targets;

namespace Fazhi.Samples;

/// <summary>What people write for the report: texts of its places and targets for the year to come.</summary>
internal sealed class ReportWords(Recipe recipe, SampleIds ids)
{
    private static readonly Dictionary<string, string> Parts = new(StringComparer.Ordinal)
    {
        ["results"] = "举措和成效",
        ["shortcomings"] = "不足和原因",
        ["head"] = "第一责任人",
        ["plan"] = "下年安排",
    };

    /// <summary>The acts that record them.</summary>
    public IEnumerable<SampleAct> Acts() => Texts().Concat(Targets());

    private IEnumerable<SampleAct> Texts()
    {
        var texts = recipe.Texts;
        foreach (var (place, written) in texts.Places)
        {
            var bodies = written is List<object> list ? list.Select(b => $"{b}") : [$"{written}"];
            foreach (var (body, n) in bodies.Select((b, n) => (b, n)))
                yield return Act(texts.On, "ledgers.enter", texts.By, Text(place, n + 1, body));
        }
    }

    private EntryInput Text(string place, int position, string body) => new()
    {
        Ledger = "report.texts",
        Fields = new Dictionary<string, string>
        {
            ["report_year"] = recipe.Year.ToString(CultureInfo.InvariantCulture),
            ["layout"] = recipe.Texts.Layout,
            ["part"] = Parts[place.Split('.')[0]],
            ["place"] = place,
            ["position"] = position.ToString(CultureInfo.InvariantCulture),
            ["body"] = body,
            ["written_on"] = recipe.Texts.On,
            ["author"] = recipe.Texts.By,
        },
    };

    private IEnumerable<SampleAct> Targets() => recipe.Targets.Items.Select(t => Act(
        recipe.Targets.On,
        "reports.set-target",
        recipe.Targets.By,
        new TargetDraft
        {
            Target = t.Target,
            Measures = t.Measures,
            Statement = t.Statement,
            Year = recipe.Targets.Year,
            Value = t.Value,
        }));

    private SampleAct Act(string on, string name, string by, object input) =>
        new(Dates.Read(on), name, new Entry(input)) { By = ids.Person(by) };
}
