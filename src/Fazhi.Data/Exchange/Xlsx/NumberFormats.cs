using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Fazhi.Data.Exchange.Xlsx;

internal enum NumberLook
{
    Plain,
    Percent,
    Date,
    Moment,
    Time,
}

/// <summary>How a number is shown, as far as reading needs it.</summary>
/// <param name="Look">What kind of thing the number stands for.</param>
/// <param name="Suffix">Chinese characters that the format puts behind the number, such as 万元.</param>
internal readonly record struct NumberFormat(NumberLook Look, string Suffix = "");

/// <summary>Number formats of the cell styles of a workbook.</summary>
internal sealed class NumberFormats
{
    private static readonly SearchValues<char> Elapsed = SearchValues.Create("hHmMsS");
    private readonly List<NumberFormat> styles = [];

    public NumberFormats(XmlReader? reader)
    {
        var custom = new Dictionary<string, string>();
        using (reader)
            while (reader?.Read() == true)
            {
                if (reader.NodeType != XmlNodeType.Element)
                    continue;
                if (reader.LocalName == "numFmt")
                    custom[reader.GetAttribute("numFmtId") ?? ""] = reader.GetAttribute("formatCode") ?? "";
                else if (reader.LocalName == "cellXfs" && !reader.IsEmptyElement)
                    ReadStyles(reader, custom);
            }
    }

    public NumberFormat this[int style] => style >= 0 && style < styles.Count ? styles[style] : default;

    /// <summary>What a format code stands for.</summary>
    internal static NumberFormat Parse(string code)
    {
        var section = code.Split(';')[0];
        var signs = new StringBuilder();
        var suffix = new StringBuilder();
        for (var i = 0; i < section.Length; i++)
        {
            var sign = section[i];
            if (sign is '[')
            {
                var end = EndOf(section, i, ']');
                if (!section.AsSpan(i + 1, end - i - 1).ContainsAnyExcept(Elapsed))
                    signs.Append('h');
                i = end;
            }
            else if (sign is '"')
            {
                var end = EndOf(section, i, '"');
                suffix.Append(section, i + 1, end - i - 1);
                i = end;
            }
            else if (sign is '\\' or '!')
                suffix.Append(section, Math.Min(++i, section.Length - 1), 1);
            else if (sign is '_' or '*')
                i++;
            else if (sign is '0' or '#' or '?')
                suffix.Clear();
            else
                (sign > '\x7f' ? suffix : signs).Append(char.ToLowerInvariant(sign));
        }

        return Of(signs.Replace("general", "").ToString(), suffix.ToString());
    }

    private static int EndOf(string section, int start, char sign)
    {
        var end = section.IndexOf(sign, start + 1);
        return end < 0 ? section.Length : end;
    }

    private static NumberFormat Of(string signs, string suffix)
    {
        if (signs.AsSpan().IndexOfAny("yd") >= 0 || signs.Contains("mmm", StringComparison.Ordinal)
            || (signs.Contains('m') && signs.AsSpan().IndexOfAny("hs") < 0))
            return new(signs.Contains('h') ? NumberLook.Moment : NumberLook.Date);
        if (signs.AsSpan().IndexOfAny("hs") >= 0)
            return new(NumberLook.Time);
        var unit = string.Concat(suffix.Where(c => c is >= '\u4e00' and <= '\u9fff'));
        return new(signs.Contains('%') ? NumberLook.Percent : NumberLook.Plain, unit);
    }

    private static NumberFormat BuiltIn(string id) =>
        !int.TryParse(id, CultureInfo.InvariantCulture, out var number) ? default : number switch
        {
            9 or 10 => new(NumberLook.Percent),
            (>= 14 and <= 17) or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => new(NumberLook.Date),
            22 => new(NumberLook.Moment),
            (>= 18 and <= 21) or (>= 32 and <= 35) or (>= 45 and <= 47) or 55 or 56 => new(NumberLook.Time),
            _ => default,
        };

    private void ReadStyles(XmlReader reader, Dictionary<string, string> custom)
    {
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "xf")
                continue;
            var id = reader.GetAttribute("numFmtId") ?? "0";
            styles.Add(custom.TryGetValue(id, out var code) ? Parse(code) : BuiltIn(id));
        }
    }
}
