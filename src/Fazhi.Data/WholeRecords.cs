using Fazhi.Data.Changes;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data;

/// <summary>Records with all that belongs to them.</summary>
public static class WholeRecords
{
    /// <summary>
    /// The records of a kind. Each of their lists is read by a statement of its own: in one, each row of a list would come
    /// with each row of every other.
    /// </summary>
    public static IQueryable<T> Whole<T>(this FazhiDbContext db)
        where T : Record =>
        RecordShape.Of(db.Model.FindEntityType(typeof(T))!).HasLists ? db.Set<T>().AsSplitQuery() : db.Set<T>();
}
