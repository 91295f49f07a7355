using Fazhi.Data;
using Fazhi.Ledgers.Definitions;
using Fazhi.Registry;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Ledgers.Rows;

/// <summary>Names of the subjects, persons and offices that some entries mention, in one query each.</summary>
internal static class ReferenceNames
{
    public static async Task<IReadOnlyDictionary<Guid, string>> Load(
        FazhiDbContext db, IEnumerable<(LedgerField Field, object? Value)> values, CancellationToken ct)
    {
        var asked = values.Where(v => v.Value is Guid or IEnumerable<Guid> && v.Field.Type != FieldType.Files)
            .GroupBy(v => Register(v.Field.Type))
            .ToDictionary(g => g.Key, g => g.SelectMany(v => Keys(v.Value)).Distinct().ToArray());
        var names = new Dictionary<Guid, string>();
        if (asked.TryGetValue(FieldType.Subject, out var subjects))
            Add(names, await db.SubjectReferences().Where(s => subjects.Contains(s.Id))
                .Select(s => new KeyValuePair<Guid, string>(s.Id, s.Name)).ToListAsync(ct));
        if (asked.TryGetValue(FieldType.Person, out var persons))
            Add(names, await db.PersonReferences().Where(p => persons.Contains(p.Id))
                .Select(p => new KeyValuePair<Guid, string>(p.Id, p.Name)).ToListAsync(ct));
        if (asked.TryGetValue(FieldType.Office, out var offices))
            Add(names, await db.OfficeReferences().Where(o => offices.Contains(o.Id))
                .Select(o => new KeyValuePair<Guid, string>(o.Id, o.Name)).ToListAsync(ct));
        return names;
    }

    private static FieldType Register(FieldType type) => type switch
    {
        FieldType.Subjects => FieldType.Subject,
        FieldType.Persons => FieldType.Person,
        _ => type,
    };

    private static IEnumerable<Guid> Keys(object? value) => value is Guid one ? [one] : (IEnumerable<Guid>)value!;

    private static void Add(Dictionary<Guid, string> names, List<KeyValuePair<Guid, string>> found)
    {
        foreach (var (key, name) in found)
            names[key] = name;
    }
}
