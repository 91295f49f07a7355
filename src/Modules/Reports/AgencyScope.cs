using Fazhi.Data;
using Fazhi.Data.Scopes;
using Fazhi.Registry;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Reports;

/// <summary>The offices of the agency a report is about.</summary>
public static class AgencyScope
{
    /// <summary>The offices of an agency; of the oldest one when none is named, of all when there is none at all.</summary>
    public static async Task<OfficeRange> Of(FazhiDbContext db, Guid? agency, CancellationToken ct)
    {
        var found = await db.AgencyReferences()
            .Where(a => agency == null || agency == Guid.Empty || a.Id == agency)
            .FirstOrDefaultAsync(ct);
        return found?.Range ?? OfficeRange.Whole;
    }
}
