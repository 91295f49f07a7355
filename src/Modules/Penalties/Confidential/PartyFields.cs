using Fazhi.Data;
using Fazhi.Data.Confidential;
using Fazhi.Data.Matters;
using Fazhi.Documents.Papers;
using Fazhi.Penalties.Coercion;
using Fazhi.Ui;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties;

/// <summary>
/// Finds what is sealed of a party for the one who wants to see it: the number, the address, or a paper that prints them.
/// </summary>
internal sealed class PartyFields : IConfidentialSource
{
    /// <summary>Name of the field behind the package of a case in full.</summary>
    public const string Package = "package";

    private const string PaperField = "paper-";

    public string Kind => PartySeal.Kind;

    /// <summary>Name of the field behind a paper that prints the party in full.</summary>
    public static string Of(Guid paper) => PaperField + paper;

    /// <summary>Address at which the field of a case is shown for a purpose; null when it is not sealed.</summary>
    public static string? Href(Guid matter, string field, string stored) =>
        SealedText.Is(stored) ? $"/confidential/{PartySeal.Kind}/{matter}/{field}" : null;

    public async Task<ConfidentialValue?> Find(FazhiDbContext db, Guid record, string field, CancellationToken ct)
    {
        if (await Holder(db, record, ct) is not { } holder)
            return null;
        return field switch
        {
            PartySeal.Code => Value(holder, field, "证件号码", (PartySeal.Code, holder.Party.Code)),
            PartySeal.Address => Value(holder, field, "住址", (PartySeal.Address, holder.Party.Address)),
            PartySeal.ReporterField => Reporter(holder),
            Package => Value(holder, field, "证据包", Either(holder.Party)),
            _ => await Paper(db, holder, field, ct),
        };
    }

    private static async Task<PartyHolder?> Holder(FazhiDbContext db, Guid record, CancellationToken ct)
    {
        if (await db.Whole<PenaltyCase>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == record, ct) is { } matter)
            return new(matter, matter.Party, CaseFile.List);
        return await db.Whole<CoerciveMeasure>().AsNoTracking()
            .FirstOrDefaultAsync(m => m.Id == record, ct) is { } measure
            ? new(measure, measure.Party, MeasureFile.List)
            : null;
    }

    // One entry in the log stands for the whole paper, under its name.
    private static async Task<ConfidentialValue?> Paper(
        FazhiDbContext db, PartyHolder holder, string field, CancellationToken ct)
    {
        if (!field.StartsWith(PaperField, StringComparison.Ordinal) || !Guid.TryParse(field[PaperField.Length..], out var id))
            return null;
        var paper = await db.Set<CasePaper>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && p.RecordId == holder.Matter.Id, ct);
        if (paper is null || !PaperKinds.IsForParty(paper.Title))
            return null;
        return Value(holder, field, $"{paper.Title}{paper.Number}", paper.Paper() is RemovalPaper removal
            ? (PartySeal.Address, removal.Disease) : Either(holder.Party));
    }

    private static ConfidentialValue? Reporter(PartyHolder holder) =>
        Value(holder, PartySeal.ReporterField, "举报人", (PartySeal.ReporterField, (holder.Matter as PenaltyCase)?.Clue?.Reporter ?? "")) is { } value
            ? value with { Class = ConfidentialClass.Reporter }
            : null;

    private static (string Field, string Stored) Either(Party party) => SealedText.Is(party.Code)
        ? (PartySeal.Code, party.Code)
        : (PartySeal.Address, party.Address);

    private static ConfidentialValue? Value(PartyHolder holder, string field, string name, (string Field, string Stored) of) =>
        !SealedText.Is(of.Stored) ? null : new()
        {
            Kind = PartySeal.Kind,
            Record = holder.Matter.Id,
            OfficePosition = holder.Matter.OfficePosition,
            Place = holder.Home.Text,
            Title = holder.Matter.Title,
            Page = $"{holder.Home.Href}/{holder.Matter.Id}",
            Field = field,
            FieldName = name,
            Class = ConfidentialClass.Personal,
            SealedFor = new(PartySeal.Kind, holder.Matter.Id, of.Field),
            Stored = SealedText.Parse(of.Stored),
        };

    /// <summary>A matter with a party, and the list it stands in.</summary>
    private sealed record PartyHolder(Matter Matter, Party Party, PageLink Home);
}
