using Fazhi.Data;
using Fazhi.Data.Exchange;
using Fazhi.Data.Storage;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ledgers.Reading;

namespace Fazhi.Ledgers.Import;

/// <summary>What a file would bring, before anything is written.</summary>
public sealed record ImportPreview
{
    /// <summary>Rows that can be taken.</summary>
    public required int Good { get; init; }

    /// <summary>Rows in which something is wrong.</summary>
    public required int Bad { get; init; }

    /// <summary>False when only the first rows were looked at.</summary>
    public required bool Complete { get; init; }

    /// <summary>What is wrong in rows, the first ones.</summary>
    public required IReadOnlyList<string> Errors { get; init; }

    /// <summary>Why the file cannot be taken at all; empty when it can.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>Headers passed by.</summary>
    public required IReadOnlyList<string> Unused { get; init; }

    /// <summary>True when a column has another unit than its field.</summary>
    public required bool AsksForUnits { get; init; }

    /// <summary>The first rows as they would be entered: texts by key of the field.</summary>
    public required IReadOnlyList<EntryInput> First { get; init; }
}

/// <summary>Reads a file as an import would, and writes nothing.</summary>
public sealed class ImportCheck(FazhiDb database, ICurrentActor current, TimeProvider time)
{
    private const int MostErrors = 50;
    private const int Shown = 5;

    /// <summary>Looks at the file.</summary>
    /// <param name="definition">The ledger.</param>
    /// <param name="file">The file.</param>
    /// <param name="convertUnits">True when values in other units are to be converted.</param>
    /// <param name="most">Rows to look at.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<ImportPreview> Preview(
        LedgerDefinition definition, ImportFile file, bool convertUnits, int most, CancellationToken ct)
    {
        await using var stream = file.Open();
        using var sheet = Sheet.Open(stream, file.Name, LedgerSheet.Options(definition));
        var map = LedgerSheet.Map(definition, sheet, convertUnits);
        var (good, bad, complete) = (0, 0, true);
        var (errors, first) = (new List<string>(), new List<EntryInput>());
        if (map.Problems.Count == 0)
            await foreach (var row in Rows(definition, sheet, map, ct))
            {
                if (row.Errors.Count == 0)
                    good++;
                else
                    bad++;
                errors.AddRange(row.Errors.Take(MostErrors - errors.Count).Select(e => $"第{row.Source.Number}行：{e}"));
                if (first.Count < Shown)
                    first.Add(map.Input(row.Source));
                complete = good + bad < most;
                if (!complete)
                    break;
            }

        return new()
        {
            Good = good,
            Bad = bad,
            Complete = complete,
            Errors = errors,
            Problems = [.. map.Problems, .. sheet.Problems.Kept.Where(p => p.Blocks).Select(p => p.Message).Except(map.Problems)],
            Unused = map.Unused,
            AsksForUnits = map.AsksForUnits,
            First = first,
        };
    }

    /// <summary>Writes the rows that cannot be taken, as they were, with what is wrong beside each.</summary>
    /// <returns>How many there are.</returns>
    public async Task<int> WriteErrors(
        LedgerDefinition definition, ImportFile file, bool convertUnits, Stream output, CancellationToken ct)
    {
        await using var stream = file.Open();
        using var sheet = Sheet.Open(stream, file.Name, LedgerSheet.Options(definition));
        var map = LedgerSheet.Map(definition, sheet, convertUnits);
        using var workbook = new ErrorWorkbook(output, sheet.Columns);
        await foreach (var row in Rows(definition, sheet, map, ct))
            if (row.Errors.Count > 0)
                workbook.Add(row.Source, row.Errors);
        workbook.Complete();
        return workbook.RowCount;
    }

    internal async IAsyncEnumerable<CheckedRow> Rows(
        LedgerDefinition definition, Sheet sheet, SheetMap map,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await using var db = database.Open(current.Actor);
        var reader = new EntryReader(definition, new ReferenceLookup(db), time.Today());
        foreach (var row in sheet.Rows())
        {
            ct.ThrowIfCancellationRequested();
            var parsed = await reader.TryRead(map.Input(row), ct);
            yield return new(row, parsed, [.. reader.Errors.Select(e => Explain(definition, e.Key, e.Value))]);
        }
    }

    private static string Explain(LedgerDefinition definition, string key, string error) =>
        definition.Field(key) is { } field && !error.Contains(field.Name, StringComparison.Ordinal)
            ? $"{field.Name}：{error}"
            : error;
}

/// <summary>A row of a file, read.</summary>
internal sealed record CheckedRow(SheetRow Source, ParsedEntry Parsed, IReadOnlyList<string> Errors);
