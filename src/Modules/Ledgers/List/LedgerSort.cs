using System.Globalization;
using System.Linq.Expressions;
using System.Text;
using System.Text.Json;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ledgers.Reading;
using Fazhi.Ledgers.Rows;

namespace Fazhi.Ledgers.List;

/// <summary>Order of a list and the pages behind and before a place in it (keyset, so deep pages cost nothing more).</summary>
/// <remarks>Rows without a value stand where the least value stands. Equal values are ordered by key.</remarks>
internal sealed class LedgerSort
{
    private readonly ParameterExpression entry = Expression.Parameter(typeof(LedgerEntry), "e");
    private readonly LedgerField field;
    private readonly Expression value;
    private readonly bool descending;

    public LedgerSort(LedgerDefinition definition, LedgerQuery query)
    {
        field = definition.Field(query.Sort ?? "") ?? definition.DateField;
        var read = field.Column == TypedColumn.Valid
            ? (Expression<Func<LedgerEntry, DateOnly>>)(e => e.OccurredOn)
            : LedgerColumns.Value(field);
        value = WithoutNull(new Parameter(read.Parameters[0], entry).Visit(read.Body));
        descending = query.Descending;
    }

    /// <summary>The page in the order of the query; backwards it is read from its end.</summary>
    public IQueryable<LedgerEntry> Page(IQueryable<LedgerEntry> rows, string? place, bool backwards)
    {
        var down = descending != backwards;
        if (place is not null && Decode(place) is { } at)
            rows = rows.Where(Behind(at, down));
        return Ordered(rows, down);
    }

    /// <summary>The place of a row, for the address.</summary>
    public string PlaceOf(LedgerRow row) => Convert.ToBase64String(
        Encoding.UTF8.GetBytes(JsonSerializer.Serialize((string[])[Text(Key(row)), row.Id.ToString()])))
        .Replace('+', '-').Replace('/', '_').TrimEnd('=');

    // The same value as the query's, from what the row shows.
    private object Key(LedgerRow row) => (new EntryValues(row)[field], value.Type) switch
    {
        (DayRange range, _) => range.From,
        (bool yes, _) => yes ? 1L : 0L,
        (decimal number, var t) when t == typeof(long) => (long)(number * (decimal)Math.Pow(10, field.Scale)),
        (DateTimeOffset moment, _) => FieldText.Moment(moment),
        ({ } other, _) => other,
        (null, var t) when t == typeof(string) => "",
        (null, var t) when t == typeof(long) => field.Type == FieldType.YesNo ? 0L : long.MinValue,
        (null, var t) when t == typeof(decimal) => -1m,
        _ => DateOnly.MinValue,
    };

    private IQueryable<LedgerEntry> Ordered(IQueryable<LedgerEntry> rows, bool down)
    {
        var method = down ? nameof(Queryable.OrderByDescending) : nameof(Queryable.OrderBy);
        var ordered = (IOrderedQueryable<LedgerEntry>)rows.Provider.CreateQuery<LedgerEntry>(Expression.Call(
            typeof(Queryable), method, [typeof(LedgerEntry), value.Type], rows.Expression,
            Expression.Quote(Expression.Lambda(value, entry))));
        return down ? ordered.ThenByDescending(e => e.Id) : ordered.ThenBy(e => e.Id);
    }

    private Expression<Func<LedgerEntry, bool>> Behind((object Value, Guid Id) at, bool down)
    {
        var id = Expression.Property(entry, nameof(LedgerEntry.Id));
        var same = Expression.AndAlso(
            Expression.Equal(value, Boxed.Of(at.Value, value.Type)), Compare(id, Boxed.Of(at.Id, typeof(Guid)), down));
        return Expression.Lambda<Func<LedgerEntry, bool>>(
            Expression.OrElse(Compare(value, Boxed.Of(at.Value, value.Type), down), same), entry);
    }

    private static BinaryExpression Compare(Expression left, Expression right, bool down)
    {
        if (left.Type == typeof(string))
            left = Expression.Call(
                typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!, left, right);
        else if (left.Type == typeof(Guid))
            left = Expression.Call(left, typeof(Guid).GetMethod(nameof(Guid.CompareTo), [typeof(Guid)])!, right);
        else
            return down ? Expression.LessThan(left, right) : Expression.GreaterThan(left, right);
        var zero = Expression.Constant(0);
        return down ? Expression.LessThan(left, zero) : Expression.GreaterThan(left, zero);
    }

    private static Expression WithoutNull(Expression read) => read.Type switch
    {
        var t when t == typeof(string) => Expression.Coalesce(read, Expression.Constant("")),
        var t when t == typeof(long?) => Expression.Coalesce(read, Expression.Constant(long.MinValue)),
        var t when t == typeof(decimal?) => Expression.Coalesce(read, Expression.Constant(-1m)),
        var t when t == typeof(bool?) => Expression.Condition(
            Expression.Equal(read, Expression.Constant(true, typeof(bool?))), Expression.Constant(1L), Expression.Constant(0L)),
        var t when t == typeof(DateOnly?) => Expression.Coalesce(read, Expression.Constant(DateOnly.MinValue)),
        _ => read,
    };

    private (object Value, Guid Id)? Decode(string place)
    {
        try
        {
            var padded = place.Replace('-', '+').Replace('_', '/').PadRight((place.Length + 3) / 4 * 4, '=');
            return JsonSerializer.Deserialize<string[]>(Convert.FromBase64String(padded)) is [var text, var id]
                ? (Parse(text), Guid.Parse(id))
                : null;
        }
        catch (Exception e) when (e is FormatException or JsonException or OverflowException)
        {
            return null;
        }
    }

    private object Parse(string text) => value.Type switch
    {
        var t when t == typeof(string) => text,
        var t when t == typeof(long) => long.Parse(text, CultureInfo.InvariantCulture),
        var t when t == typeof(decimal) => decimal.Parse(text, CultureInfo.InvariantCulture),
        _ => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static string Text(object key) => key is DateOnly day
        ? FieldText.Day(day)
        : Convert.ToString(key, CultureInfo.InvariantCulture)!;
}
