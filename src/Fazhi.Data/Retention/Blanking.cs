using System.Collections;
using System.Reflection;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Fazhi.Data.Retention;

/// <summary>Empties every column and child row of a record that is not marked to remain.</summary>
/// <remarks>By the model, so a new column is destroyed without anybody remembering it.</remarks>
internal static class Blanking
{
    private static readonly HashSet<string> Remaining =
    [
        nameof(Record.Id), nameof(Record.ChangeNumber), nameof(Record.LastHash), nameof(IScoped.OfficePosition),
        nameof(ScopedRecord.AgencyId), nameof(ScopedRecord.OfficeId), nameof(IVersioned.KnownFrom), nameof(IVersioned.KnownTo),
    ];

    /// <summary>True when the column outlives the content.</summary>
    public static bool Remains(IProperty property) => property.IsKey() || property.IsShadowProperty()
        || Remaining.Contains(property.Name)
        || property.PropertyInfo?.GetCustomAttribute<RemainsAttribute>() is not null;

    public static void Empty(FazhiDbContext db, Record record) => Empty(db.Entry(record));

    private static void Empty(EntityEntry entry)
    {
        foreach (var property in entry.Metadata.GetProperties().Where(p => !Remains(p)))
            entry.Property(property.Name).CurrentValue = Blank(property, entry.Property(property.Name).CurrentValue);
        foreach (var child in entry.Metadata.GetNavigations().Where(n => !n.IsOnDependent))
            Empty(entry, child);
    }

    private static void Empty(EntityEntry entry, INavigation child)
    {
        if (child.IsCollection)
            ((IList?)child.GetGetter().GetClrValue(entry.Entity))?.Clear();
        else if (!child.ForeignKey.IsRequiredDependent)
            entry.Reference(child.Name).CurrentValue = null;
        else if (entry.Reference(child.Name).TargetEntry is { } part)
            Empty(part);
    }

    private static object? Blank(IProperty property, object? content) =>
        property.PropertyInfo?.GetCustomAttribute<JsonColumnAttribute>() is not null
            ? content is string json && json.StartsWith('[') ? "[]" : "{}"
        : property.IsNullable ? null
        : property.ClrType == typeof(string) ? ""
        : property.ClrType.IsValueType ? Activator.CreateInstance(property.ClrType)
        : throw new NotSupportedException($"{property.DeclaringType.DisplayName()}.{property.Name} has no blank value.");
}
