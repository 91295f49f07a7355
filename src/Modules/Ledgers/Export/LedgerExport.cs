using System.Globalization;
using System.Runtime.CompilerServices;
using Fazhi.Data;
using Fazhi.Data.Exchange;
using Fazhi.Data.Retention;
using Fazhi.Data.RowSets;
using Fazhi.Data.Storage;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ledgers.Import;
using Fazhi.Ledgers.List;
using Fazhi.Ledgers.Rows;

namespace Fazhi.Ledgers.Export;

/// <summary>Writes exactly the rows of a query, in its order, with the query beside them.</summary>
public sealed class LedgerExport(
    FazhiDb database, RetentionDesk retention, ICurrentActor current, TimeProvider time)
{
    private const int Chunk = 500;

    /// <summary>Writes a query as a file, row by row in constant memory.</summary>
    /// <returns>Number of rows.</returns>
    public async Task<int> Write(
        LedgerDefinition definition, LedgerQuery query, TableFormat format, Stream output, CancellationToken ct)
    {
        await using var db = database.Open(current.Actor);
        var view = new ListView(definition, query, new()
        {
            Rows = [],
            Count = 0,
            CountIsExact = true,
            PageTotals = new Dictionary<string, string>(),
            QueryTotals = new Dictionary<string, string>(),
            Problems = [],
        });
        using var writer = TableFiles.Create(output, format, definition.Name);
        var cutoffs = await retention.Cutoffs(db, ct);
        return await TableFiles.Write(writer, Columns(definition, cutoffs.Parameters), Rows(db, definition, query, ct),
        [
            ("台账", definition.Name),
            ("查询条件", view.Words),
            ("排序", view.OrderText),
            ("导出时间", time.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
            ("导出人", current.Actor.Name),
        ], ct);
    }

    private static TableColumn<ExportRow>[] Columns(
        LedgerDefinition definition, IReadOnlyDictionary<string, string> parameters) =>
    [
        .. LedgerSheet.Fields(definition)
            .Select(f => new TableColumn<ExportRow>(LedgerSheet.Column(f), (w, row) => Cell(w, f, row))),
        new(new TableColumn { Label = "状态" }, (w, row) => w.Text(row.State)),
        new(new TableColumn { Label = "保管期限" }, (w, _) => w.Text(definition.Retention.Label())),
        new(new TableColumn { Label = "保管至", Type = ColumnType.Date }, (w, row) => w.Date(
            row.StartOn is { } start ? RetentionTerm.LastDay(definition.Retention, start, parameters) : null)),
    ];

    private static void Cell(TableWriter writer, LedgerField field, ExportRow row)
    {
        var value = row.Values[field];
        switch (value)
        {
            case decimal number when field.Type == FieldType.WholeNumber: writer.Whole((long)number); break;
            case decimal number: writer.Fraction(number); break;
            case null when field.Type.IsNumber(): writer.Fraction(null); break;
            case DateOnly day: writer.Date(day); break;
            case null when field.Type == FieldType.Date: writer.Date(null); break;
            case DateTimeOffset moment: writer.Moment(moment); break;
            default: writer.Text(EntryText.Typed(field, value, row.Names)); break;
        }
    }

    private async IAsyncEnumerable<ExportRow> Rows(
        FazhiDbContext db, LedgerDefinition definition, LedgerQuery query, [EnumeratorCancellation] CancellationToken ct)
    {
        // Names are asked on a context of their own: the rows are still being read on the first.
        await using var names = database.Open(current.Actor);
        var chunk = new List<LedgerRow>(Chunk);
        await foreach (var row in LedgerList.All(db, definition, query, time.Today()).WithCancellation(ct))
        {
            chunk.Add(row);
            if (chunk.Count < Chunk)
                continue;
            foreach (var ready in await Named(names, definition, chunk, ct))
                yield return ready;
            chunk.Clear();
        }

        foreach (var ready in await Named(names, definition, chunk, ct))
            yield return ready;
    }

    private static async Task<List<ExportRow>> Named(
        FazhiDbContext db, LedgerDefinition definition, List<LedgerRow> rows, CancellationToken ct)
    {
        var values = rows.ConvertAll(r => new EntryValues(r));
        var fields = LedgerSheet.Fields(definition).ToArray();
        var names = await ReferenceNames.Load(db, values.SelectMany(v => fields.Select(f => (f, v[f]))), ct);
        return [.. rows.Zip(values, (row, value) => new ExportRow(
            EntryStates.Word(definition, row.State, row.FlowState).Word, value, names,
            definition.IsStock ? row.ValidTo : row.OccurredOn))];
    }

    private sealed record ExportRow(
        string State, EntryValues Values, IReadOnlyDictionary<Guid, string> Names, DateOnly? StartOn);
}
