using System.Globalization;
using System.Linq.Expressions;
using Fazhi.Data.RowSets;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Reports.Figures;

/// <summary>Lists the rows of one part of an indicator with the very condition that makes the figure.</summary>
internal sealed class Listing(DbContext db, FigureRequest request, Part part, Slice slice, CancellationToken ct)
    : IRowSetVisitor<Task<IReadOnlyList<FigureRow>>>
{
    public async Task<IReadOnlyList<FigureRow>> Visit<TRow>(RowSet<TRow> rows)
        where TRow : class
    {
        var predicates = new Predicates<TRow>(rows, request.AsOf);
        var date = predicates.Value<DateOnly?>(predicates.DateColumn(part.Date));
        var ordered = rows.Counted(db, request.View).Where(predicates.Of(part))
            .OrderBy(date)
            .ThenBy(rows.Standard.Record)
            .ThenBy(rows.Standard.Change)
            .Select(Projection(rows, predicates))
            .Skip(slice.Skip);
        var read = await (slice.Take is { } most ? ordered.Take(most) : ordered).ToListAsync(ct);
        var value = part.Value is { } key ? rows.Find(key) : null;
        return [.. read.Select(r => Row(r, value))];
    }

    private Expression<Func<TRow, object?[]>> Projection<TRow>(RowSet<TRow> rows, Predicates<TRow> predicates)
        where TRow : class
    {
        var standard = rows.Standard;
        LambdaExpression?[] columns =
        [
            standard.Record, standard.Change, standard.Number, standard.Kind,
            predicates.Value<DateOnly?>(predicates.DateColumn(part.Date)), standard.Office, standard.Title,
            part.Value is null ? null : predicates.Raw(part.Value), standard.KnownFrom,
        ];
        var row = Expression.Parameter(typeof(TRow), "r");
        var values = columns.Select(c => c is null
            ? Expression.Constant(null)
            : (Expression)Expression.Convert(Replacing.In(c, row), typeof(object)));
        return Expression.Lambda<Func<TRow, object?[]>>(Expression.NewArrayInit(typeof(object), values), row);
    }

    private FigureRow Row(object?[] read, Column? value) => new()
    {
        Part = part.Name,
        Record = (Guid)read[0]!,
        Change = Convert.ToInt32(read[1], CultureInfo.InvariantCulture),
        Number = (string?)read[2],
        Kind = (string?)read[3],
        Date = (DateOnly?)read[4],
        Office = (Guid)read[5]!,
        Title = (string?)read[6],
        Value = value is null || read[7] is null or string or DateOnly or Guid or bool
            ? read[7]
            : Literals.Unscale(value, read[7]),
        KnownFrom = (DateTimeOffset)read[8]!,
    };
}
