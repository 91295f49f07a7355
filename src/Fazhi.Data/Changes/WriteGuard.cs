using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Fazhi.Data.Changes;

/// <summary>
/// No write without a change: refuses to save anything outside an act, exempt columns and tables aside.
/// </summary>
internal static class WriteGuard
{
    public static void Check(FazhiDbContext db)
    {
        if (db.Writing)
            return;
        foreach (var entry in db.ChangeTracker.Entries())
            if (entry.State is not (EntityState.Unchanged or EntityState.Detached) && !IsExempt(entry))
                throw new InvalidOperationException(
                    $"{entry.Metadata.DisplayName()} is written only by an act of the catalogue.");
    }

    private static bool IsExempt(EntityEntry entry) =>
        entry.Metadata.ClrType.GetCustomAttribute<UnrecordedAttribute>() is not null
        || (entry.State == EntityState.Modified && entry.Properties.Where(p => p.IsModified).All(IsExempt));

    private static bool IsExempt(PropertyEntry property) =>
        property.Metadata.PropertyInfo?.GetCustomAttribute<UnrecordedAttribute>() is not null;
}
