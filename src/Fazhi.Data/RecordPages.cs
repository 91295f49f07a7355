namespace Fazhi.Data;

/// <summary>Where the page of a kind of record stands. Registered by the module that has the page.</summary>
/// <param name="Kind">Kind of record, such as <c>registry.subject</c>.</param>
/// <param name="Path">Path of the list, such as <c>/subjects</c>; a record is below it by key.</param>
public sealed record RecordPage(string Kind, string Path);

/// <summary>Addresses of records and of the forms of their acts.</summary>
public sealed class RecordPages(IEnumerable<RecordPage> pages)
{
    private readonly Dictionary<string, string> paths =
        pages.ToDictionary(p => p.Kind, p => p.Path, StringComparer.Ordinal);

    /// <summary>Address of a record; null when its kind has no page.</summary>
    public string? Of(string kind, Guid record) =>
        paths.TryGetValue(kind, out var path) ? $"{path}/{record}" : null;

    /// <summary>Address of the form of an act upon a record: <c>penalties.decide</c> is <c>/cases/KEY/decide</c>.</summary>
    public string? Of(string kind, Guid record, string act) =>
        Of(kind, record) is { } page ? $"{page}/{act[(act.IndexOf('.') + 1)..]}" : null;
}
