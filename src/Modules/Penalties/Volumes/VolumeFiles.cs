using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Documents.Templates;
using Fazhi.Penalties.FileReview;

namespace Fazhi.Penalties.Volumes;

/// <summary>The volumes of a case: as archived, or as they would be today.</summary>
internal sealed class VolumeFiles(ReviewFiles files, DatabaseOptions options)
{
    private readonly Lazy<VolumeTable> table = new(() => VolumeTable.Load(options.DataFolder));

    public VolumeTable Table => table.Value;

    /// <summary>The case with its volumes and what the self-review misses; null when it lies outside the scope.</summary>
    public async Task<ArrangedCase?> Find(Actor actor, Guid id, CancellationToken ct) =>
        await files.Find(actor, id, ct) is var (material, review)
            ? new ArrangedCase { Material = material, Review = review, Volumes = Of(material) }
            : null;

    public CaseVolumes Of(CaseMaterial material) =>
        (material.Matter.Archiving is { } archived ? CaseVolumes.Read(archived.Contents) : null) ?? Make(material);

    /// <summary>The volumes by the table as it stands, whatever was archived.</summary>
    public CaseVolumes Make(CaseMaterial material) =>
        new VolumeMaking(Table, TemplateFolder.Over(options.DataFolder)).Of(material);
}

/// <summary>A case arranged in its volumes.</summary>
internal sealed record ArrangedCase
{
    public required CaseMaterial Material { get; init; }

    public required SelfReview Review { get; init; }

    public required CaseVolumes Volumes { get; init; }

    public PenaltyCase Matter => Material.Matter;
}
