using System.Globalization;
using System.Text;
using Fazhi.Data.Scopes;
using Fazhi.Ledgers.Definitions;

namespace Fazhi.Bench.Figures;

/// <summary>Makes rows of ledger entries with every field of the definition filled, five years apart at most.</summary>
internal sealed class EntryMaker(Random random)
{
    public const int Years = 5;

    public static readonly string[] Columns =
    [
        "id", "change_number", "ledger", "definition_version", "state", "title", "occurred_on", "valid_from", "valid_to",
        "kind", "quantity", "amount", "subject_id", "entered_by", "void_reason", "data", "known_from", "last_hash",
        "agency_id", "office_id", "office_position",
    ];

    // Rows of the sample year by row set; penalties come from cases, not from ledgers.
    private static readonly (string Ledger, int Weight)[] Weights =
    [
        ("petition.items", 261), ("petition.followups", 261), ("licensing.decisions", 247), ("inspection.records", 227),
        ("inspection.enterprise_visits", 170), ("authority.catalogue", 118), ("inspection.campaigns", 66),
        ("inspection.findings", 62), ("governance.internal_rules", 40), ("training.sessions", 27),
        ("dispute.mediations", 18), ("livelihood.projects", 17), ("governance.supervision", 16),
        ("governance.leading_groups", 13), ("publicity.activities", 12), ("publicity.materials", 12),
        ("review.legal", 9), ("publicity.enterprise_outreach", 8), ("governance.study_sessions", 7),
        ("governance.meetings", 7), ("decision.major", 6), ("survey.results", 6), ("equipment.assets", 4),
        ("inspection.rectifications", 3), ("governance.plans", 2), ("governance.teams", 2), ("licensing.filings", 2),
        ("report.publications", 2),
    ];

    private static readonly DateOnly First = new(2021, 1, 1);

    private readonly Guid agency = Guid.CreateVersion7();
    private readonly Guid[] subjects = [.. Enumerable.Range(0, 5000).Select(_ => Guid.CreateVersion7())];
    private readonly DateTimeOffset known = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    /// <summary>How many rows of a total each ledger gets.</summary>
    public static IEnumerable<(string Ledger, int Rows)> Shares(int total)
    {
        var sum = Weights.Sum(w => w.Weight);
        return Weights.Select(w => (w.Ledger, (int)((long)total * w.Weight / sum)));
    }

    public object?[] Make(LedgerDefinition definition)
    {
        var day = First.AddDays(random.Next(365 * Years));
        return
        [
            Guid.CreateVersion7(), 1, definition.Key, definition.Version, random.Next(50) == 0 ? "Voided" : "Confirmed",
            "事项" + random.Next(1000).ToString(CultureInfo.InvariantCulture), day,
            definition.IsStock ? day : null, definition.IsStock && random.Next(3) == 0 ? day.AddDays(900) : null,
            Choice(definition.In(TypedColumn.Kind)), (long)random.Next(1, 90), (long)random.Next(100, 1_000_000),
            subjects[random.Next(subjects.Length)], Guid.Empty, "", Data(definition), known, "", agency, agency,
            OfficeRange.Whole.Child(1).Low + random.Next(1000),
        ];
    }

    private string Data(LedgerDefinition definition)
    {
        var json = new StringBuilder("{");
        foreach (var field in definition.Fields.Where(f => f.Column == TypedColumn.None).OrderBy(f => f.Key, StringComparer.Ordinal))
            if (Value(field) is { } value)
                json.Append(json.Length > 1 ? "," : "").Append('"').Append(field.Key).Append("\":").Append(value);
        return json.Append('}').ToString();
    }

    private string? Value(LedgerField field) => field.Type switch
    {
        FieldType.Choice => $"\"{Choice(field)}\"",
        FieldType.Tags when field.Choices.Count > 0 => $"\"|{Choice(field)}|\"",
        FieldType.YesNo => random.Next(5) == 0 ? "false" : "true",
        FieldType.Date => $"\"{First.AddDays(random.Next(365 * Years)):yyyy-MM-dd}\"",
        FieldType.Text or FieldType.LongText => "\"" + new string('示', random.Next(4, 40)) + "\"",
        _ when field.Type.IsNumber() => random.Next(500).ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private string? Choice(LedgerField? field) =>
        field is null || field.Choices.Count == 0 ? null : field.Choices[random.Next(field.Choices.Count)];
}
