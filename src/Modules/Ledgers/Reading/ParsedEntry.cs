using System.Buffers;
using System.Text;
using System.Text.Json;
using Fazhi.Data.Changes;
using Fazhi.Ledgers.Definitions;

namespace Fazhi.Ledgers.Reading;

/// <summary>An entry whose texts were read by the definition: typed columns and the rest.</summary>
internal sealed class ParsedEntry(LedgerDefinition definition)
{
    public LedgerDefinition Definition => definition;

    public string Title { get; set; } = "";

    public DateOnly OccurredOn { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    public string? Kind { get; set; }

    public long? Quantity { get; set; }

    public decimal? Amount { get; set; }

    public Guid? Subject { get; set; }

    /// <summary>Whole numbers, texts and booleans by key; money in fen, decimals times ten to the scale.</summary>
    public SortedDictionary<string, object> Data { get; } = new(StringComparer.Ordinal);

    public List<ParsedLine> Lines { get; } = [];

    public string DataJson() => Json(Data);

    /// <summary>Keeps a value where the definition says.</summary>
    public void Keep(LedgerField field, object value)
    {
        switch (field.Column)
        {
            case TypedColumn.Title: Title = (string)value; break;
            case TypedColumn.OccurredOn: OccurredOn = (DateOnly)value; break;
            case TypedColumn.Valid:
                (ValidFrom, ValidTo) = ((DayRange)value).Ends;
                OccurredOn = ValidFrom.Value;
                break;
            case TypedColumn.Kind: Kind = (string)value; break;
            case TypedColumn.Quantity: Quantity = (long)value; break;
            case TypedColumn.Amount: Amount = (long)value / 100m; break;
            case TypedColumn.Subject: Subject = (Guid)value; break;
            default: Put(Data, field, value); break;
        }
    }

    /// <summary>A form never shows confidential texts, so those left empty stay as they were.</summary>
    public void KeepConfidential(string before)
    {
        using var old = JsonDocument.Parse(before);
        foreach (var field in definition.Fields.Where(f => f.Confidential && !Data.ContainsKey(f.Key)))
            if (old.RootElement.TryGetProperty(field.Key, out var kept))
                Data[field.Key] = kept.GetString()!;
    }

    /// <summary>Puts a value into data in the form in which JSON keeps it.</summary>
    public static void Put(IDictionary<string, object> data, LedgerField field, object value)
    {
        if (value is DayRange range)
        {
            data[field.Key + "_from"] = FieldText.Day(range.From);
            if (range.To is { } last)
                data[field.Key + "_to"] = FieldText.Day(last);
        }
        else
        {
            data[field.Key] = value switch
            {
                DateOnly day => FieldText.Day(day),
                Guid key => key.ToString(),
                _ => value,
            };
        }
    }

    /// <summary>Canonical JSON of sorted values.</summary>
    public static string Json(SortedDictionary<string, object> values)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        var json = new CanonicalWriter(buffer);
        json.BeginObject();
        foreach (var (key, value) in values)
        {
            json.Name(key);
            json.Value(value);
        }

        json.EndObject();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}

/// <summary>A row of a small table, read.</summary>
internal sealed record ParsedLine(string Field, int Ordinal, SortedDictionary<string, object> Values);

/// <summary>First and last day, both inclusive; no last day while it is open.</summary>
internal sealed record DayRange(DateOnly From, DateOnly? To)
{
    public (DateOnly From, DateOnly? To) Ends => (From, To);
}
