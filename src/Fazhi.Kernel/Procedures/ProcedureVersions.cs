namespace Fazhi.Kernel.Procedures;

/// <summary>What becomes of matters begun under an older version of a procedure.</summary>
public enum Transition
{
    /// <summary>They are finished under the old version.</summary>
    FinishUnderOld,

    /// <summary>Steps taken on or after the effective date follow the new version.</summary>
    NewStepsFromEffectiveDate,

    /// <summary>A person decides for each matter; until then the old version holds.</summary>
    Ask,
}

/// <summary>All versions of one procedure, in the order of their effective dates.</summary>
/// <typeparam name="TMatter">The record acted upon.</typeparam>
public sealed class ProcedureVersions<TMatter>
    where TMatter : IMatter
{
    private readonly Procedure<TMatter>[] versions;

    /// <summary>Orders the versions.</summary>
    /// <exception cref="ArgumentException">There is none, two share a name, or their keys differ.</exception>
    public ProcedureVersions(params Procedure<TMatter>[] versions)
    {
        this.versions = [.. versions.OrderBy(v => v.EffectiveFrom)];
        if (versions.Length == 0
            || versions.Select(v => v.Key).Distinct().Count() > 1
            || versions.Select(v => v.Version).Distinct().Count() < versions.Length)
            throw new ArgumentException("Versions of one procedure share a key and differ in name.", nameof(versions));
    }

    /// <summary>The newest version.</summary>
    public Procedure<TMatter> Latest => versions[^1];

    /// <summary>All versions, oldest first.</summary>
    public IReadOnlyList<Procedure<TMatter>> All => versions;

    /// <summary>The version an act on a given day follows.</summary>
    /// <param name="begunUnder">Version the matter runs under; null when the act opens it.</param>
    /// <param name="on">Date of the act in law.</param>
    /// <returns>The version; null when none was in force on that day.</returns>
    public Procedure<TMatter>? For(string? begunUnder, DateOnly on)
    {
        if (begunUnder is null)
            return versions.LastOrDefault(v => v.EffectiveFrom <= on);
        var chosen = Array.FindIndex(versions, v => v.Version == begunUnder);
        if (chosen < 0)
            return null;
        for (var next = chosen + 1; next < versions.Length && versions[next].EffectiveFrom <= on; next++)
        {
            if (versions[next].Transition != Transition.NewStepsFromEffectiveDate)
                break;
            chosen = next;
        }

        return versions[chosen];
    }

    /// <summary>The version a person has to choose or refuse for this matter; null when there is nothing to ask.</summary>
    /// <param name="begunUnder">Version the matter runs under.</param>
    /// <param name="on">Date of the act in law.</param>
    public Procedure<TMatter>? Asked(string begunUnder, DateOnly on)
    {
        var current = Array.FindIndex(versions, v => v.Version == For(begunUnder, on)?.Version);
        return current >= 0 && current + 1 < versions.Length
            && versions[current + 1] is { Transition: Transition.Ask } next && next.EffectiveFrom <= on
            ? next
            : null;
    }
}
