using Fazhi.Data.RowSets;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Reports.Figures;

/// <summary>Which of some records the actor of a context may open.</summary>
/// <remarks>
/// A figure counts the records of the whole agency, whoever looks; what stands in each is shown only within the scope
/// of the one who looks.
/// </remarks>
internal sealed class InSight(DbContext db, RowView view, IReadOnlyCollection<Guid> records, CancellationToken ct)
    : IRowSetVisitor<Task<HashSet<Guid>>>
{
    public async Task<HashSet<Guid>> Visit<TRow>(RowSet<TRow> rows)
        where TRow : class
    {
        var asked = records.Distinct().ToArray();
        return [.. await rows.Counted(db, view).Select(rows.Standard.Record).Where(r => asked.Contains(r)).ToListAsync(ct)];
    }
}
