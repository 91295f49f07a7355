using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Kernel.Identifiers;
using Fazhi.Registry;
using Fazhi.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties;

/// <summary>Finds the party of a case in the register of subjects, whichever office keeps its file.</summary>
internal sealed class PartySearch(FazhiDb database) : IEndpoints
{
    /// <summary>Most hits shown: who sees more types another word.</summary>
    public const int Most = 10;

    private static readonly Actor Clerk = Actor.System("party-search");

    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(
        "/cases/subjects",
        async (string? q, ICurrentActor current, CancellationToken ct) =>
            current.Actor.Ranges.Count == 0 ? Results.NotFound() : Results.Json(await Search(q ?? "", ct)))
        .RequireAuthorization();

    /// <summary>Subjects whose name holds the words or whose code begins with them.</summary>
    public async Task<IReadOnlyList<SubjectReference>> Search(string words, CancellationToken ct)
    {
        words = words.Trim();
        if (words.Length == 0)
            return [];
        await using var db = database.Open(Clerk);
        return await db.SubjectReferences()
            .Where(s => s.Name.Contains(words) || s.CreditCode.StartsWith(words))
            .OrderBy(s => s.Name).Take(Most).ToListAsync(ct);
    }

    /// <summary>The subject of a key; null when there is none.</summary>
    public async Task<SubjectReference?> Find(Guid key, CancellationToken ct)
    {
        await using var db = database.Open(Clerk);
        return await db.SubjectReferences().FirstOrDefaultAsync(s => s.Id == key, ct);
    }

    /// <summary>What was typed about the party as the file of a new subject.</summary>
    public static Entry Entry(TypedForm typed)
    {
        var code = typed.Text("code");
        if (typed.One<PartyKind>("party-kind") == PartyKind.Citizen)
            typed.Fail("party-kind", "公民不登记为监管对象", "监管对象名录是公开的单位信息；当事人是公民的，直接填写即可，号码和住址加密存放。");
        if (code.Length > 0 && CreditCode.Read(code) is { IsRead: false } wrong)
            typed.Fail("code", wrong.Message, wrong.Message);
        return new Entry(new SubjectDraft
        {
            Name = typed.Text("party"),
            CreditCode = code,
            Kind = typed.Text("subject-kind"),
            Specialty = typed.Text("subject-specialty"),
            Address = typed.Text("address"),
            Principal = typed.Text("principal"),
        });
    }
}
