using System.Buffers;
using System.Text;
using Fazhi.Data.Acts;
using Fazhi.Data.Changes;
using Fazhi.Data.Exchange;
using Fazhi.Data.RowSets;
using Fazhi.Kernel.Reading;

namespace Fazhi.Bench.Exchange;

/// <summary>Reads and checks a row with the same readers that forms use.</summary>
internal sealed class BenchReader(Sheet sheet, OfficePlace place)
{
    private readonly ArrayBufferWriter<byte> buffer = new(1_024);

    public BenchEntry Read(SheetRow row)
    {
        var entry = new BenchEntry();
        BulkRecorder.Place(entry, place);
        buffer.ResetWrittenCount();
        var json = new CanonicalWriter(buffer);
        json.BeginObject();
        foreach (var column in sheet.Columns)
            Keep(entry, json, column, row[column]);
        json.EndObject();
        entry.Data = Encoding.UTF8.GetString(buffer.WrittenSpan);
        return entry;
    }

    private static void Keep(BenchEntry entry, CanonicalWriter json, SheetColumn column, Cell cell)
    {
        object value = BenchColumns.Type(column.Index) switch
        {
            ColumnType.Text => cell.Text,
            ColumnType.Date => Sound(DateReading.Read(cell.Text)),
            ColumnType.Number => (long)Sound(NumberReading.Read(cell.Text, new NumberField())),
            _ => Sound(AmountReading.Read(cell.Text)),
        };
        switch (column.Index)
        {
            case 0: entry.Title = (string)value; break;
            case 1: entry.OccurredOn = (DateOnly)value; break;
            case 2: entry.Quantity = (long)value; break;
            case 3: entry.Amount = (decimal)value; break;
            default:
                json.Name($"f{column.Index:00}");
                json.Value(value);
                break;
        }
    }

    private static T Sound<T>(Parsed<T> parsed) => parsed.State == ParsedState.Read
        ? parsed.Value : throw new InvalidOperationException(parsed.Message);
}
