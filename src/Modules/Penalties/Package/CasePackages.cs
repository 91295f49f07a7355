using System.Text;
using Fazhi.Data.Acts;
using Fazhi.Data.Changes.Sealing;
using Fazhi.Data.Files;
using Fazhi.Data.Packages;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Documents.Papers;
using Fazhi.Documents.Templates;
using Fazhi.Penalties.Exhibits;
using Fazhi.Penalties.Volumes;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties;

/// <summary>证据包: everything of one case in one file, with proofs that hold without this system.</summary>
/// <remarks>A citizen's number and address stay masked unless they are opened for a logged purpose.</remarks>
public sealed class CasePackages
{
    private const string Kind = "penalties.case";

    private readonly FazhiDb database;
    private readonly VolumeFiles volumes;
    private readonly FileStore store;
    private readonly ChangeProofs proofs;
    private readonly ActCatalogue acts;
    private readonly PartySeal seal;
    private readonly PaperRenderer renderer;

    internal CasePackages(
        FazhiDb database, VolumeFiles volumes, FileStore store, ChangeProofs proofs, (ActCatalogue Acts, PartySeal Seal) more)
    {
        (this.database, this.volumes, this.store, this.proofs) = (database, volumes, store, proofs);
        (acts, seal) = more;
        renderer = new(TemplateFolder.Over(database.Options.DataFolder));
    }

    /// <summary>Keys of the cases of a number, or the one of that key, within the scope of who asks.</summary>
    public async Task<IReadOnlyList<Guid>> Find(Actor actor, string named, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        var cases = db.Set<PenaltyCase>().AsNoTracking().IgnoreAutoIncludes();
        return Guid.TryParse(named, out var id)
            ? await cases.Where(c => c.Id == id).Select(c => c.Id).ToListAsync(ct)
            : await cases.Where(c => (c.Filing != null && c.Filing.Number == named)
                || (c.Decision != null && c.Decision.Number == named)).Select(c => c.Id).ToListAsync(ct);
    }

    /// <summary>What the package of a case will hold; null when the case lies outside the scope.</summary>
    /// <exception cref="ProofException">The log cannot prove the case, or a file is missing.</exception>
    public async Task<CasePackage?> Plan(Actor actor, Guid id, CancellationToken ct)
    {
        if (await volumes.Find(actor, id, ct) is not { } arranged)
            return null;
        var pieces = PackedPiece.Of(arranged);
        foreach (var file in pieces.Select(p => p.File).OfType<FileLink>().DistinctBy(f => f.Hash))
        {
            await using var content = store.Open(file.Hash) ?? throw new ProofException($"附件“{file.Name}”的文件缺失。");
        }

        return new CasePackage { Arranged = arranged, Pieces = pieces, Covering = await proofs.Cover(Kind, id, ct) };
    }

    /// <summary>Writes the package onto a stream; what belongs to a citizen is masked.</summary>
    /// <exception cref="ProofException">A file is not what was handed in; what was written so far is of no use.</exception>
    public Task Write(CasePackage package, Stream output, CancellationToken ct) => Write(package, output, null, ct);

    /// <summary>Writes it in full; only once the log of disclosures has its entry.</summary>
    internal Task WriteInFull(CasePackage package, Stream output, CancellationToken ct) =>
        Write(package, output, seal.Open, ct);

    private async Task Write(CasePackage package, Stream output, Func<Guid, string, string, string>? open, CancellationToken ct)
    {
        await using var writer = await PackageWriter.Begin(output, ct);
        await writer.Add(PackageManifest.Checker, CheckerPage.Bytes, ct);
        await writer.Add(PackageManifest.Contents, PackageContents.Of(package), ct);
        foreach (var piece in package.Pieces)
            await Add(writer, piece, open, ct);
        if (Exhibit.Of(package.Arranged.Matter) is { Count: > 0 } exhibits)
            await writer.Add($"{ExhibitTable.Name}.csv", await ExhibitTable.Csv(exhibits, ct), ct);
        var matter = package.Arranged.Matter;
        Func<string, string, string>? own = open is null ? null : (field, stored) => open(matter.Id, field, stored);
        await writer.Add(PackageManifest.Data, CaseData.Of(package.Arranged, acts, own), ct);
        await writer.Add(PackageManifest.Changes, Lines(matter.Id, package.Covering, ct), ct);
        await writer.Add(PackageManifest.Checkpoint, Encoding.UTF8.GetBytes(package.Covering.Text), ct);
        await writer.Add(PackageManifest.PublicKey, Encoding.ASCII.GetBytes(package.Covering.Key.Public.Text + "\n"), ct);
        await writer.End(
            files => new PackageManifest
            {
                Format = PackageManifest.Current,
                Kind = Kind,
                Record = matter.Id,
                Number = matter.Number,
                Title = matter.Title,
                Agency = package.Arranged.Material.Agency,
                Changed = package.Changes,
                LogSize = package.Covering.Checkpoint.Size,
                Files = files,
            },
            package.Covering.Key.Sign,
            ct);
    }

    private async Task Add(PackageWriter writer, PackedPiece piece, Func<Guid, string, string, string>? open, CancellationToken ct)
    {
        PackageFile Named(PackageFile file) => file with { Title = piece.Title, Link = piece.Link, Digest = piece.Paper?.Digest };
        if (piece.Paper is { } paper)
        {
            Func<string, string, string> say = open is not null && PaperKinds.IsForParty(paper.Title)
                ? (field, stored) => open(paper.RecordId, field, stored)
                : (_, stored) => PartySeal.Shown(stored);
            await writer.Add(piece.Path, renderer.Docx(paper.Paper(say), paper.Seal), ct, Named);
            return;
        }

        await using var content = store.Open(piece.File!.Hash)
            ?? throw new ProofException($"附件“{piece.File.Name}”的文件缺失。");
        var written = await writer.Add(piece.Path, content, ct, Named);
        if (written.Sha256 != piece.File.Hash)
            throw new ProofException($"附件“{piece.File.Name}”的内容被改动，现在的摘要是 {written.Sha256}。");
    }

    private async IAsyncEnumerable<string> Lines(
        Guid id, Covering covering, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var change in proofs.Of(Kind, id, covering, ct))
            yield return ChangeLine.Of(change).ToLine();
    }
}

/// <summary>A package that is about to be written.</summary>
public sealed record CasePackage
{
    internal ArrangedCase Arranged { get; init; } = default!;

    internal IReadOnlyList<PackedPiece> Pieces { get; init; } = [];

    internal Covering Covering { get; init; } = default!;

    /// <summary>What its file is called.</summary>
    public string Name =>
        PackedPiece.Tidy($"证据包 {(Arranged.Matter.Number.Length > 0 ? Arranged.Matter.Number : Arranged.Matter.Id)}") + ".zip";

    /// <summary>Papers in it.</summary>
    public int Papers => Pieces.Count(p => p.Paper is not null);

    /// <summary>Files in it that were handed in.</summary>
    public int Files => Pieces.Count(p => p.File is not null);

    /// <summary>Changes in it.</summary>
    public int Changes => Arranged.Matter.ChangeNumber;

    /// <summary>SHA-256 of the public key that proves it.</summary>
    public string Fingerprint => Covering.Key.Public.Fingerprint;
}
