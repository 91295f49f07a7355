using Fazhi.Data.Acts;
using Fazhi.Data.Files;
using Fazhi.Kernel.Procedures;
using Fazhi.Penalties.Coercion;
using Fazhi.Penalties.Exhibits;

namespace Fazhi.Penalties;

/// <summary>收集证据 — add a piece of evidence.</summary>
internal sealed class AddEvidence : PenaltyAct<EvidenceDraft>
{
    protected override Step<PenaltyCase> Step => InvestigationSteps.AddEvidence;

    public override long MostFileBytes => FileStore.MaxRecordingSize;

    protected override async Task<object?> Gather(
        ActWork work, PenaltyCase record, EvidenceDraft input, CancellationToken ct)
    {
        await TwinFiles.Refuse(work, record, ct);
        return input.Measure is { } measure
            ? await MeasuredThing.Find(work.Db, record.Id, (measure, input.MeasureItem), ct)
            : await base.Gather(work, record, input, ct);
    }

    protected override void Record(Facts<PenaltyCase, EvidenceDraft> f)
    {
        var thing = f.Loaded as MeasuredThing;
        var kept = PreservedThing.Find(f.Matter, f.Input.Preserved, f.Input.PreservedItem);
        var item = new EvidenceItem
        {
            Position = f.Matter.Evidence.Count + 1,
            On = f.On,
            Kind = f.Input.Kind,
            Name = Either(f.Input.Name, thing?.Text ?? kept?.Text),
            Source = Either(f.Input.Source, thing?.Source ?? kept?.Source),
            MeasureId = thing?.Measure,
            Preserved = kept?.Preservation,
            ListedAs = thing?.Position ?? kept?.Line ?? 0,
            TakenBy = f.Names(),
            Change = f.Matter.ChangeNumber + 1,
        };
        item.Trace(f.Input.Provenance.Over(null));
        f.Matter.Record(item);
    }

    protected override IEnumerable<CasePaper> DraftAll(PaperWriting writing) => writing.EvidencePage();

    private static string Either(string entered, string? listed) => entered.Length > 0 ? entered : listed ?? "";
}

/// <summary>What is entered about a piece of evidence; its files are handed in with the entry.</summary>
public sealed record EvidenceDraft
{
    /// <summary>One of the eight kinds of art. 46.</summary>
    public required EvidenceKind Kind { get; init; }

    /// <summary>The coercive measure that lists the thing; null for other evidence. Name and source may then stay empty.</summary>
    public Guid? Measure { get; init; }

    /// <summary>Its line on the list: 1, 2, 3 …</summary>
    public int MeasureItem { get; init; }

    /// <summary>The preservation of the case that lists it: 1, 2, 3 …; null for other evidence. Name and source may stay empty.</summary>
    public int? Preserved { get; init; }

    /// <summary>Its line on that list: 1, 2, 3 …</summary>
    public int PreservedItem { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Where it came from.</summary>
    public required string Source { get; init; }

    /// <summary>Where it was obtained, in which form, and who keeps it.</summary>
    public ProvenanceDraft Provenance { get; init; } = new();
}
