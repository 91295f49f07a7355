namespace Fazhi.Ledgers.Definitions;

/// <summary>What the options of one field may say together.</summary>
internal static class FieldRules
{
    public static void Check(LedgerField field, YamlSection one, bool nested)
    {
        CheckType(field, one, nested);
        CheckScale(field, one);
        if (field.Indexed && !field.Type.CanBeIndexed())
            one.Wrong("indexed", $"字段“{field.Key}”是 {field.Type.Word()}，不能建索引");
        if (field.Indexed && field.Confidential)
            one.Wrong("indexed", $"字段“{field.Key}”是保密字段，加密存放，不能建索引");
        if (field.Confidential && field.Type is not (FieldType.Text or FieldType.LongText))
            one.Wrong("confidential", $"字段“{field.Key}”：只有 text 和 long text 可以保密");
        if (field.Future && field.Type != FieldType.Date)
            one.Wrong("future", $"字段“{field.Key}”：只有 date 可以写 future");
        if (field.Since is { } since && field.Until is { } until && since > until)
            one.Wrong("until", $"字段“{field.Key}”的 until 早于 since");
    }

    private static void CheckType(LedgerField field, YamlSection one, bool nested)
    {
        if (field.Type == FieldType.Choice && field.Choices.Count == 0)
            one.Wrong("choices", $"字段“{field.Key}”是 choice，要写 choices: [甲, 乙]");
        if (field.Choices.Count > 0 && field.Type is not (FieldType.Choice or FieldType.Tags))
            one.Wrong("choices", $"字段“{field.Key}”是 {field.Type.Word()}，不能有 choices");
        if (field.Choices.Any(c => c.Contains('|', StringComparison.Ordinal)))
            one.Wrong("choices", $"字段“{field.Key}”的选项里不能有竖线");
        if (field.Type == FieldType.Lines && field.Fields.Count == 0)
            one.Wrong("fields", $"字段“{field.Key}”是 lines，要写 fields");
        if (field.Type != FieldType.Lines && field.Fields.Count > 0)
            one.Wrong("fields", $"字段“{field.Key}”是 {field.Type.Word()}，不能有 fields");
        if (nested && field.Type is FieldType.Lines or FieldType.Files or FieldType.LongText)
            one.Wrong("type", $"明细表里不能有 {field.Type.Word()}");
        if (nested && (field.Indexed || field.Confidential))
            one.Wrong("type", $"明细表的字段“{field.Key}”不能有 indexed 和 confidential");
    }

    private static void CheckScale(LedgerField field, YamlSection one)
    {
        if (field.Type == FieldType.DecimalNumber && one.Text("scale") is null)
            one.Wrong("scale", $"字段“{field.Key}”是 decimal，要写 scale（保留几位小数）");
        if (one.Text("scale") is not null && field.Type is not (FieldType.DecimalNumber or FieldType.Percent))
            one.Wrong("scale", $"字段“{field.Key}”是 {field.Type.Word()}，不能有 scale");
    }
}
