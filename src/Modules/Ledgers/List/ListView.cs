using Fazhi.Data.Confidential;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ui;

namespace Fazhi.Ledgers.List;

/// <summary>A condition of the query bar.</summary>
internal sealed record BarField
{
    public required string Name { get; init; }

    public required string Label { get; init; }

    public string? Value { get; init; }

    public IReadOnlyList<Choice>? Options { get; init; }

    public string? ToName { get; init; }

    public string? ToValue { get; init; }

    public string Width { get; init; } = "fz-w-9";

    public bool InUse => Value is not null || ToValue is not null;
}

/// <summary>What the page of a list shows, made from the definition alone.</summary>
internal sealed class ListView(LedgerDefinition definition, LedgerQuery query, LedgerPage page)
{
    private const int FieldsInBar = 5;

    public LedgerDefinition Definition => definition;

    public LedgerQuery Query => query;

    public LedgerPage Page => page;

    public IEnumerable<BarField> Bar => Common().Concat(Own()).Take(FieldsInBar);

    public IEnumerable<BarField> More => Common().Concat(Own()).Skip(FieldsInBar);

    public bool MoreInUse => More.Any(f => f.InUse);

    public IReadOnlyList<SortColumn> Columns => [.. Fields.Select(Column)];

    public IReadOnlyList<string?> Css => [.. Fields.Select(f => f.Type switch
    {
        _ when f.Type.IsNumber() => "fz-r",
        FieldType.Date or FieldType.Period or FieldType.Moment => "fz-d",
        FieldType.Text or FieldType.Subject => "fz-long",
        _ => null,
    })];

    public string OrderText => $"按{Sorted.Name}{(query.Descending ? "从大到小" : "从小到大")}";

    public IReadOnlyList<TotalRow> Totals => page.PageTotals.Count == 0
        ? []
        : page.QueryTotals.Count == 0
            ? [Total($"本页{page.Rows.Count}{definition.Count}", page.PageTotals)]
            : [
                Total($"本页{page.Rows.Count}{definition.Count}", page.PageTotals),
                Total($"本查询{page.CountText}{definition.Count}", page.QueryTotals),
            ];

    public IReadOnlyList<PageLink> Sizes =>
    [
        .. LedgerQuery.Sizes.Select(s => new PageLink
        {
            Text = $"{s}",
            Href = (query with { Size = s }).Href(),
            Current = s == query.Size,
        }),
    ];

    public IReadOnlyList<Chip> Chips => [.. Common().Concat(Own()).Concat(Sealed()).Where(f => f.InUse).Select(Chip)];

    public string PrintText => $"查询条件：{Words}，{OrderText}。";

    /// <summary>The conditions in words, for print and exports.</summary>
    public string Words => Chips.Count == 0 ? "无" : string.Join("；", Chips.Select(c => c.Text));

    private LedgerField Sorted => definition.Field(query.Sort ?? "") ?? definition.DateField;

    private IEnumerable<LedgerField> Fields => definition.List.Select(k => definition.Field(k)!);

    private IEnumerable<BarField> Common()
    {
        yield return new()
        {
            Name = "q",
            Label = string.Join('、', Searched()),
            Value = query.Conditions.GetValueOrDefault("q"),
            Width = "fz-w-16",
        };
        yield return new()
        {
            Name = "from",
            Label = definition.DateField.Name,
            Value = query.Conditions.GetValueOrDefault("from"),
            ToName = "to",
            ToValue = query.Conditions.GetValueOrDefault("to"),
        };
    }

    private IEnumerable<string> Searched()
    {
        yield return definition.In(TypedColumn.Title)!.Name;
        if (definition.NumberField is { } number)
            yield return definition.Field(number)!.Name;
        if (definition.In(TypedColumn.Subject) is { } subject)
            yield return subject.Name;
    }

    private IEnumerable<BarField> Own()
    {
        foreach (var field in definition.Indexed.OrderBy(f => f.Type is FieldType.Choice or FieldType.YesNo ? 0 : 1))
            if (field.Column is not (TypedColumn.Title or TypedColumn.OccurredOn or TypedColumn.Valid or TypedColumn.Subject)
                && field.Key != definition.NumberField && !field.Confidential)
                yield return Of(field);
        yield return new()
        {
            Name = "state",
            Label = "状态",
            Value = query.Conditions.GetValueOrDefault("state"),
            Options = EntryStates.Choices(definition),
        };
    }

    // Asked elsewhere, see ConfidentialFind; here they are only named, so that they can be taken off.
    private IEnumerable<BarField> Sealed() =>
        definition.Fields.Where(f => f.Confidential && query.Conditions.ContainsKey("f." + f.Key))
            .Select(f => new BarField { Name = "f." + f.Key, Label = f.Name, Value = ConfidentialClasses.Mask });

    private BarField Of(LedgerField field)
    {
        var isRange = field.Type.IsNumber() || field.Type is FieldType.Date or FieldType.Period;
        return new()
        {
            Name = "f." + field.Key,
            Label = field.Heading,
            Value = query.Conditions.GetValueOrDefault("f." + field.Key),
            Options = Options(field),
            ToName = isRange ? "t." + field.Key : null,
            ToValue = query.Conditions.GetValueOrDefault("t." + field.Key),
        };
    }

    private static IReadOnlyList<Choice>? Options(LedgerField field)
    {
        string[] words = field.Type == FieldType.YesNo ? ["是", "否"] : [.. field.Choices];
        return words.Length == 0
            ? null
            : [new() { Value = "", Text = "全部" }, .. words.Select(w => new Choice { Value = w, Text = w })];
    }

    private Chip Chip(BarField field) => new()
    {
        Text = $"{(field.Name == "q" ? "含" : field.Label)} {Value(field)}",
        RemoveHref = field.ToName is null ? query.HrefWithout(field.Name) : query.HrefWithout(field.Name, field.ToName),
    };

    private static string Value(BarField field) => field.ToName is null
        ? field.Options?.FirstOrDefault(o => o.Value == field.Value)?.Text ?? field.Value!
        : $"{field.Value}至{field.ToValue}";

    private SortColumn Column(LedgerField field)
    {
        var isDate = field == definition.DateField;
        var sorted = query.Sort == field.Key || (query.Sort is null && isDate);
        var turned = query with { Sort = field.Key, Descending = !sorted || !query.Descending };
        return new()
        {
            Text = field.Heading,
            Href = LedgerQuery.CanSort(field) ? turned.Href() : null,
            Ascending = sorted ? !query.Descending : null,
            Right = field.Type.IsNumber(),
        };
    }

    private TotalRow Total(string label, IReadOnlyDictionary<string, string> sums) => new()
    {
        Label = label,
        Cells = [.. Fields.Skip(1).Select(f => sums.GetValueOrDefault(f.Key)), null],
    };
}
