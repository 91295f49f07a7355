using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Kernel.Identifiers;
using Fazhi.Registry;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties;

internal static class Parties
{
    /// <summary>The party as entered, completed from the subject's file; not yet sealed.</summary>
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
        var code = Either(entered.Code, file?.CreditCode);
        if (entered.Kind != PartyKind.Citizen && CitizenId.Read(code).IsRead && !CreditCode.Read(code).IsRead)
            throw Invalid("party.code", "这是公民身份号码。当事人是公民的，请把当事人类型改为公民，号码即加密存放。");
        return new Party
        {
            SubjectId = file?.Id,
            Name = name,
            Kind = entered.Kind,
            Code = code,
            Address = Either(entered.Address, file?.Address),
            Principal = Either(entered.Principal, file?.Principal),
        };
    }

    private static string Either(string entered, string? known) => entered.Length > 0 ? entered : known ?? "";

    private static InvalidInputException Invalid(string field, string message) =>
        new(new Dictionary<string, string> { [field] = message });
}
