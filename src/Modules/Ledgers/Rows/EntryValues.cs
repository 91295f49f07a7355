using System.Globalization;
using System.Text.Json;
using Fazhi.Data.Confidential;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ledgers.List;
using Fazhi.Ledgers.Reading;

namespace Fazhi.Ledgers.Rows;

/// <summary>The values of an entry by field, from typed columns and JSON alike.</summary>
/// <remarks>
/// Text and choices are <c>string</c>, numbers <c>decimal</c> in the field's unit, dates <c>DateOnly</c>, ranges
/// <c>DayRange</c>, references <c>Guid</c> or a list of them, tags a list of words, 是/否 <c>bool</c>,
/// confidential texts <see cref="SealedText"/>, whose words are the mask.
/// </remarks>
internal sealed class EntryValues
{
    private readonly LedgerRow row;
    private readonly Dictionary<string, JsonElement> data;

    public EntryValues(LedgerRow row)
    {
        this.row = row;
        data = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(row.Data)!;
    }

    public object? this[LedgerField field] => field.Column switch
    {
        TypedColumn.Title => row.Title,
        TypedColumn.OccurredOn => row.OccurredOn,
        TypedColumn.Valid => new DayRange(row.ValidFrom!.Value, row.ValidTo),
        TypedColumn.Kind => row.Kind,
        TypedColumn.Quantity => row.Quantity is { } quantity ? (decimal)quantity : null,
        TypedColumn.Amount => row.Amount,
        TypedColumn.Subject => row.SubjectId,
        _ => FromJson(field, data),
    };

    /// <summary>Reads a field from the JSON of an entry or of a line.</summary>
    public static object? FromJson(LedgerField field, IReadOnlyDictionary<string, JsonElement> data)
    {
        if (field.Type == FieldType.Period)
            return data.TryGetValue(field.Key + "_from", out var from)
                ? new DayRange(Day(from), data.TryGetValue(field.Key + "_to", out var to) ? Day(to) : null)
                : null;
        if (!data.TryGetValue(field.Key, out var value))
            return null;
        return field.Type switch
        {
            _ when field.Confidential => SealedText.Parse(value.GetString()!),
            _ when field.Type.IsNumber() => value.GetInt64() / (decimal)Math.Pow(10, field.Scale),
            FieldType.YesNo => value.ValueKind == JsonValueKind.True,
            FieldType.Date => Day(value),
            FieldType.Moment => DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture),
            FieldType.Tags => FieldText.Split(value.GetString()!),
            FieldType.Persons or FieldType.Subjects or FieldType.Files =>
                FieldText.Split(value.GetString()!).Select(Guid.Parse).ToArray(),
            FieldType.Person or FieldType.Office or FieldType.Subject => Guid.Parse(value.GetString()!),
            _ => value.GetString(),
        };
    }

    private static DateOnly Day(JsonElement value) =>
        DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
