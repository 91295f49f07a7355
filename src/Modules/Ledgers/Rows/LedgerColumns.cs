using System.Linq.Expressions;
using Fazhi.Data.RowSets;
using Fazhi.Ledgers.Definitions;

namespace Fazhi.Ledgers.Rows;

/// <summary>The columns of a ledger as expressions over an entry: typed columns where there is one, JSON otherwise.</summary>
internal static class LedgerColumns
{
    public static StandardColumns<LedgerEntry> Standard(LedgerDefinition definition) => new()
    {
        Record = e => e.Id,
        Change = e => e.ChangeNumber,
        Office = e => e.OfficeId,
        Title = e => e.Title,
        KnownFrom = e => e.KnownFrom,
        Number = definition.NumberField is { } key ? (Expression<Func<LedgerEntry, string?>>)Json(ColumnType.Text, key) : null,
        Kind = definition.In(TypedColumn.Kind) is null ? null : e => e.Kind,
        OccurredOn = definition.IsStock ? null : e => e.OccurredOn,
        ValidFrom = definition.IsStock ? e => e.ValidFrom : null,
        ValidTo = definition.IsStock ? e => e.ValidTo : null,
    };

    public static IEnumerable<Column<LedgerEntry>> Own(LedgerDefinition definition) =>
        definition.Fields.Where(f => f.Type != FieldType.Lines).SelectMany(Of);

    /// <summary>The expression that reads a field as its column type.</summary>
    public static LambdaExpression Value(LedgerField field) => field.Column switch
    {
        TypedColumn.Title => (Expression<Func<LedgerEntry, string?>>)(e => e.Title),
        TypedColumn.OccurredOn => (Expression<Func<LedgerEntry, DateOnly>>)(e => e.OccurredOn),
        TypedColumn.Valid => (Expression<Func<LedgerEntry, DateOnly?>>)(e => e.ValidFrom),
        TypedColumn.Kind => (Expression<Func<LedgerEntry, string?>>)(e => e.Kind),
        TypedColumn.Quantity => (Expression<Func<LedgerEntry, long?>>)(e => e.Quantity),
        TypedColumn.Amount => (Expression<Func<LedgerEntry, decimal?>>)(e => e.Amount),
        TypedColumn.Subject => (Expression<Func<LedgerEntry, Guid?>>)(e => e.SubjectId),
        _ when field.Type == FieldType.Period => Json(ColumnType.Date, field.Key + "_from"),
        _ => Json(TypeOf(field.Type), field.Key),
    };

    public static ColumnType TypeOf(FieldType type) => type switch
    {
        FieldType.WholeNumber => ColumnType.Number,
        FieldType.DecimalNumber or FieldType.Percent => ColumnType.Fraction,
        FieldType.Amount => ColumnType.Amount,
        FieldType.Date or FieldType.Period => ColumnType.Date,
        FieldType.YesNo => ColumnType.YesNo,
        FieldType.Tags or FieldType.Persons or FieldType.Subjects or FieldType.Files => ColumnType.Tags,
        FieldType.Person or FieldType.Office or FieldType.Subject => ColumnType.Reference,
        _ => ColumnType.Text,
    };

    /// <summary>The JSON value of a key; the key is a constant of the query, or no index serves it.</summary>
    public static LambdaExpression Json(ColumnType type, string key) => Field.Of<LedgerEntry>(e => e.Data, type, key);

    private static IEnumerable<Column<LedgerEntry>> Of(LedgerField field)
    {
        if (field.Type != FieldType.Period)
        {
            yield return Column(field.Key, field.Name, field, Value(field));
            yield break;
        }

        yield return Column(field.Key + "_from", field.Name + "起", field, Value(field));
        yield return Column(field.Key + "_to", field.Name + "止", field, field.Column == TypedColumn.Valid
            ? (Expression<Func<LedgerEntry, DateOnly?>>)(e => e.ValidTo)
            : Json(ColumnType.Date, field.Key + "_to"));
    }

    private static Column<LedgerEntry> Column(string key, string label, LedgerField field, LambdaExpression value) => new()
    {
        Key = key,
        Label = label,
        Type = TypeOf(field.Type),
        Unit = field.Unit ?? "",
        Scale = field.Column == TypedColumn.Amount ? 0 : field.Scale,
        Choices = field.Choices,
        Confidential = field.Confidential,
        Value = value,
    };
}
