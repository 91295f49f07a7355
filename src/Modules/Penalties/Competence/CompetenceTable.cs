using System.Globalization;
using Fazhi.Data.Storage;
using Fazhi.Kernel.Law;

namespace Fazhi.Penalties.Competence;

/// <summary>执法主体归属: which kind of agency punishes under which provision, by date. A text file; an agency may lay its own over it.</summary>
internal sealed class CompetenceTable
{
    public const string File = "competence/penalties.yaml";

    public string Label { get; set; } = "";

    public string Version { get; set; } = "";

    /// <summary>Key of the statute register.</summary>
    public string Rule { get; set; } = "";

    public List<CompetenceRow> Rows { get; set; } = [];

    /// <exception cref="InvalidDataException">The file is missing or unsound; the message names the place.</exception>
    public static CompetenceTable Load(string dataFolder) =>
        AgencyTable.Load<CompetenceTable>(dataFolder, File, t => t.Faults());

    public static CompetenceTable Read(string text, string path) => AgencyTable.Read<CompetenceTable>(text, path, t => t.Faults());

    /// <summary>Who punishes a violation on a day, one finding for each kind of agency its provisions name.</summary>
    public IReadOnlyList<SubjectFinding> Of(Violation violation, DateOnly on, IReadOnlyDictionary<string, string> parameters) =>
    [
        .. violation.Penalty.Select(p => RowOf(p, on)).DistinctBy(r => r?.Body ?? EnforcementBody.Health.Name)
            .Select(row => new SubjectFinding
            {
                Violation = violation,
                Body = row is null ? EnforcementBody.Health : EnforcementBody.Find(row.Body)!,
                Row = row,
                IsOwn = (row is null ? EnforcementBody.Health : EnforcementBody.Find(row.Body)!).IsOwn(parameters),
            }),
    ];

    private CompetenceRow? RowOf(Provision provision, DateOnly on) => Rows.FirstOrDefault(
        r => r.Law == provision.Law && r.First <= on && (r.Last is null || r.Last >= on)
            && (r.Articles.Count == 0 || r.Articles.Any(a => provision.Article.StartsWith(a, StringComparison.Ordinal))));

    private IEnumerable<string> Faults()
    {
        if (Version.Length == 0 || Label.Length == 0)
            yield return "须写 version 和 label";
        if (StatuteRegister.Default.Rules.All(r => r.Id != Rule))
            yield return $"rule “{Rule}”不在法规库中";
        foreach (var row in Rows)
        {
            if (EnforcementBody.Find(row.Body) is null)
                yield return $"body “{row.Body}”不是{string.Join("、", EnforcementBody.All.Select(b => b.Name))}";
            if (ViolationCatalogue.Default.All.All(v => v.Penalty.All(p => p.Law != row.Law)))
                yield return $"law “{row.Law}”不在违法行为目录的罚则中";
            if (!IsDay(row.From) || (row.Until.Length > 0 && !IsDay(row.Until)))
                yield return $"“{row.Law}”的 from、until 要写成 2025-09-01 的样子";
        }
    }

    private static bool IsDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}

/// <summary>A row of the table.</summary>
internal sealed class CompetenceRow
{
    /// <summary>卫生健康、中医药 or 疾病预防控制.</summary>
    public string Body { get; set; } = "";

    /// <summary>Key of the law in the catalogue of violations.</summary>
    public string Law { get; set; } = "";

    /// <summary>What the articles begin with; empty for the whole law.</summary>
    public List<string> Articles { get; set; } = [];

    /// <summary>First day.</summary>
    public string From { get; set; } = "";

    /// <summary>Last day; empty while it stands.</summary>
    public string Until { get; set; } = "";

    /// <summary>True when the text of the article was read; only then may it refuse.</summary>
    public bool Verified { get; set; }

    public string Note { get; set; } = "";

    public DateOnly First => DateOnly.Parse(From, CultureInfo.InvariantCulture);

    public DateOnly? Last => Until.Length == 0 ? null : DateOnly.Parse(Until, CultureInfo.InvariantCulture);
}

/// <summary>The lawful subject for one violation on a day.</summary>
internal sealed record SubjectFinding
{
    public required Violation Violation { get; init; }

    public required EnforcementBody Body { get; init; }

    /// <summary>The row it rests on; null where the health department is competent because nothing else is said.</summary>
    public required CompetenceRow? Row { get; init; }

    /// <summary>True when this agency exercises it, false when another does, null when the parameter was never set.</summary>
    public required bool? IsOwn { get; init; }

    /// <summary>In words, with the provision.</summary>
    public string Text => Row is null
        ? $"{Violation.Title}：由{Body.Full}处罚"
        : $"{Violation.Title}：{Row.From}起由{Body.Full}处罚（{Violation.Basis}{(Row.Verified ? "" : "，主管机关未核对条文")}）"
            + (Row.Note.Length > 0 ? "。" + Row.Note : "");
}

/// <summary>The table of this installation.</summary>
internal sealed class CompetenceFile(DatabaseOptions options)
{
    private readonly Lazy<CompetenceTable> table = new(() => CompetenceTable.Load(options.DataFolder));

    /// <exception cref="InvalidDataException">The file is unsound; the message names the place.</exception>
    public CompetenceTable Table => table.Value;
}

/// <summary>The tables an agency may lay over those of the program, as pages look things up in them.</summary>
internal sealed record AgencyTables(BenchmarkFile Benchmarks, CompetenceFile Competence);
