using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties;

/// <summary>What the check of a paper says.</summary>
public enum ProofVerdict
{
    /// <summary>未改动: a paper of this number and digest was issued, and its facts still give the digest.</summary>
    Unchanged,

    /// <summary>不符: a paper of this number was issued with another digest, or what is stored was changed.</summary>
    Different,

    /// <summary>查无此文书.</summary>
    Unknown,
}

/// <summary>核对文书: holds number and digest, as printed, against what was issued; whoever asks learns nothing
/// else.</summary>
/// <remarks>
/// The answer names the kind of paper and its day, which stand on the paper that is held in hand; never the party,
/// the office
/// or anything of the content. That is why papers of every office are looked through.
/// </remarks>
public sealed class PaperProof(FazhiDb database)
{
    /// <summary>Fewest characters of the digest that are looked at: as many as are printed.</summary>
    public const int Printed = 16;

    /// <summary>The verdict, and the kind and day of the paper when it was issued so.</summary>
    /// <param name="number">Number of the paper; empty for one that has none.</param>
    /// <param name="digest">Digest, at least as long as printed; blanks and capitals do not matter.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<(ProofVerdict Verdict, string Paper)> Check(string number, string digest, CancellationToken ct)
    {
        var asked = string.Concat(digest.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
        var named = string.Concat(number.Where(c => !char.IsWhiteSpace(c)));
        await using var db = database.Open(Actor.System("paper-check"));
        var papers = asked.Length < Printed ? [] : await db.Set<CasePaper>().AsNoTracking()
            .Where(p => p.Number == named && p.Digest.StartsWith(asked)).ToListAsync(ct);
        if (papers.FirstOrDefault(p => p.IsUnchanged) is { } found)
            return (ProofVerdict.Unchanged, $"{found.Title}，{found.On:yyyy年M月d日}");
        return papers.Count > 0 || (named.Length > 0 && await db.Set<CasePaper>().AnyAsync(p => p.Number == named, ct))
            ? (ProofVerdict.Different, "")
            : (ProofVerdict.Unknown, "");
    }

    /// <summary>The verdict in words.</summary>
    public static string Say(ProofVerdict verdict) => verdict switch
    {
        ProofVerdict.Unchanged => "未改动",
        ProofVerdict.Different => "不符",
        _ => "查无此文书",
    };
}
