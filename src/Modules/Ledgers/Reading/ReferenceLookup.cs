using Fazhi.Data;
using Fazhi.Ledgers.Definitions;
using Fazhi.Registry;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Ledgers.Reading;

/// <summary>Finds subjects, persons and offices by key, code or name; remembers them, so that an import asks once.</summary>
internal sealed class ReferenceLookup(FazhiDbContext db)
{
    private readonly Dictionary<(FieldType Type, string Text), FieldValue> known = [];

    public async Task<FieldValue> Find(LedgerField field, string text, CancellationToken ct)
    {
        if (field.Type is not (FieldType.Persons or FieldType.Subjects))
            return await One(field.Type, text, ct);
        var one = field.Type == FieldType.Persons ? FieldType.Person : FieldType.Subject;
        var keys = new List<string>();
        foreach (var word in FieldText.Split(text).Distinct())
        {
            var found = await One(one, word, ct);
            if (found.Value is not Guid key)
                return found;
            keys.Add(key.ToString());
        }

        return FieldValue.Of(FieldText.Join(keys));
    }

    private async Task<FieldValue> One(FieldType type, string text, CancellationToken ct)
    {
        if (known.TryGetValue((type, text), out var before))
            return before;
        var found = await Ask(type, text, ct);
        known[(type, text)] = found;
        return found;
    }

    private Task<FieldValue> Ask(FieldType type, string text, CancellationToken ct) => type switch
    {
        FieldType.Subject => Subject(text, ct),
        FieldType.Person => Person(text, ct),
        _ => Office(text, ct),
    };

    private async Task<FieldValue> Subject(string text, CancellationToken ct)
    {
        var all = db.SubjectReferences();
        var found = Guid.TryParse(text, out var key)
            ? await all.Where(s => s.Id == key).Select(s => s.Id).ToListAsync(ct)
            : await all.Where(s => s.CreditCode == text || s.Name == text).Select(s => s.Id).Take(2).ToListAsync(ct);
        return Only(found, text, "监管对象名录", "请先登记，或填统一社会信用代码");
    }

    private async Task<FieldValue> Person(string text, CancellationToken ct)
    {
        var all = db.PersonReferences();
        var found = Guid.TryParse(text, out var key)
            ? await all.Where(p => p.Id == key).Select(p => p.Id).ToListAsync(ct)
            : await all.Where(p => p.StaffNumber == text || p.Name == text).Select(p => p.Id).Take(2).ToListAsync(ct);
        return Only(found, text, "人员名录", "请检查姓名，同名的请填工号");
    }

    private async Task<FieldValue> Office(string text, CancellationToken ct)
    {
        var all = db.OfficeReferences();
        var found = Guid.TryParse(text, out var key)
            ? await all.Where(o => o.Id == key).Select(o => o.Id).ToListAsync(ct)
            : await all.Where(o => o.Name == text).Select(o => o.Id).Take(2).ToListAsync(ct);
        return Only(found, text, "机构名录", "请检查名称");
    }

    private static FieldValue Only(List<Guid> found, string text, string register, string advice) => found switch
    {
        [var one] => FieldValue.Of(one),
        [] => FieldValue.Wrong($"{register}里没有“{text}”，{advice}"),
        _ => FieldValue.Wrong($"{register}里有几个“{text}”，{advice}"),
    };
}
