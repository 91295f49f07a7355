using Fazhi.Data.Acts;
using Fazhi.Data.Confidential;
using Fazhi.Ledgers.Definitions;

namespace Fazhi.Ledgers.Reading;

/// <summary>Reads an entry by its definition: every field that is wrong is named, not only the first.</summary>
internal sealed class EntryReader(
    LedgerDefinition definition, ReferenceLookup lookup, DateOnly today, IReadOnlyCollection<string>? kept = null)
{
    // Confidential fields that the entry has already: left empty they stay.
    private readonly IReadOnlyCollection<string> kept = kept ?? [];
    private readonly Dictionary<string, string> errors = new(StringComparer.Ordinal);

    /// <summary>Reads the texts.</summary>
    /// <exception cref="InvalidInputException">Some fields are wrong; each has its message.</exception>
    public async Task<ParsedEntry> Read(EntryInput input, CancellationToken ct)
    {
        var parsed = await TryRead(input, ct);
        return errors.Count == 0 ? parsed : throw new InvalidInputException(errors);
    }

    /// <summary>Reads the texts; what is wrong stands in <see cref="Errors"/>.</summary>
    public async Task<ParsedEntry> TryRead(EntryInput input, CancellationToken ct)
    {
        errors.Clear();
        var parsed = new ParsedEntry(definition);
        RefuseUnknown(input);
        await ReadField(definition.DateField, input, parsed, ct);
        foreach (var field in definition.Fields)
            if (field == definition.DateField)
                continue;
            else if (field.Type == FieldType.Lines)
                await ReadLines(field, input, parsed, ct);
            else
                await ReadField(field, input, parsed, ct);
        return parsed;
    }

    /// <summary>Message by key of the field; empty when everything was read.</summary>
    public IReadOnlyDictionary<string, string> Errors => errors;

    private void RefuseUnknown(EntryInput input)
    {
        foreach (var key in input.Fields.Keys.Concat(input.Lines.Keys))
            if (definition.Field(key) is null)
                errors[key] = $"“{definition.Name}”没有字段“{key}”";
    }

    private async Task ReadField(LedgerField field, EntryInput input, ParsedEntry parsed, CancellationToken ct)
    {
        var text = input.Fields.GetValueOrDefault(field.Key)?.Trim() ?? "";
        var asked = parsed.OccurredOn == default || field.AskedOn(parsed.OccurredOn);
        if (text.Length == 0 || (field.Confidential && text == ConfidentialClasses.Mask))
        {
            if (field.Required && asked && !kept.Contains(field.Key))
                errors[field.Key] = $"请填写“{field.Name}”";
            return;
        }

        var read = asked
            ? await ReadText(field, text, ct)
            : FieldValue.Wrong($"“{field.Name}”{Span(field)}才填写，这条记录的日期是{FieldText.Day(parsed.OccurredOn)}");
        if (read.Value is { } value)
            parsed.Keep(field, value);
        else
            errors[field.Key] = read.Error!;
    }

    private async Task ReadLines(LedgerField field, EntryInput input, ParsedEntry parsed, CancellationToken ct)
    {
        var ordinal = 0;
        foreach (var row in input.Lines.GetValueOrDefault(field.Key) ?? [])
        {
            if (row.Values.All(string.IsNullOrWhiteSpace))
                continue;
            ordinal++;
            parsed.Lines.Add(new(field.Key, ordinal, await ReadLine(field, row, ordinal, ct)));
        }

        if (ordinal == 0 && field.Required)
            errors[field.Key] = $"请填写“{field.Name}”";
    }

    private async Task<SortedDictionary<string, object>> ReadLine(
        LedgerField field, IReadOnlyDictionary<string, string> row, int ordinal, CancellationToken ct)
    {
        var values = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var column in field.Fields)
        {
            var text = row.GetValueOrDefault(column.Key)?.Trim() ?? "";
            if (text.Length == 0 && !column.Required)
                continue;
            var read = text.Length == 0
                ? FieldValue.Wrong($"请填写“{column.Name}”")
                : await ReadText(column, text, ct);
            if (read.Value is { } value)
                ParsedEntry.Put(values, column, value);
            else
                errors[field.Key] = $"“{field.Name}”第{ordinal}行：{read.Error}";
        }

        return values;
    }

    private async ValueTask<FieldValue> ReadText(LedgerField field, string text, CancellationToken ct) => field.Type switch
    {
        FieldType.Person or FieldType.Persons or FieldType.Office or FieldType.Subject or FieldType.Subjects =>
            await lookup.Find(field, text, ct),
        FieldType.Files => Files(field, text),
        _ => FieldText.Read(field, text, today),
    };

    private static FieldValue Files(LedgerField field, string text)
    {
        var keys = FieldText.Split(text);
        return keys.All(k => Guid.TryParse(k, out _))
            ? FieldValue.Of(FieldText.Join(keys))
            : FieldValue.Wrong($"“{field.Name}”里的文件请重新上传");
    }

    private static string Span(LedgerField field) => (field.Since, field.Until) switch
    {
        ({ } since, { } until) => $"在{FieldText.Day(since)}至{FieldText.Day(until)}之间",
        ({ } since, null) => $"自{FieldText.Day(since)}起",
        (null, { } until) => $"到{FieldText.Day(until)}为止",
        _ => "",
    };
}
