namespace Fazhi.Ledgers.Definitions;

/// <summary>Which field goes into which typed column.</summary>
internal sealed class FieldMap
{
    private static readonly (string Word, TypedColumn Column, FieldType[] Types)[] Words =
    [
        ("title", TypedColumn.Title, [FieldType.Text, FieldType.Choice]),
        ("date", TypedColumn.OccurredOn, [FieldType.Date]),
        ("valid", TypedColumn.Valid, [FieldType.Period]),
        ("kind", TypedColumn.Kind, [FieldType.Choice]),
        ("quantity", TypedColumn.Quantity, [FieldType.WholeNumber]),
        ("amount", TypedColumn.Amount, [FieldType.Amount]),
        ("subject", TypedColumn.Subject, [FieldType.Subject]),
    ];

    private readonly Dictionary<string, TypedColumn> columns = new(StringComparer.Ordinal);
    private readonly YamlSection? section;

    private FieldMap(YamlSection? section) => this.section = section;

    public static FieldMap Read(YamlSection root)
    {
        var map = new FieldMap(root.Section("map", "map"));
        if (map.section is null)
        {
            root.Required("map");
            return map;
        }

        foreach (var (word, column, _) in Words)
            if (map.section.Text(word) is { } field && !map.columns.TryAdd(field, column))
                map.section.Wrong(word, $"字段“{field}”只能对应一列");
        map.Number = map.section.Text("number");
        map.section.RefuseUnknown();
        return map;
    }

    /// <summary>Key of the field that holds the number people cite.</summary>
    public string? Number { get; private set; }

    public TypedColumn Of(string field) => columns.GetValueOrDefault(field);

    public void Check(IReadOnlyList<LedgerField> fields)
    {
        if (section is null)
            return;
        foreach (var (word, column, types) in Words)
        {
            if (section.Text(word) is not { } key)
                continue;
            var field = fields.FirstOrDefault(f => f.Key == key);
            if (field is null)
                section.Wrong(word, $"map 的“{word}”指向“{key}”，fields 里没有这个字段");
            else if (!types.Contains(field.Type))
                section.Wrong(word, $"map 的“{word}”要指向类型为 {string.Join("、", types.Select(t => t.Word()))} "
                    + "的字段，" + $"“{key}”是 {field.Type.Word()}");
            else if (field.Confidential)
                section.Wrong(word, $"“{key}”是保密字段，不能放进 {column} 列");
            else if (column is TypedColumn.Title or TypedColumn.OccurredOn or TypedColumn.Valid && !field.Required)
                section.Wrong(word, $"“{key}”作{word}用，要写 required: true");
        }

        if (Number is not null && fields.All(f => f.Key != Number || f.Type != FieldType.Text || f.Confidential))
            section.Wrong("number", $"map 的“number”要指向一个不保密的 text 字段，“{Number}”不是");
        if (section.Text("title") is null)
            section.Wrong("title", "map 缺少“title”：列表和搜索用它称呼一条记录");
        if (section.Text("date") is null == section.Text("valid") is null)
            section.Wrong("date", "map 要有且只有“date”（发生日期）和“valid”（有效起止）之一");
    }
}
