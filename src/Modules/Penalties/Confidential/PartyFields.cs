using Fazhi.Data;
using Fazhi.Data.Confidential;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties;

/// <summary>
/// Finds what is sealed of a party for the one who wants to see it: the number, the address, or a paper that prints them.
/// </summary>
internal sealed class PartyFields : IConfidentialSource
{
    private const string PaperField = "paper-";

    public string Kind => PartySeal.Kind;

    /// <summary>Name of the field behind a paper that prints the party in full.</summary>
    public static string Of(Guid paper) => PaperField + paper;

    /// <summary>Address at which the field of a case is shown for a purpose; null when it is not sealed.</summary>
    public static string? Href(Guid matter, string field, string stored) =>
        SealedText.Is(stored) ? $"/confidential/{PartySeal.Kind}/{matter}/{field}" : null;

    public async Task<ConfidentialValue?> Find(FazhiDbContext db, Guid record, string field, CancellationToken ct)
    {
        var matter = await db.Set<PenaltyCase>().AsNoTracking().IgnoreAutoIncludes()
            .FirstOrDefaultAsync(c => c.Id == record, ct);
        return matter is null ? null : field switch
        {
            PartySeal.Code => Value(matter, field, "证件号码", (PartySeal.Code, matter.Party.Code)),
            PartySeal.Address => Value(matter, field, "住址", (PartySeal.Address, matter.Party.Address)),
            _ => await Paper(db, matter, field, ct),
        };
    }

    // One entry in the log stands for the whole paper, under its name.
    private static async Task<ConfidentialValue?> Paper(
        FazhiDbContext db, PenaltyCase matter, string field, CancellationToken ct)
    {
        if (!field.StartsWith(PaperField, StringComparison.Ordinal) || !Guid.TryParse(field[PaperField.Length..], out var id))
            return null;
        var paper = await db.Set<CasePaper>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && p.RecordId == matter.Id, ct);
        if (paper is null || !PaperKinds.IsForParty(paper.Title))
            return null;
        var party = matter.Party;
        return Value(matter, field, $"{paper.Title}{paper.Number}", SealedText.Is(party.Code)
            ? (PartySeal.Code, party.Code)
            : (PartySeal.Address, party.Address));
    }

    private static ConfidentialValue? Value(PenaltyCase matter, string field, string name, (string Field, string Stored) of) =>
        !SealedText.Is(of.Stored) ? null : new()
        {
            Kind = PartySeal.Kind,
            Record = matter.Id,
            OfficePosition = matter.OfficePosition,
            Place = "处罚案件",
            Title = matter.Title,
            Page = $"/cases/{matter.Id}",
            Field = field,
            FieldName = name,
            Class = ConfidentialClass.Personal,
            SealedFor = new(PartySeal.Kind, matter.Id, of.Field),
            Stored = SealedText.Parse(of.Stored),
        };
}
