using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Kernel.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties;

/// <summary>What the acts of joining and splitting have in common.</summary>
internal static class Joining
{
    private static readonly NoteJoinder Note = new();

    /// <summary>Another case named in a form, as it stands.</summary>
    /// <exception cref="InvalidInputException">There is none, or it lies outside the scope.</exception>
    public static async Task<PenaltyCase> Other(ActWork work, string field, Guid id, CancellationToken ct) =>
        await work.Db.Whole<PenaltyCase>().AsNoTracking()
            .FirstOrDefaultAsync(c => c.Id == id && c.DisposalId == null, ct)
        ?? throw new InvalidInputException(new Dictionary<string, string> { [field] = "查无此案件，请重新选择。" });

    /// <summary>The companions of a lead that are still handled with it.</summary>
    public static IQueryable<PenaltyCase> CompanionsOf(this IQueryable<PenaltyCase> cases, Guid lead) =>
        cases.Where(c => c.LeadId == lead && c.Stage != "merged");

    /// <summary>True when both are against one and the same party.</summary>
    public static bool IsSameParty(this PartySeal seal, PenaltyCase one, (Guid Id, Party Party) other)
    {
        if (one.Party.SubjectId is { } subject && subject == other.Party.SubjectId)
            return true;
        var (a, b) = (
            seal.Open(one.Id, PartySeal.Code, one.Party.Code), seal.Open(other.Id, PartySeal.Code, other.Party.Code));
        return a.Length > 0 && b.Length > 0 ? a == b : one.Party.Name == other.Party.Name;
    }

    /// <summary>A joinder as one of the two cases keeps it.</summary>
    public static Joinder Of<TInput>(
        Facts<PenaltyCase, TInput> f, (JoinderKind Kind, bool IsLead) what, PenaltyCase other, string reason, int position) => new()
        {
            Position = position,
            On = f.On,
            Kind = what.Kind,
            IsLead = what.IsLead,
            OtherId = other.Id,
            OtherNumber = other.Number,
            OtherParty = other.Party.Name,
            FiledOn = other.FiledFrom ?? f.On,
            Reason = reason,
            ApprovedBy = f.Names(),
        };

    /// <summary>Writes the counterpart into the other case, and the sheet on which the joinder was approved into both.</summary>
    public static async Task WriteApproved<TInput>(
        ActWork work, Facts<PenaltyCase, TInput> f, Guid other, JoinderNote note, CancellationToken ct)
    {
        await Write(work, f, other, note with { Approved = n => f.Matter.Joinders[^1].Number = n }, ct);
        await AttachApproval(work, f, ct);
    }

    /// <summary>Drafts the sheet on which the last joinder of the case was approved.</summary>
    public static async Task AttachApproval<TInput>(ActWork work, Facts<PenaltyCase, TInput> f, CancellationToken ct) =>
        await KeptTemplates.Attach(
            work, f.Matter, (await PaperWriting.For(work, f.Matter, f.Parameters, ct)).JoinderApproval(), f.Parameters, ct);

    /// <summary>Writes the counterpart into the other case, in the same transaction.</summary>
    public static Task Write<TInput>(
        ActWork work, Facts<PenaltyCase, TInput> f, Guid other, JoinderNote note, CancellationToken ct) =>
        work.TakePart(Note, other, new Entry(note) { On = f.On, By = [.. f.By.Select(p => p.Person)] }, ct);
}
