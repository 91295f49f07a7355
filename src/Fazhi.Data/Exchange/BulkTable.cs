using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Fazhi.Data.Exchange;

/// <summary>A table with its columns, as the model maps an entity.</summary>
internal sealed class BulkTable
{
    private static readonly ConcurrentDictionary<IEntityType, BulkTable> Tables = new();

    private BulkTable(IEntityType type)
    {
        Name = type.GetTableName()!;
        IsExempt = type.ClrType.GetCustomAttribute<UnrecordedAttribute>() is not null;
        Children = [.. type.GetNavigations().Where(n => !n.IsOnDependent && n.IsCollection)];
        var parent = type.GetForeignKeys().SingleOrDefault(k => k.PrincipalToDependent is not null);
        Columns = [.. type.GetProperties().Select(p => new BulkColumn(p, parent))];
    }

    public string Name { get; }

    /// <summary>True when rows are written without a change.</summary>
    public bool IsExempt { get; }

    public IReadOnlyList<BulkColumn> Columns { get; }

    /// <summary>Collections of child rows, which are tables of their own.</summary>
    public IReadOnlyList<INavigation> Children { get; }

    public string ColumnList => string.Join(',', Columns.Select(c => $"\"{c.Name}\""));

    public static BulkTable Of(DbContext db, Type entity) =>
        Tables.GetOrAdd(db.Model.FindEntityType(entity)!, type => new BulkTable(type));
}

/// <summary>A row to insert; a child row comes with the row it belongs to.</summary>
internal readonly record struct BulkRow(object Entity, object? Parent);

/// <summary>One column: its name, its type in the database, and how an entity's value is stored.</summary>
internal sealed class BulkColumn
{
    private readonly IClrPropertyGetter getter;
    private readonly IClrPropertyGetter? fromParent;
    private readonly Func<object?, object?>? convert;

    public BulkColumn(IProperty property, IForeignKey? parent)
    {
        var mapping = property.GetRelationalTypeMapping();
        var key = parent is null ? -1 : parent.Properties.ToList().IndexOf(property);
        fromParent = key < 0 ? null : parent!.PrincipalKey.Properties[key].GetGetter();
        getter = property.GetGetter();
        convert = mapping.Converter?.ConvertToProvider;
        Name = property.GetColumnName();
        Type = mapping.StoreTypeNameBase;
    }

    public string Name { get; }

    public string Type { get; }

    /// <summary>The stored value; what refers to the parent is the parent's key, whatever the child says.</summary>
    public object? Value(BulkRow row)
    {
        var value = row.Parent is not null && fromParent is not null
            ? fromParent.GetClrValue(row.Parent)
            : getter.GetClrValue(row.Entity);
        return value is null ? null : convert?.Invoke(value) ?? value;
    }
}
