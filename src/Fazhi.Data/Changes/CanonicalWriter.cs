using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Fazhi.Data.Changes;

/// <summary>
/// Writes JSON in the canonical form of RFC 8785 for the values records have: text, whole numbers, booleans, null.
/// Amounts are text with two decimals and moments text in milliseconds, so no floating point enters.
/// </summary>
/// <remarks>The caller writes the names of an object in ordinal order.</remarks>
public sealed class CanonicalWriter(IBufferWriter<byte> output)
{
    private bool comma;

    /// <summary>Begins an object.</summary>
    public void BeginObject() => Open('{');

    /// <summary>Ends an object.</summary>
    public void EndObject() => Close('}');

    /// <summary>Begins an array.</summary>
    public void BeginArray() => Open('[');

    /// <summary>Ends an array.</summary>
    public void EndArray() => Close(']');

    /// <summary>Writes a name.</summary>
    public void Name(string name)
    {
        Separate();
        Text(name);
        Raw(":"u8);
        comma = false;
    }

    /// <summary>Writes a value by its type.</summary>
    /// <exception cref="NotSupportedException">The type has no canonical form here.</exception>
    public void Value(object? value)
    {
        Separate();
        switch (value)
        {
            case null: Raw("null"u8); break;
            case string s: Text(Storage.ComposedText.Of(s)); break;
            case bool b: Raw(b ? "true"u8 : "false"u8); break;
            case int or long or short or byte:
                Ascii(Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));
                break;
            case decimal d: Text(d.ToString("0.00", CultureInfo.InvariantCulture)); break;
            case DateOnly d: Text(d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case DateTimeOffset m:
                Text(Storage.Moments.Cut(m).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
                break;
            case Guid g: Text(g.ToString()); break;
            case Enum e: Text(e.ToString()); break;
            case byte[] bytes: Text(Convert.ToHexStringLower(bytes)); break;
            case IEnumerable<string> list: List(list); break;
            case IEnumerable<Guid> list: List(list); break;
            default: throw new NotSupportedException($"No canonical form for {value.GetType()}.");
        }

        comma = true;
    }

    /// <summary>Writes JSON of any origin in canonical form: names sorted, numbers whole.</summary>
    public void Json(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                BeginObject();
                foreach (var p in element.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
                {
                    Name(p.Name);
                    Json(p.Value);
                }

                EndObject();
                break;
            case JsonValueKind.Array:
                BeginArray();
                foreach (var item in element.EnumerateArray())
                    Json(item);
                EndArray();
                break;
            case JsonValueKind.Number: Value(element.GetInt64()); break;
            case JsonValueKind.String: Value(element.GetString()); break;
            case JsonValueKind.True: Value(true); break;
            case JsonValueKind.False: Value(false); break;
            default: Value(null); break;
        }
    }

    private void List<T>(IEnumerable<T> list)
    {
        Raw("["u8);
        comma = false;
        foreach (var item in list)
            Value(item);
        Raw("]"u8);
    }

    private void Open(char c)
    {
        Separate();
        Byte(c);
        comma = false;
    }

    private void Close(char c)
    {
        Byte(c);
        comma = true;
    }

    private void Separate()
    {
        if (comma)
            Raw(","u8);
    }

    private void Text(string s)
    {
        Byte('"');
        var from = 0;
        for (var i = 0; i < s.Length; i++)
        {
            var c = s[i];
            if (c >= ' ' && c != '"' && c != '\\')
                continue;
            Utf8(s.AsSpan(from, i - from));
            Escape(c);
            from = i + 1;
        }

        Utf8(s.AsSpan(from));
        Byte('"');
    }

    private void Escape(char c)
    {
        switch (c)
        {
            case '"': Raw("\\\""u8); break;
            case '\\': Raw("\\\\"u8); break;
            case '\b': Raw("\\b"u8); break;
            case '\f': Raw("\\f"u8); break;
            case '\n': Raw("\\n"u8); break;
            case '\r': Raw("\\r"u8); break;
            case '\t': Raw("\\t"u8); break;
            default: Ascii("\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture)); break;
        }
    }

    private void Utf8(ReadOnlySpan<char> s)
    {
        if (s.IsEmpty)
            return;
        var span = output.GetSpan(s.Length * 3);
        output.Advance(Encoding.UTF8.GetBytes(s, span));
    }

    private void Ascii(string s) => Utf8(s);

    private void Byte(char c)
    {
        output.GetSpan(1)[0] = (byte)c;
        output.Advance(1);
    }

    private void Raw(ReadOnlySpan<byte> bytes) => output.Write(bytes);
}
