using Fazhi.Data;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Documents.Papers;
using Fazhi.Documents.Templates;
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
public sealed class PaperProof(FazhiDb database, DatabaseOptions options)
{
    /// <summary>Fewest characters of the digest that are looked at: as many as are printed.</summary>
    public const int Printed = 16;

    /// <summary>The verdict, and the kind and day of the paper when it was issued so.</summary>
    /// <param name="number">Number of the paper; empty for one that has none.</param>
    /// <param name="digest">Digest, at least as long as printed; blanks and capitals do not matter.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<(ProofVerdict Verdict, string Paper)> Check(string number, string digest, CancellationToken ct)
    {
        await using var db = database.Open(Actor.System("paper-check"));
        var (verdict, paper) = await Find(db, number, digest, ct);
        return (verdict, Name(paper));
    }

    /// <summary>
    /// The same of a file for Word as the system makes it: number and digest are read from its foot, and its words are held
    /// against those issued. What is masked in the record may stand in full in the file.
    /// </summary>
    /// <exception cref="InvalidDataException">The file is none, or bears no digest.</exception>
    public async Task<(ProofVerdict Verdict, string Paper)> Check(Stream file, CancellationToken ct)
    {
        var (number, digest, words) = PaperFile.Read(file);
        await using var db = database.Open(Actor.System("paper-check"));
        var (verdict, paper) = await Find(db, number, digest, ct);
        if (paper is null)
            return (verdict, "");
        await KeptTemplates.Fill(db, [paper], ct);
        var issued = new PaperRenderer(TemplateFolder.Over(options.DataFolder))
            .Docx(paper.Paper((_, stored) => PartySeal.Shown(stored)), paper.Seal);
        return (PaperFile.IsSame(PaperFile.Read(new MemoryStream(issued)).Words, words) ? verdict : ProofVerdict.Different, Name(paper));
    }

    private static string Name(CasePaper? paper) => paper is null ? "" : $"{paper.Title}，{paper.On:yyyy年M月d日}";

    private static async Task<(ProofVerdict Verdict, CasePaper? Paper)> Find(
        FazhiDbContext db, string number, string digest, CancellationToken ct)
    {
        var asked = string.Concat(digest.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
        var named = string.Concat(number.Where(c => !char.IsWhiteSpace(c)));
        var papers = asked.Length < Printed ? [] : await db.Set<CasePaper>().AsNoTracking()
            .Where(p => p.Number == named && p.Digest.StartsWith(asked)).ToListAsync(ct);
        if (papers.FirstOrDefault(p => p.IsUnchanged) is { } found)
            return (ProofVerdict.Unchanged, found);
        return papers.Count > 0 || (named.Length > 0 && await db.Set<CasePaper>().AnyAsync(p => p.Number == named, ct))
            ? (ProofVerdict.Different, null)
            : (ProofVerdict.Unknown, null);
    }

    /// <summary>What the verdict means, behind its word.</summary>
    public static string Explain(ProofVerdict verdict, string paper) => verdict switch
    {
        ProofVerdict.Unchanged => $"：与签发的一致（{paper}）。",
        ProofVerdict.Different when paper.Length > 0 => $"：文号和数据摘要是签发的（{paper}），文字与签发的不同；请以签发机关留存的文书为准。",
        ProofVerdict.Different => "：有这个文号的文书，但是数据摘要不一致；请以签发机关留存的文书为准。",
        _ => "：没有签发过这样的文书，请核对文号和数据摘要。",
    };

    /// <summary>The verdict in words.</summary>
    public static string Say(ProofVerdict verdict) => verdict switch
    {
        ProofVerdict.Unchanged => "未改动",
        ProofVerdict.Different => "不符",
        _ => "查无此文书",
    };
}
