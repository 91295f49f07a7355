using System.Globalization;

namespace Fazhi.Data.Exchange.Xlsx;

/// <summary>Turns the number of a cell into what the person sees, exactly.</summary>
internal static class CellNumber
{
    private const int ExactDigits = 15;
    private const double Last = 2_958_465.999999;
    private static readonly DateTime Epoch = new(1899, 12, 30);

    /// <summary>The cell; null when the number cannot stand for a date although its format says so.</summary>
    public static Cell? Read(string raw, NumberFormat format, bool from1904)
    {
        if (format.Look is NumberLook.Date or NumberLook.Moment or NumberLook.Time)
            return double.TryParse(raw, CultureInfo.InvariantCulture, out var serial)
                ? Date(serial, format, from1904)
                : null;
        var exact = Exact(raw);
        if (exact is null)
            return new Cell(CellKind.Text, raw);
        var percent = format.Look == NumberLook.Percent
            && decimal.TryParse(exact, CultureInfo.InvariantCulture, out var share);
        return new Cell(CellKind.Number, percent ? Plain(decimal.Parse(exact, CultureInfo.InvariantCulture) * 100) + "%"
            : exact + format.Suffix);
    }

    /// <summary>
    /// True when the number has more digits than a spreadsheet keeps, so that its last digits are lost.
    /// </summary>
    public static bool LostDigits(string raw)
    {
        if (raw.Length <= ExactDigits || !double.TryParse(raw, CultureInfo.InvariantCulture, out var value))
            return false;
        var digits = raw.AsSpan().TrimStart('-');
        return Math.Abs(value) >= 1e15
            && (digits.ContainsAnyExceptInRange('0', '9') || digits[ExactDigits..].TrimEnd('0').IsEmpty);
    }

    private static string? Exact(string raw)
    {
        if (raw.Length <= ExactDigits && raw.Length > 0 && !raw.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return raw;
        if (raw.AsSpan().TrimStart('-') is { Length: > 0 and <= 28 } digits
            && !digits.ContainsAnyExceptInRange('0', '9'))
            return raw;

        // Fractions are stored as binary numbers with 17 digits; 15 digits are what was typed.
        return double.TryParse(raw, CultureInfo.InvariantCulture, out var value)
            ? Math.Abs(value) < 7.9e27 ? Plain((decimal)value) : value.ToString("R", CultureInfo.InvariantCulture)
            : null;
    }

    private static string Plain(decimal value) =>
        value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static Cell? Date(double serial, NumberFormat format, bool from1904)
    {
        if (from1904)
            serial += 1462;
        if (serial is < 0 or > Last || (serial >= 60 && serial < 61))
            return null;
        if (serial < 1)
            return new Cell(CellKind.Text, Time(Epoch.AddSeconds(Math.Round(serial * 86_400))));

        // Excel counts a 29 February 1900 that never was; days before it are one later than counted from the epoch.
        var moment = Epoch.AddDays(serial < 60 ? 1 : 0).AddSeconds(Math.Round(serial * 86_400));
        var day = moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return moment.TimeOfDay == TimeSpan.Zero && format.Look == NumberLook.Date
            ? new Cell(CellKind.Date, day)
            : new Cell(CellKind.Moment, $"{day} {Time(moment)}");
    }

    private static string Time(DateTime moment) =>
        moment.ToString(moment.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);
}
