using Fazhi.Data.Acts;
using Fazhi.Data.Matters;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>更正日期 — put the date of a step right; the periods that run from it are counted anew.</summary>
internal sealed class CorrectDate : DateCorrection<PenaltyCase>
{
    private static readonly NoteFiling Note = new();

    public override string Name => "penalties.correct-date";

    public override IReadOnlyList<Role> Roles => [Role.Officer, Role.SectionHead];

    protected override ProcedureVersions<PenaltyCase> ProcedureOf(PenaltyCase matter) => Procedures.Of(matter);

    protected override async Task<object?> Gather(ActWork work, PenaltyCase record, DateCorrectionDraft input, CancellationToken ct) =>
        input.Stage == Stages.Filed.Name && record.Joinders.Count > 0 ? await JoinedFilings.Find(work, record, ct) : null;

    protected override void Redate(PenaltyCase matter, string stage, DateOnly on) => matter.Redate(stage, on);

    // The ninety days of every case it was joined with run from the earliest filing: they move with it (art. 60).
    protected override async Task Follow(ActWork work, Facts<PenaltyCase, DateCorrectionDraft> f, CancellationToken ct)
    {
        var joined = f.Loaded as JoinedFilings;
        var moved = joined?.Moved(f.Matter).ToArray() ?? [];
        f.Matter.Refile(joined?.Of(f.Matter) ?? new FilingNote());
        await base.Follow(work, f, ct);
        foreach (var (other, note) in moved)
            await work.TakePart(Note, other, new Entry(note) { On = f.On, By = [.. f.By.Select(p => p.Person)] }, ct);
    }
}
