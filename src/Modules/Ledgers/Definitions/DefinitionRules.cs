namespace Fazhi.Ledgers.Definitions;

/// <summary>What the parts of a ledger file must say together.</summary>
internal static class DefinitionRules
{
    public static void Check(LedgerDefinition definition, YamlSection root, List<DefinitionError> errors)
    {
        if (definition.List.Count == 0 && definition.Fields.Count > 0)
            root.Wrong("list", "台账缺少“list”：列表显示哪些字段");
        foreach (var key in definition.List)
        {
            var field = definition.Field(key);
            if (field is null)
                root.Wrong("list", $"list 里的“{key}”不是这本台账的字段");
            else if (field.Type is FieldType.LongText or FieldType.Lines or FieldType.Files || field.Confidential)
                root.Wrong("list", $"list 里不能有“{key}”：{field.Type.Word()} 和保密字段不进列表");
        }

        foreach (var field in definition.Fields.Where(f => f.Type == FieldType.Period))
            CheckEnds(definition, field, errors);
    }

    // A range is kept as two values, KEY_from and KEY_to, which no other field may use.
    private static void CheckEnds(LedgerDefinition definition, LedgerField range, List<DefinitionError> errors)
    {
        foreach (var end in (string[])[range.Key + "_from", range.Key + "_to"])
            if (definition.Field(end) is { } taken)
                errors.Add(new(definition.File, taken.Line, $"“{end}”已由日期范围“{range.Key}”使用，请换一个键"));
    }
}
