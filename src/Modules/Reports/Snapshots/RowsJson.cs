using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Fazhi.Reports.Figures;

namespace Fazhi.Reports.Snapshots;

/// <summary>Rows of a snapshot as text: written once, read for ever.</summary>
internal static class RowsJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write(IEnumerable<FigureRow> rows) => JsonSerializer.Serialize(
        rows.Select(r => new Kept(
            r.Change, r.Date, r.Kind, r.KnownFrom.UtcDateTime, r.Number, r.Office, r.Part, r.Record, r.Title, Text(r.Value))),
        Options);

    public static IReadOnlyList<FigureRow> Read(string json) =>
        [.. JsonSerializer.Deserialize<Kept[]>(json, Options)!.Select(k => new FigureRow
        {
            Change = k.C,
            Date = k.D,
            Kind = k.K,
            KnownFrom = new DateTimeOffset(DateTime.SpecifyKind(k.M, DateTimeKind.Utc)),
            Number = k.N,
            Office = k.O,
            Part = k.P,
            Record = k.R,
            Title = k.T,
            Value = k.V,
        })];

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => FigureStatement.Plain(number).ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    // Change, date, kind, moment of recording, number, office, part, record, title, value: short, for there are many.
    private sealed record Kept(
        int C, DateOnly? D, string? K, DateTime M, string? N, Guid O, string? P, Guid R, string? T, string? V);
}
