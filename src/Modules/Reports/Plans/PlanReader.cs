using Fazhi.Data;
using Fazhi.Data.Storage;
using Fazhi.Reports.Figures;
using Fazhi.Reports.Indicators;
using Fazhi.Reports.Obligations;
using Fazhi.Reports.Targets;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Reports.Plans;

/// <summary>A target beside what has been reached.</summary>
public sealed record TargetLine
{
    /// <summary>Key of the record.</summary>
    public required Guid Id { get; init; }

    /// <summary>The target in words.</summary>
    public required string Statement { get; init; }

    /// <summary>The year it is for.</summary>
    public required int Year { get; init; }

    /// <summary>Value with its unit.</summary>
    public required string Value { get; init; }

    /// <summary>Day on which it was set.</summary>
    public required DateOnly SetOn { get; init; }

    /// <summary>The indicator compared with it; null when none.</summary>
    public Indicator? Measures { get; init; }

    /// <summary>What it came to so far in that year; null when none or not begun.</summary>
    public FigureValue? Reached { get; init; }
}

/// <summary>A period of an obligation.</summary>
public sealed record PeriodLine(string Name, int Done, DateOnly Due, bool Met);

/// <summary>An obligation with the periods of this year that have begun.</summary>
public sealed record ObligationLine
{
    /// <summary>Key of the record.</summary>
    public required Guid Id { get; init; }

    /// <summary>What must be done.</summary>
    public required string Title { get; init; }

    /// <summary>At least so many in each period.</summary>
    public required int Least { get; init; }

    /// <summary>What asks for it.</summary>
    public required string Basis { get; init; }

    /// <summary>Last day when it has ended; null while it is in force.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>The indicator that counts it; null when its definition is gone.</summary>
    public required Indicator? Counted { get; init; }

    /// <summary>Periods, the latest first.</summary>
    public required IReadOnlyList<PeriodLine> Periods { get; init; }
}

/// <summary>Reads targets and obligations for their page.</summary>
public sealed class PlanReader(FazhiDb database, FigureDesk desk, ICurrentActor current, TimeProvider time)
{
    /// <summary>Targets, the latest year first.</summary>
    public async Task<IReadOnlyList<TargetLine>> Targets(CancellationToken ct)
    {
        await using var db = database.Open(current.Actor);
        var targets = await db.Set<Target>().AsNoTracking()
            .OrderByDescending(t => t.Year).ThenByDescending(t => t.SetOn).ThenBy(t => t.Key).Take(200).ToListAsync(ct);
        var lines = new List<TargetLine>();
        foreach (var target in targets)
            lines.Add(await Line(db, target, ct));
        return lines;
    }

    /// <summary>Obligations in force, and those that ended last year or in this, with the periods of their last year.</summary>
    public async Task<IReadOnlyList<ObligationLine>> Obligations(CancellationToken ct)
    {
        var today = time.Today();
        var lastYear = new DateOnly(today.Year - 1, 1, 1);
        await using var db = database.Open(current.Actor);
        var recent = await db.Set<Obligation>().AsNoTracking()
            .Where(o => o.ValidFrom <= today && (o.ValidTo == null || o.ValidTo >= lastYear))
            .OrderBy(o => o.ValidTo != null && o.ValidTo < today).ThenBy(o => o.Title).ThenBy(o => o.Id).ToListAsync(ct);
        var lines = new List<ObligationLine>();
        foreach (var obligation in recent)
        {
            var agency = await AgencyScope.Of(db, obligation.AgencyId, ct);
            var ended = obligation.ValidTo < today ? obligation.ValidTo : null;
            var counts = await CheckObligation.Count(desk, obligation, agency, ended ?? today, ct);
            lines.Add(new ObligationLine
            {
                Id = obligation.Id,
                Title = obligation.Title,
                Least = obligation.Least,
                Basis = obligation.Basis,
                EndedOn = ended,
                Counted = desk.Catalogue.Find(obligation.Indicator),
                Periods = [.. counts.Reverse().Select(c => new PeriodLine(
                    obligation.NameOf(c.Period), c.Done, obligation.DueOf(c.Period), c.Done >= obligation.Least))],
            });
        }

        return lines;
    }

    private async Task<TargetLine> Line(FazhiDbContext db, Target target, CancellationToken ct)
    {
        var stated = desk.Catalogue.Find(target.Key);
        var measures = desk.Catalogue.Find(target.Measures);
        var today = time.Today();
        var end = new DateOnly(target.Year, 12, 31);
        var request = new FigureRequest
        {
            AsOf = end < today ? end : today,
            Agency = await AgencyScope.Of(db, target.AgencyId, ct),
        };
        return new TargetLine
        {
            Id = target.Id,
            Statement = target.Statement,
            Year = target.Year,
            Value = FigureStatement.Plain(target.Value) + stated?.Unit,
            SetOn = target.SetOn,
            Measures = measures,
            Reached = measures is null || target.Year > today.Year
                ? null
                : (await desk.Compute(request, [measures], ct))[measures.Id],
        };
    }
}
