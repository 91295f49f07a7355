using System.Linq.Expressions;
using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Clocks;
using Fazhi.Data.Lists;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Kernel.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties.Coercion;

/// <summary>The list of measures.</summary>
internal sealed class MeasureList(FazhiDb database, IRegisterReader registers, ReadMemory memory, TimeProvider time)
    : MatterList<CoerciveMeasure, MeasureListRow>(database, registers, memory)
{
    /// <summary>Most days left for a measure to be listed as due soon.</summary>
    public const int Soon = 7;

    private const int ExportedAtOnce = 1000;

    protected override string Kind => CoerciveMeasure.RecordKindName;

    protected override Expression<Func<CoerciveMeasure, Party>> Party => m => m.Party;

    /// <summary>Every row of a query in its order.</summary>
    public async IAsyncEnumerable<MeasureListRow> All(
        Actor actor, MatterQuery query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        for (Guid? after = null; ;)
        {
            var page = await Page(actor, query with { After = after, Exact = false }, ct, ExportedAtOnce);
            foreach (var row in page.Rows)
                yield return row;
            if ((after = page.Next) is null)
                yield break;
        }
    }

    /// <summary>The measures of a penalty case, newest first.</summary>
    public static Task<List<MeasureListRow>> Of(FazhiDbContext db, Guid matter, CancellationToken ct) => Listed(
        db, db.Set<CoerciveMeasure>().AsNoTracking().Where(m => m.CaseId == matter).OrderByDescending(m => m.Id))
        .ToListAsync(ct);

    protected override IQueryable<MeasureListRow> Rows(FazhiDbContext db, IQueryable<CoerciveMeasure> matters) =>
        Listed(db, matters);

    protected override IQueryable<CoerciveMeasure> Matching(
        FazhiDbContext db, IQueryable<CoerciveMeasure> matters, MatterQuery query)
    {
        var (today, stage, kind) = (BeijingTime.Today(time), query.Stage, query.Kind);
        var soon = today.AddDays(Soon);
        matters = matters.Where(m => m.DisposalId == null);
        matters = query.Clocks switch
        {
            "late" => matters.Where(m => db.Set<Clock>().Any(
                k => k.RecordId == m.Id && k.State == ClockState.Running && k.Legal < today)),
            "soon" => matters.Where(m => db.Set<Clock>().Any(
                k => k.RecordId == m.Id && k.State == ClockState.Running && k.Alarm >= today && k.Alarm <= soon)),
            _ => matters,
        };
        if (stage.Length > 0)
            matters = matters.Where(m => m.Stage == stage);
        return kind.Length > 0 ? matters.Where(m => m.Kind == kind) : matters;
    }

    private static IQueryable<MeasureListRow> Listed(FazhiDbContext db, IQueryable<CoerciveMeasure> measures) =>
        measures.Select(m => new MeasureListRow
        {
            Id = m.Id,
            Number = m.Application != null ? m.Application.Number : "",
            Party = m.Party.Name,
            Cause = m.Cause,
            KindName = m.KindName,
            Target = m.Proposal != null ? m.Proposal.Target : "",
            Stage = m.Stage!,
            AppliedOn = m.Application != null ? m.Application.On : null,
            EndsOn = db.Set<Clock>().Where(k => k.RecordId == m.Id && k.Term == "hold" && k.State == ClockState.Running)
                .Select(k => k.Legal).FirstOrDefault(),
            EndedOn = m.Release != null ? m.Release.On : m.Disposal != null ? m.Disposal.On : m.Handover != null ? m.Handover.On : null,
        });
}

/// <summary>A measure as lists show it.</summary>
public sealed record MeasureListRow : IMatterRow
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Number of the decision; empty before it was taken.</summary>
    public required string Number { get; init; }

    /// <summary>Name of the party.</summary>
    public required string Party { get; init; }

    /// <summary>Why.</summary>
    public required string Cause { get; init; }

    /// <summary>What kind.</summary>
    public required string KindName { get; init; }

    /// <summary>What it is laid upon.</summary>
    public required string Target { get; init; }

    /// <summary>Stage.</summary>
    public required string Stage { get; init; }

    /// <summary>The day it was taken; null before.</summary>
    public required DateOnly? AppliedOn { get; init; }

    /// <summary>The last day in law while it lasts; null when none runs.</summary>
    public required DateOnly? EndsOn { get; init; }

    /// <summary>The day it ended; null while it lasts.</summary>
    public required DateOnly? EndedOn { get; init; }
}
