using System.Globalization;
using System.Linq.Expressions;
using System.Text;
using System.Text.Json;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ledgers.Rows;
using Fazhi.Ledgers.Reading;

namespace Fazhi.Ledgers.List;

/// <summary>Order of a list and the pages behind and before a place in it (keyset, so deep pages cost nothing more).</summary>
/// <remarks>Rows without a value stand where the least value stands. Equal values are ordered by key.</remarks>
internal sealed class LedgerSort
{
    private readonly ParameterExpression entry = Expression.Parameter(typeof(LedgerEntry), "e");
    private readonly Expression value;
    private readonly bool descending;

    public LedgerSort(LedgerDefinition definition, LedgerQuery query)
    {
        var field = definition.Field(query.Sort ?? "") ?? definition.DateField;
        var read = field.Column == TypedColumn.Valid
            ? (Expression<Func<LedgerEntry, DateOnly>>)(e => e.OccurredOn)
            : LedgerColumns.Value(field);
        value = WithoutNull(new Replace(read.Parameters[0], entry).Visit(read.Body));
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
    public Expression<Func<LedgerEntry, object>> Key => Expression.Lambda<Func<LedgerEntry, object>>(
        Expression.Convert(value, typeof(object)), entry);

    public static string Encode(object key, Guid id) => Convert.ToBase64String(
        Encoding.UTF8.GetBytes(JsonSerializer.Serialize((string[])[Text(key), id.ToString()])))
        .Replace('+', '-').Replace('/', '_').TrimEnd('=');

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
            Expression.Equal(value, Parameter(at.Value, value.Type)), Compare(id, Parameter(at.Id, typeof(Guid)), down));
        return Expression.Lambda<Func<LedgerEntry, bool>>(
            Expression.OrElse(Compare(value, Parameter(at.Value, value.Type), down), same), entry);
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

    // A member of an object becomes a parameter of the statement, so that its plan is reused.
    private static MemberExpression Parameter(object at, Type type) => (MemberExpression)typeof(LedgerSort)
        .GetMethod(nameof(Box), System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!
        .MakeGenericMethod(type).Invoke(null, [at])!;

    private static MemberExpression Box<T>(T at) => Expression.Property(Expression.Constant(new Holder<T>(at)), nameof(Holder<>.Value));

    private sealed record Holder<T>(T Value);

    private sealed class Replace(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
