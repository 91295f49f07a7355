using System.Text.Encodings.Web;
using System.Text.Json;
using Fazhi.Data.RowSets;
using Fazhi.Reports.Indicators;

namespace Fazhi.Reports.Figures;

/// <summary>Figures and rows as JSON, for the command line and the API.</summary>
public static class FigureJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
    };

    /// <summary>Writes an array with one object for each indicator.</summary>
    public static async Task Write(
        Stream stream, IEnumerable<Indicator> indicators, IReadOnlyDictionary<string, FigureValue> values, CancellationToken ct)
    {
        await using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartArray();
        foreach (var indicator in indicators)
            Write(json, indicator, values[indicator.Id]);
        json.WriteEndArray();
        await json.FlushAsync(ct);
    }

    /// <summary>Writes an array with one object for each row.</summary>
    public static async Task Write(
        Stream stream, IEnumerable<FigureRow> rows, IRowSet set, IReadOnlyDictionary<Guid, string> offices, CancellationToken ct)
    {
        await using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartArray();
        foreach (var row in rows)
            Write(json, row, set.AddressOf(row.Record), offices.GetValueOrDefault(row.Office) ?? "");
        json.WriteEndArray();
        await json.FlushAsync(ct);
    }

    private static void Write(Utf8JsonWriter json, Indicator indicator, FigureValue value)
    {
        var stated = FigureStatement.Of(indicator, value);
        json.WriteStartObject();
        json.WriteString("indicator", indicator.Id);
        json.WriteString("name", indicator.Name);
        json.WriteString("unit", indicator.Unit);
        Write(json, "value", value.Value, value.Day, false);
        Write(json, "stated", stated.Number, stated.Day, true);
        json.WriteString("stated_unit", stated.Unit);
        json.WriteString("qualifier", stated.Qualifier);
        if (stated.IsNone)
            json.WriteString("text", stated.Text);
        json.WriteNumber("rows", value.Rows);
        if (value is { Numerator: { } numerator, Denominator: { } denominator })
        {
            json.WriteNumber("numerator", FigureStatement.Plain(numerator));
            json.WriteNumber("denominator", FigureStatement.Plain(denominator));
        }

        if (value.Attestation is { } attestation)
        {
            json.WriteStartObject("attested");
            json.WriteString("signer", attestation.Signer);
            json.WriteString("source", attestation.Source);
            json.WriteString("file", attestation.File);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, decimal? number, DateOnly? day, bool list)
    {
        if (day is { } d && list)
        {
            // The printed form of a date is a list of days: a report may name more than one.
            json.WriteStartArray(name);
            json.WriteStringValue($"{d:yyyy-MM-dd}");
            json.WriteEndArray();
        }
        else if (day is { } only)
        {
            json.WriteString(name, $"{only:yyyy-MM-dd}");
        }
        else if (number is { } n)
        {
            json.WriteNumber(name, FigureStatement.Plain(n));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Write(Utf8JsonWriter json, FigureRow row, string url, string office)
    {
        json.WriteStartObject();
        if (row.Part is not null)
            json.WriteString("part", row.Part);
        json.WriteString("record", row.Record);
        json.WriteString("number", row.Number);
        json.WriteString("kind", row.Kind);
        json.WriteString("date", row.Date is { } day ? $"{day:yyyy-MM-dd}" : null);
        json.WriteString("office", office);
        json.WriteString("title", row.Title);
        json.WritePropertyName("value");
        WriteValue(json, row.Value);
        json.WriteString("url", url);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case decimal number:
                json.WriteNumberValue(FigureStatement.Plain(number));
                break;
            case bool yes:
                json.WriteBooleanValue(yes);
                break;
            case DateOnly day:
                json.WriteStringValue($"{day:yyyy-MM-dd}");
                break;
            case Guid key:
                json.WriteStringValue(key);
                break;
            default:
                json.WriteStringValue($"{value}");
                break;
        }
    }
}
