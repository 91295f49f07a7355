using System.Text.RegularExpressions;
using Fazhi.Data.Confidential;

namespace Fazhi.Ledgers.Definitions;

/// <summary>Reads the fields of a ledger file.</summary>
internal static partial class FieldReader
{
    // Names that an entry has anyway and that addresses and sheets use.
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "id", "ledger", "state", "number", "version", "known", "sort", "page", "after", "from", "to", "q", "count",
    };

    private static readonly Dictionary<string, ConfidentialClass> Classes = new(StringComparer.Ordinal)
    {
        ["personal"] = ConfidentialClass.Personal,
        ["reporter"] = ConfidentialClass.Reporter,
        ["health"] = ConfidentialClass.Health,
    };

    public static IReadOnlyList<LedgerField> Read(YamlSection root, FieldMap map)
    {
        var section = root.Section("fields", "fields");
        if (section is null)
        {
            if (root.Text("fields") is null)
                root.Required("fields");
            return [];
        }

        var fields = Read(section, map, nested: false);
        map.Check(fields);
        return fields;
    }

    private static List<LedgerField> Read(YamlSection section, FieldMap map, bool nested)
    {
        var fields = new List<LedgerField>();
        foreach (var (key, one) in section.Children(k => $"字段“{k}”"))
        {
            if (!KeyPattern().IsMatch(key) || Reserved.Contains(key))
                section.Wrong(key, $"“{key}”不能作字段的键：小写字母开头，只用小写字母、数字、下划线，最多40个字符，"
                    + "不用系统自己的名称");
            if (ReadOne(key, one, map, nested) is { } field)
                fields.Add(field);
            one.RefuseUnknown();
        }

        if (fields.GroupBy(f => f.Name).FirstOrDefault(g => g.Count() > 1) is { } twice)
            section.Wrong(twice.Last().Key, $"“{twice.Key}”是两个字段的名称，表格的列会分不清");
        return fields;
    }

    private static LedgerField? ReadOne(string key, YamlSection one, FieldMap map, bool nested)
    {
        var word = one.Required("type");
        var known = FieldTypes.TryRead(word, out var type);
        if (word.Length > 0 && !known)
            one.Wrong("type", $"字段“{key}”的类型“{word}”不认识，可用的有：{string.Join("、", FieldTypes.All)}");
        var field = new LedgerField
        {
            Key = key,
            Name = one.Required("name"),
            Type = type,
            Unit = one.Text("unit") ?? UnitOf(type),
            Scale = one.Integer("scale", 0, 6) ?? ScaleOf(type),
            Choices = one.Words("choices"),
            Required = one.Flag("required"),
            Indexed = one.Flag("indexed"),
            Class = ClassOf(one.OneOf("confidential", "", [.. Classes.Keys])),
            Future = one.Flag("future"),
            Since = one.Date("since"),
            Until = one.Date("until"),
            Hint = one.Text("hint"),
            Also = one.Words("also"),
            Fields = one.Section("fields", $"字段“{key}”的 fields") is { } inner ? Read(inner, map, nested: true) : [],
            Column = nested ? TypedColumn.None : map.Of(key),
            Line = one.Line,
        };
        if (!known)
            return null;
        FieldRules.Check(field, one, nested);
        return field;
    }

    private static ConfidentialClass? ClassOf(string word) => Classes.TryGetValue(word, out var found) ? found : null;

    private static string? UnitOf(FieldType type) => type switch
    {
        FieldType.Amount => "元",
        FieldType.Percent => "%",
        _ => null,
    };

    private static int ScaleOf(FieldType type) => type is FieldType.Amount or FieldType.Percent ? 2 : 0;

    [GeneratedRegex("^[a-z][a-z0-9_]{0,39}$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyPattern();
}
