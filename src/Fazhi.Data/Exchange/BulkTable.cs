using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Fazhi.Data.Exchange;

/// <summary>A table with its columns, as the model maps an entity without child rows.</summary>
internal sealed class BulkTable
{
    private static readonly ConcurrentDictionary<IEntityType, BulkTable> Tables = new();

    private BulkTable(IEntityType type)
    {
        if (type.GetNavigations().Any(n => !n.IsOnDependent))
            throw new ArgumentException($"{type.DisplayName()} has child rows: not written in bulk.", nameof(type));
        Name = type.GetTableName()!;
        IsExempt = type.ClrType.GetCustomAttribute<UnrecordedAttribute>() is not null;
        Columns = [.. type.GetProperties().Select(p => new BulkColumn(p))];
    }

    public string Name { get; }

    /// <summary>True when rows are written without a change.</summary>
    public bool IsExempt { get; }

    public IReadOnlyList<BulkColumn> Columns { get; }

    public string ColumnList => string.Join(',', Columns.Select(c => $"\"{c.Name}\""));

    public static BulkTable Of(DbContext db, Type entity) =>
        Tables.GetOrAdd(db.Model.FindEntityType(entity)!, type => new BulkTable(type));
}

/// <summary>One column: its name, its type in the database, and how an entity's value is stored.</summary>
internal sealed class BulkColumn
{
    private readonly IClrPropertyGetter getter;
    private readonly Func<object?, object?>? convert;

    public BulkColumn(IProperty property)
    {
        var mapping = property.GetRelationalTypeMapping();
        getter = property.GetGetter();
        convert = mapping.Converter?.ConvertToProvider;
        Name = property.GetColumnName();
        Type = mapping.StoreTypeNameBase;
    }

    public string Name { get; }

    public string Type { get; }

    public object? Value(object entity) =>
        getter.GetClrValue(entity) is { } value ? convert?.Invoke(value) ?? value : null;
}
