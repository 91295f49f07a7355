using System.Linq.Expressions;
using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Clocks;
using Fazhi.Data.Confidential;
using Fazhi.Data.Lists;
using Fazhi.Data.Matters;
using Fazhi.Data.Scopes;
using Fazhi.Data.Search;
using Fazhi.Data.Storage;
using Fazhi.Kernel.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties;

/// <summary>A list of matters with a party within the scope of who asks, newest first, by keyset.</summary>
internal abstract class MatterList<T, TRow>(FazhiDb database, IRegisterReader registers, ReadMemory memory)
    where T : Matter
    where TRow : IMatterRow
{
    public const int Size = 50;

    protected abstract string Kind { get; }

    /// <summary>The party, which is part of the matter.</summary>
    protected abstract Expression<Func<T, Party>> Party { get; }

    /// <summary>A page, by default of <see cref="Size"/> rows.</summary>
    public async Task<MatterPage<TRow>> Page(Actor actor, MatterQuery query, CancellationToken ct, int size = Size)
    {
        await using var db = database.Open(actor);
        var matters = await Keys(db, query, ct);
        var keys = await matters.Page(query.After, size + 1, ct);
        Guid[] page = [.. keys.Take(size)];
        return new()
        {
            Rows = await Read(db, page, ct),
            Next = keys.Count > size ? page[^1] : null,
            Count = await memory.Of(
                actor, $"{Kind} {query with { After = null }}", () => matters.Count(query.Exact, ct), ct),
        };
    }

    /// <summary>What the list shows of matters, in any order.</summary>
    protected abstract IQueryable<TRow> Rows(FazhiDbContext db, IQueryable<T> matters);

    /// <summary>Conditions beside words, citizen and clocks counted by another calendar.</summary>
    protected abstract IQueryable<T> Matching(FazhiDbContext db, IQueryable<T> matters, MatterQuery query);

    private async Task<MatterKeys<T>> Keys(FazhiDbContext db, MatterQuery query, CancellationToken ct)
    {
        var outdated = OutdatedClocks.Of(db, Kind, WorkCalendar.Default.Version);
        // Few are named by key; of many the list soon meets one as it is walked.
        var few = query.Clocks == MatterQuery.ToRecount
            ? await outdated.Select(k => k.RecordId).Distinct().Take(Counted.AtOnce + 1).ToListAsync(ct) : null;
        var isMany = few?.Count > Counted.AtOnce;
        var citizen = query.Citizen.Length > 0 ? await OfCitizen(db, query).Select(m => m.Id).ToListAsync(ct) : null;
        return new(db, await ListScope.Of(db, registers, memory, ct))
        {
            Text = query.Text.Length > 0 ? SearchQuery.Parse(query.Text) : null,
            Among = citizen is not null && few is not null && !isMany ? [.. citizen.Intersect(few)] : citizen ?? (isMany ? null : few),
            Conditions = matters => Matching(db, isMany ? matters.Where(m => outdated.Any(k => k.RecordId == m.Id)) : matters, query),
        };
    }

    private async Task<IReadOnlyList<TRow>> Read(FazhiDbContext db, Guid[] keys, CancellationToken ct)
    {
        var rows = await Rows(db, db.Set<T>().AsNoTracking().Where(m => keys.Contains(m.Id))).ToDictionaryAsync(r => r.Id, ct);
        return [.. keys.Where(rows.ContainsKey).Select(k => rows[k])];
    }

    // Few matters are against one citizen: their keys are read by the index of the mark.
    internal IQueryable<T> OfCitizen(FazhiDbContext db, MatterQuery query)
    {
        // A term passed on to who may not see the number must not confirm a guess either.
        var equal = ConfidentialClass.Personal.Allows(db.Actor) ? ConfidentialTerm.Prefixes(query.Citizen) : [];
        Expression<Func<Party, bool>> isOf = p => equal.Contains(p.CodeMark!);
        var party = Party;
        return db.Set<T>().AsNoTracking().Where(Expression.Lambda<Func<T, bool>>(
            new Inlined(isOf.Parameters[0], party.Body).Visit(isOf.Body), party.Parameters));
    }

    private sealed class Inlined(ParameterExpression parameter, Expression value) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? value : node;
    }
}

/// <summary>A row of such a list.</summary>
internal interface IMatterRow
{
    Guid Id { get; }
}
