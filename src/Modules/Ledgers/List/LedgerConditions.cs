using System.Linq.Expressions;
using Fazhi.Data;
using Fazhi.Data.Confidential;
using Fazhi.Data.RowSets;
using Fazhi.Kernel.Reading;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ledgers.Reading;
using Fazhi.Ledgers.Rows;
using Fazhi.Registry;

namespace Fazhi.Ledgers.List;

/// <summary>Turns the conditions of an address into conditions of a query; what cannot be read is said, not guessed.</summary>
internal sealed class LedgerConditions(FazhiDbContext db, LedgerDefinition definition, DateOnly today)
{
    private const int MostNamed = 50;

    private readonly ParameterExpression entry = Expression.Parameter(typeof(LedgerEntry), "e");

    /// <summary>What could not be read, one sentence each.</summary>
    public List<string> Problems { get; } = [];

    public IQueryable<LedgerEntry> Apply(LedgerQuery query)
    {
        var rows = InState(LedgerValues.Known(db, definition.Key, RowView.Now), query.Conditions.GetValueOrDefault("state"));
        foreach (var (name, text) in query.Conditions)
            rows = name switch
            {
                "q" => Words(rows, text),
                "from" or "to" => On(rows, text, name == "from"),
                "state" => rows,
                _ => Field(rows, definition.Field(name[2..])!, text, name[0] == 'f'),
            };
        return rows;
    }

    private IQueryable<LedgerEntry> InState(IQueryable<LedgerEntry> rows, string? state) => state switch
    {
        _ when definition.Flow?.State(state) is { } found => InState(rows, definition.Flow, found),
        "entered" => rows.Where(e => e.State == EntryState.Entered),
        "confirmed" => rows.Where(e => e.State == EntryState.Confirmed),
        "voided" => rows.Where(e => e.State == EntryState.Voided),
        "disposed" => rows.Where(e => e.State == EntryState.Disposed),
        "all" => rows,
        _ => rows.Where(e => e.State != EntryState.Voided && e.State != EntryState.Disposed),
    };

    private static IQueryable<LedgerEntry> InState(IQueryable<LedgerEntry> rows, Flow flow, FlowState state)
    {
        var (key, kept) = (state.Key, state.IsCounted ? EntryState.Confirmed : EntryState.Entered);
        return state.IsCounted || state == flow.First
            ? rows.Where(e => e.State == kept && (e.FlowState == key || e.FlowState == null))
            : rows.Where(e => e.State == kept && e.FlowState == key);
    }

    private IQueryable<LedgerEntry> Words(IQueryable<LedgerEntry> rows, string text)
    {
        var subjects = db.SubjectReferences().Where(s => s.Name.Contains(text) || s.CreditCode == text)
            .Select(s => (Guid?)s.Id);
        Expression<Func<LedgerEntry, bool>> found = e => e.Title.Contains(text) || subjects.Contains(e.SubjectId);
        if (definition.NumberField is not { } key)
            return rows.Where(found);
        var number = Of(LedgerColumns.Json(ColumnType.Text, key));
        var contains = Expression.Call(
            number, typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!, Boxed.Of(text, typeof(string)));
        var either = Expression.OrElse(new Parameter(found.Parameters[0], entry).Visit(found.Body), contains);
        return rows.Where(Expression.Lambda<Func<LedgerEntry, bool>>(either, entry));
    }

    private IQueryable<LedgerEntry> On(IQueryable<LedgerEntry> rows, string text, bool least)
    {
        var read = DateReading.Read(text, today.Year);
        if (!read.IsRead)
        {
            Problems.Add($"{definition.DateField.Name}：{read.Message}");
            return rows;
        }

        var day = read.Value;
        return least ? rows.Where(e => e.OccurredOn >= day) : rows.Where(e => e.OccurredOn <= day);
    }

    private IQueryable<LedgerEntry> Field(IQueryable<LedgerEntry> rows, LedgerField field, string text, bool least) =>
        field.Type switch
        {
            _ when field.Confidential => Sealed(rows, field, text),
            FieldType.Choice or FieldType.YesNo => Same(rows, field, text),
            FieldType.Date or FieldType.Period => Range(rows, field with { Type = FieldType.Date, Future = true }, text, least),
            _ when field.Type.IsNumber() => Range(rows, field, text, least),
            FieldType.Tags => Containing(rows, field, $"|{text}|"),
            FieldType.Person or FieldType.Office or FieldType.Subject or FieldType.Persons or FieldType.Subjects =>
                Named(rows, field, text),
            FieldType.Text or FieldType.Link => Containing(rows, field, text),
            _ => rows,
        };

    private IQueryable<LedgerEntry> Same(IQueryable<LedgerEntry> rows, LedgerField field, string text)
    {
        var read = FieldText.Read(field, text, today);
        if (read.Value is null)
            return Wrong(rows, field, read);
        var value = Of(LedgerColumns.Value(field));
        return Where(rows, Expression.Equal(value, Boxed.Of(read.Value, value.Type)));
    }

    // One beginning for each key: what an older key sealed is found too.
    private IQueryable<LedgerEntry> Sealed(IQueryable<LedgerEntry> rows, LedgerField field, string term)
    {
        var value = Of(LedgerColumns.Value(field));
        var starts = typeof(string).GetMethod(nameof(string.StartsWith), [typeof(string)])!;
        return Where(rows, ConfidentialTerm.Prefixes(term)
            .Select(p => (Expression)Expression.Call(value, starts, Boxed.Of(p, typeof(string))))
            .Aggregate(Expression.OrElse));
    }

    private IQueryable<LedgerEntry> Range(IQueryable<LedgerEntry> rows, LedgerField field, string text, bool least)
    {
        var read = FieldText.Read(field, text, today);
        if (read.Value is null)
            return Wrong(rows, field, read);
        var value = Of(LedgerColumns.Value(field));
        object bound = field.Column == TypedColumn.Amount ? (long)read.Value / 100m : read.Value;
        var limit = Boxed.Of(bound, value.Type);
        return Where(rows, least ? Expression.GreaterThanOrEqual(value, limit) : Expression.LessThanOrEqual(value, limit));
    }

    private IQueryable<LedgerEntry> Containing(IQueryable<LedgerEntry> rows, LedgerField field, string part) =>
        Where(rows, Expression.Call(
            Of(LedgerColumns.Value(field)),
            typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!,
            Boxed.Of(part, typeof(string))));

    private IQueryable<LedgerEntry> Named(IQueryable<LedgerEntry> rows, LedgerField field, string name)
    {
        var subjects = db.SubjectReferences().Where(s => s.Name.Contains(name)).Select(s => s.Id);
        if (field.Column == TypedColumn.Subject)
        {
            var keys = subjects.Select(k => (Guid?)k);
            return rows.Where(e => keys.Contains(e.SubjectId));
        }

        return Keyed(rows, field, name, field.Type switch
        {
            FieldType.Subject or FieldType.Subjects => subjects,
            FieldType.Office => db.OfficeReferences().Where(o => o.Name.Contains(name)).Select(o => o.Id),
            _ => db.PersonReferences().Where(p => p.Name.Contains(name)).Select(p => p.Id),
        });
    }

    // Kept as text in JSON, where no join reaches: the keys are fetched first, and more than can be asked is said.
    private IQueryable<LedgerEntry> Keyed(
        IQueryable<LedgerEntry> rows, LedgerField field, string name, IQueryable<Guid> named)
    {
        Guid[] keys = [.. named.OrderBy(k => k).Take(MostNamed + 1)];
        if (keys.Length > MostNamed)
        {
            Problems.Add($"{field.Name}：名称里有“{name}”的超过{MostNamed}个，请写得更全一些。");
            return rows.Where(e => false);
        }

        Expression? any = null;
        foreach (var key in keys)
        {
            var one = Expression.Call(
                Of(LedgerColumns.Value(field)),
                typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!,
                Boxed.Of(key.ToString(), typeof(string)));
            any = any is null ? one : Expression.OrElse(any, one);
        }

        return any is null ? rows.Where(e => false) : Where(rows, any);
    }

    private IQueryable<LedgerEntry> Wrong(IQueryable<LedgerEntry> rows, LedgerField field, FieldValue read)
    {
        Problems.Add($"{field.Name}：{read.Error}");
        return rows;
    }

    private IQueryable<LedgerEntry> Where(IQueryable<LedgerEntry> rows, Expression condition) =>
        rows.Where(Expression.Lambda<Func<LedgerEntry, bool>>(condition, entry));

    private Expression Of(LambdaExpression read) => new Parameter(read.Parameters[0], entry).Visit(read.Body);
}
