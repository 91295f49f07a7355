using Fazhi.Data.Confidential;

namespace Fazhi.Penalties;

/// <summary>Other cases against the same party: by its file, its code, or what the sealed codes of one citizen begin with.</summary>
internal static class SameParty
{
    public static IQueryable<PenaltyCase> OfSameParty(this IQueryable<PenaltyCase> cases, PenaltyCase matter, PartySeal seal)
    {
        var (subject, code) = (matter.Party.SubjectId, matter.Party.Code);
        var citizen = Prefixes(matter, seal);
        return cases.Where(c => c.Id != matter.Id && ((subject != null && c.Party.SubjectId == subject)
            || (code != "" && c.Party.Code == code)
            || citizen.Contains(c.Party.CodeMark!)));
    }

    // Without the key nobody can tell who is the same: none is found then, and nothing fails.
    private static IReadOnlyList<string> Prefixes(PenaltyCase matter, PartySeal seal)
    {
        try
        {
            return SealedText.Is(matter.Party.Code) ? seal.Prefixes(matter.Id, matter.Party.Code) : [];
        }
        catch (ConfidentialException)
        {
            return [];
        }
    }
}
