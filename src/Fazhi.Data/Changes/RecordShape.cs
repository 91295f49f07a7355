using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Fazhi.Data.Changes;

/// <summary>
/// Which columns and child rows make up the state of a kind of record, and how they are written. Built once per
/// entity type from the model, so a new column is part of the state without anybody remembering it.
/// </summary>
public sealed class RecordShape
{
    private static readonly HashSet<string> Technical =
        [nameof(Record.ChangeNumber), nameof(Record.LastHash), nameof(IVersioned.KnownTo)];

    private static readonly ConcurrentDictionary<IEntityType, RecordShape> Shapes = new();

    private readonly Member[] members;

    private RecordShape(IEntityType type, INavigationBase? from)
    {
        Kind = type.ClrType.GetCustomAttribute<RecordKindAttribute>();
        EntityType = type;
        var columns = type.GetProperties().Where(p => IsState(p, from)).Select(Column);
        var children = type.GetNavigations().Where(IsChild).Select(Child);
        HasLists = Lists(type) > 1;
        members = [.. columns.Concat(children).OrderBy(m => m.Name, StringComparer.Ordinal)];
    }

    /// <summary>Key and Chinese name; null for a child.</summary>
    public RecordKindAttribute? Kind { get; }

    /// <summary>The entity type.</summary>
    public IEntityType EntityType { get; }

    /// <summary>True when it has more than one list of child rows.</summary>
    public bool HasLists { get; }

    /// <summary>The shape of an entity type.</summary>
    public static RecordShape Of(IEntityType type) => Shapes.GetOrAdd(type, t => new RecordShape(t, null));

    /// <summary>The kinds of record in a model, by key.</summary>
    public static IReadOnlyDictionary<string, RecordShape> All(IModel model) =>
        model.GetEntityTypes()
            .Where(t => t.ClrType.GetCustomAttribute<RecordKindAttribute>() is not null)
            .Select(Of)
            .ToDictionary(s => s.Kind!.Kind, StringComparer.Ordinal);

    /// <summary>Writes the state: own columns, child rows by key, attached rows by type and key.</summary>
    public void Write(CanonicalWriter json, object record, IReadOnlyList<IAttached> attached, IModel model)
    {
        json.BeginObject();
        var wroteAttached = attached.Count == 0;
        foreach (var member in members)
        {
            if (!wroteAttached && string.CompareOrdinal(member.Name, "attached") > 0)
            {
                WriteAttached(json, attached, model);
                wroteAttached = true;
            }

            json.Name(member.Name);
            member.Write(json, record);
        }

        if (!wroteAttached)
            WriteAttached(json, attached, model);
        json.EndObject();
    }

    private static void WriteAttached(CanonicalWriter json, IReadOnlyList<IAttached> attached, IModel model)
    {
        json.Name("attached");
        json.BeginObject();
        foreach (var group in attached.GroupBy(a => a.GetType()).OrderBy(g => g.Key.Name, StringComparer.Ordinal))
        {
            json.Name(group.Key.Name);
            json.BeginArray();
            var shape = Of(model.FindEntityType(group.Key)!);
            foreach (var row in group.OrderBy(r => r.Id))
                shape.Write(json, row, [], model);
            json.EndArray();
        }

        json.EndObject();
    }

    private static bool IsState(IProperty p, INavigationBase? from) =>
        !p.IsShadowProperty()
        && !Technical.Contains(p.Name)
        && p.PropertyInfo?.GetCustomAttribute<UnrecordedAttribute>() is null
        && (from is not INavigation n || !n.ForeignKey.Properties.Contains(p));

    private static bool IsChild(INavigation n) =>
        !n.IsOnDependent && !typeof(Record).IsAssignableFrom(n.TargetEntityType.ClrType);

    private static int Lists(IEntityType type) =>
        type.GetNavigations().Where(IsChild).Sum(n => (n.IsCollection ? 1 : 0) + Lists(n.TargetEntityType));

    private static Member Column(IProperty p)
    {
        var getter = p.GetGetter();
        var isJson = p.PropertyInfo?.GetCustomAttribute<JsonColumnAttribute>() is not null;
        return new Member(p.Name, (json, o) =>
        {
            var value = getter.GetClrValue(o);
            if (isJson && value is string text)
            {
                using var document = JsonDocument.Parse(text);
                json.Json(document.RootElement);
            }
            else
            {
                json.Value(value);
            }
        });
    }

    private static Member Child(INavigation n)
    {
        var getter = n.GetGetter();
        var shape = new Lazy<RecordShape>(() => new RecordShape(n.TargetEntityType, n));
        return new Member(n.Name, (json, o) =>
        {
            var value = getter.GetClrValue(o);
            if (!n.IsCollection)
            {
                shape.Value.WriteOrNull(json, value);
                return;
            }

            json.BeginArray();
            foreach (var child in shape.Value.InOrder((IEnumerable?)value ?? Array.Empty<object>()))
                shape.Value.WriteOrNull(json, child);
            json.EndArray();
        });
    }

    private IEnumerable<object> InOrder(IEnumerable children)
    {
        var key = EntityType.FindPrimaryKey()!.Properties.Where(p => !p.IsShadowProperty() && !p.IsForeignKey())
            .Select(p => p.GetGetter()).ToArray();
        return children.Cast<object>().OrderBy(c => string.Join('|', key.Select(k => Sortable(k.GetClrValue(c)))),
            StringComparer.Ordinal);
    }

    private static string Sortable(object? value) =>
        value is int n ? n.ToString("D10", System.Globalization.CultureInfo.InvariantCulture) : $"{value}";

    private void WriteOrNull(CanonicalWriter json, object? value)
    {
        if (value is null)
        {
            json.Value(null);
            return;
        }

        json.BeginObject();
        foreach (var member in members)
        {
            json.Name(member.Name);
            member.Write(json, value);
        }

        json.EndObject();
    }

    private sealed record Member(string Name, Action<CanonicalWriter, object> Write);
}
