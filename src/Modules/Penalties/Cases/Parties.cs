using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Registry;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties;

internal static class Parties
{
    /// <summary>The party as entered, completed from the subject's file.</summary>
    public static async Task<Party> Find(FazhiDbContext db, CaseDraft draft, CancellationToken ct)
    {
        var entered = draft.Party;
        var file = entered.Subject is { } subject
            ? await db.SubjectReferences().FirstOrDefaultAsync(s => s.Id == subject, ct)
                ?? throw Invalid("party.subject", "查无此监管对象，请重新选择。")
            : null;
        var name = Either(entered.Name, file?.Name);
        if (name.Length == 0)
            throw Invalid("party.name", "请填写当事人名称，或者从监管对象中选择。");
        if (draft.Cause.Length == 0)
            throw Invalid("cause", "请填写案由。");
        return new Party
        {
            SubjectId = file?.Id,
            Name = name,
            Kind = entered.Kind,
            Code = Either(entered.Code, file?.CreditCode),
            Address = Either(entered.Address, file?.Address),
            Principal = Either(entered.Principal, file?.Principal),
        };
    }

    private static string Either(string entered, string? known) => entered.Length > 0 ? entered : known ?? "";

    private static InvalidInputException Invalid(string field, string message) =>
        new(new Dictionary<string, string> { [field] = message });
}
