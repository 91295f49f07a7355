using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Reports.Figures;

/// <summary>One read of a row set that answers many conditional aggregates at once.</summary>
/// <typeparam name="TRow">Row of the set.</typeparam>
internal static class Pass<TRow>
    where TRow : class
{
    /// <summary>The values of all cells over the rows, in the order of the cells.</summary>
    public static async Task<object?[]> Run(
        DbContext db, IQueryable<TRow> rows, IReadOnlyList<Cell<TRow>> cells, CancellationToken ct)
    {
        if (cells.Count == 0)
            return [];
        var groups = Flat(db, rows).GroupBy(r => 1);
        return await groups.Select(Projection<int>(cells)).FirstOrDefaultAsync(ct) ?? new object?[cells.Count];
    }

    /// <summary>The values of all cells for every value of a column, the column's value last.</summary>
    public static async Task<IReadOnlyList<object?[]>> RunBy<TKey>(
        DbContext db,
        IQueryable<TRow> rows,
        Expression<Func<TRow, TKey>> key,
        IReadOnlyList<Cell<TRow>> cells,
        CancellationToken ct) =>
        await Flat(db, rows).GroupBy(key).Select(Projection<TKey>(cells, withKey: true)).ToListAsync(ct);

    // Conditions inside a group cannot reach the owned parts of the entity behind a projected row; a union with
    // nothing makes plain columns of the projection first.
    private static IQueryable<TRow> Flat(DbContext db, IQueryable<TRow> rows) =>
        db.Model.FindEntityType(typeof(TRow)) is null ? rows.Concat(rows.Where(r => false)) : rows;

    private static Expression<Func<IGrouping<TKey, TRow>, object?[]>> Projection<TKey>(
        IReadOnlyList<Cell<TRow>> cells, bool withKey = false)
    {
        var group = Expression.Parameter(typeof(IGrouping<TKey, TRow>), "g");
        IEnumerable<Expression> values = cells.Select(c => c.Over(group));
        if (withKey)
            values = values.Append(Expression.Convert(Expression.Property(group, "Key"), typeof(object)));
        return Expression.Lambda<Func<IGrouping<TKey, TRow>, object?[]>>(
            Expression.NewArrayInit(typeof(object), values), group);
    }
}
