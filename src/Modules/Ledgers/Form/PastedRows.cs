using Fazhi.Data.Acts;
using Fazhi.Data.Exchange;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ledgers.Import;

namespace Fazhi.Ledgers.Form;

/// <summary>Enters rows pasted from a spreadsheet, each by its own act; wrong ones are handed back as they were.</summary>
public sealed class PastedRows(ActDesk desk)
{
    /// <summary>Most rows at once.</summary>
    public const int Most = 200;

    /// <summary>The headings people may use, required ones first.</summary>
    public static string Headings(LedgerDefinition definition) => string.Join(
        '、', LedgerSheet.Fields(definition).OrderByDescending(f => f.Required).Select(f => f.Name + (f.Required ? "（必填）" : "")));

    /// <summary>Enters what was pasted.</summary>
    public async Task<PasteOutcome> Enter(LedgerDefinition definition, string text, CancellationToken ct)
    {
        using var sheet = Sheet.Paste(text, LedgerSheet.Options(definition) with { MaxRows = Most });
        var map = LedgerSheet.Map(definition, sheet);
        if (map.Problems.Count > 0)
            return new() { Problems = map.Problems, Left = text };
        var left = new List<string> { string.Join('\t', sheet.Columns.Select(c => c.Header)) };
        var (entered, problems) = (0, new List<string>());
        foreach (var row in sheet.Rows())
        {
            var wrong = Explain(definition, await desk.Take("ledgers.enter", null, new Entry(map.Input(row)), ct));
            if (wrong.Count == 0)
            {
                entered++;
                continue;
            }

            problems.AddRange(wrong.Select(w => $"第{row.Number}行：{w}"));
            left.Add(string.Join('\t', sheet.Columns.Select(c => row[c].Text)));
        }

        problems.AddRange(sheet.Problems.Messages());
        return new() { Entered = entered, Problems = problems, Left = left.Count > 1 ? string.Join('\n', left) : "" };
    }

    private static List<string> Explain(LedgerDefinition definition, ActResult result) => result is ActResult.Taken
        ? []
        :
        [
            .. FormReading.Problems(definition, result).Select(p => p.Problem),
            .. FormReading.Refused(result).Where(u => u.Blocks).Select(u => u.Message),
        ];
}

/// <summary>What became of pasted rows.</summary>
public sealed record PasteOutcome
{
    /// <summary>Rows entered.</summary>
    public int Entered { get; init; }

    /// <summary>What is wrong, with the row.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>The rows not entered, with their header, to be mended.</summary>
    public required string Left { get; init; }
}
