using System.Buffers;
using System.Text;
using System.Text.Json;
using Fazhi.Data.Changes;
using Fazhi.Data.Confidential;
using Fazhi.Ledgers.Confidential;
using Fazhi.Ledgers.Definitions;

namespace Fazhi.Ledgers.Reading;

/// <summary>An entry whose texts were read by the definition: typed columns and the rest.</summary>
internal sealed class ParsedEntry(LedgerDefinition definition)
{
    public LedgerDefinition Definition => definition;

    // Confidential texts in clear; they reach the data only sealed.
    private readonly Dictionary<string, string> open = new(StringComparer.Ordinal);

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

    /// <summary>Canonical JSON of what is not a typed column.</summary>
    /// <exception cref="InvalidOperationException">Confidential texts are not sealed yet.</exception>
    public string DataJson() => open.Count == 0
        ? Json(Data)
        : throw new InvalidOperationException("Confidential texts must be sealed before an entry is kept.");

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
            case TypedColumn.None when field.Confidential: open[field.Key] = (string)value; break;
            default: Put(Data, field, value); break;
        }
    }

    /// <summary>
    /// Seals the confidential texts for their entry. A form never shows them, so one left empty stays as it was, and one that
    /// is the same keeps its cipher text: no correction where nothing changed.
    /// </summary>
    /// <param name="cipher">Seals.</param>
    /// <param name="entry">Key of the entry.</param>
    /// <param name="before">The entry's data before.</param>
    /// <exception cref="ConfidentialException">There is no key.</exception>
    public void Seal(FieldCipher cipher, Guid entry, string before)
    {
        var kept = Sealed(definition, before);
        foreach (var field in definition.Fields.Where(f => f.Confidential))
        {
            var old = kept.GetValueOrDefault(field.Key);
            if (open.Remove(field.Key, out var text))
                Data[field.Key] = cipher.Seal(EntryPlace.Of(entry, definition, field), text, old).Stored;
            else if (old is not null)
                Data[field.Key] = old.Stored;
        }
    }

    /// <summary>The sealed texts in an entry's data by key of the field.</summary>
    public static IReadOnlyDictionary<string, SealedText> Sealed(LedgerDefinition definition, string data)
    {
        using var json = JsonDocument.Parse(data);
        return definition.Fields.Where(f => f.Confidential && json.RootElement.TryGetProperty(f.Key, out _))
            .ToDictionary(f => f.Key, f => SealedText.Parse(json.RootElement.GetProperty(f.Key).GetString()!));
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
