using Fazhi.Data.RowSets;
using Fazhi.Reports.Indicators;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Reports.Figures;

/// <summary>Computes an indicator for each value of a text column in one grouped query.</summary>
internal sealed class Breakdown(
    DbContext db, FigureRequest request, Indicator indicator, string dimension, CancellationToken ct)
    : IRowSetVisitor<Task<IReadOnlyList<(string? Label, FigureValue Value)>>>
{
    public async Task<IReadOnlyList<(string? Label, FigureValue Value)>> Visit<TRow>(RowSet<TRow> rows)
        where TRow : class
    {
        var plan = Plan.Of(indicator, rows, request.AsOf, request.From);
        var predicates = new Predicates<TRow>(rows, request.AsOf);
        var outer = new Window(plan.Needs.Min(n => n.Part.Window.From), plan.Needs.Max(n => n.Part.Window.To));
        var counted = rows.Counted(db, request.View).Where(predicates.During(plan.Parts[0] with { Window = outer }));
        var cells = plan.Needs.Select(n => new Cell<TRow>(
            n.Kind, predicates.Of(n.Part, outer), n.Column is null ? null : predicates.Raw(n.Column))).ToList();
        var groups = await Pass<TRow>.RunBy(db, counted, predicates.Value<string?>(dimension), cells, ct);
        return [.. groups
            .Select(g => (Label: (string?)g[^1], Value: Combine(plan, rows, g)))
            .Where(g => g.Value.Rows > 0)
            .OrderByDescending(g => g.Value.Value)
            .ThenBy(g => g.Label, StringComparer.Ordinal)];
    }

    private static FigureValue Combine<TRow>(Plan plan, RowSet<TRow> rows, object?[] group)
        where TRow : class =>
        plan.Combine([.. plan.Needs.Zip(group, (n, v) => Computation.Number(rows, n, v))], null);
}
