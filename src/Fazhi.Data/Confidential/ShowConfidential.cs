using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Confidential;

/// <summary>查看保密字段 — have a confidential value shown: leaves an entry in the log, and then only shows it.</summary>
/// <remarks>
/// The act writes the log. The value is handed out by <see cref="ConfidentialDesk"/> after the entry is committed, so no
/// value is seen without one.
/// </remarks>
internal sealed class ShowConfidential(IEnumerable<IConfidentialSource> sources, FieldCipher cipher) : Act<Disclosure, ShowDraft>
{
    private const int LongestPurpose = 200;

    public override string Name => "confidential.show";

    public override string Label => "查看保密字段";

    public override bool Creates => true;

    // Every class has rights of its own, asked in Bar when the field is known.
    public override IReadOnlyList<Role> Roles { get; } = Enum.GetValues<Role>();

    protected override Disclosure New() => new();

    protected override async Task<object?> Gather(
        ActWork work, Disclosure record, ShowDraft input, CancellationToken ct)
    {
        var found = sources.FirstOrDefault(s => s.Kind == input.Kind) is { } source
            ? await source.Find(work.Db, input.Record, input.Field, ct)
            : null;
        if (found is null || !found.Class.Allows(work.Actor))
            return new Loaded(found, work.Actor);
        cipher.Open(found.SealedFor, found.Stored); // what does not open is refused before an entry says it was shown
        return new Loaded(found, work.Actor);
    }

    protected override ActResult? Bar(Facts<Disclosure, ShowDraft> f) => (Loaded)f.Loaded! switch
    {
        { Value: null } => new ActResult.NotFound(),
        { Value: { } value, Actor: var actor } when !value.Class.Allows(actor) =>
            new ActResult.Forbidden(value.Class.Ask()),
        _ => null,
    };

    protected override IEnumerable<Unmet> Check(Facts<Disclosure, ShowDraft> f)
    {
        if (string.IsNullOrWhiteSpace(f.Input.Purpose))
            yield return new Unmet(null, "请写明查看的目的，如“联系信访人核实情况”。");
        else if (f.Input.Purpose.Trim().Length > LongestPurpose)
            yield return new Unmet(null, $"查看的目的最多{LongestPurpose}个字。");
    }

    protected override void Apply(Facts<Disclosure, ShowDraft> f)
    {
        var (value, actor) = (Loaded)f.Loaded!;
        f.Matter.Write(value!, actor, f.Input.Purpose.Trim(), f.RecordedAt);
    }

    protected override async Task Follow(ActWork work, Facts<Disclosure, ShowDraft> f, CancellationToken ct)
    {
        // One link after the other. SQLite has one writer; on PostgreSQL the lock holds until the commit.
        if (work.Db.Dialect == StorageDialect.Postgres)
            await work.Db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('disclosures'))", ct);
        var last = await work.Db.Set<Disclosure>().AsNoTracking().OrderByDescending(d => d.Serial)
            .Select(d => new { d.Serial, d.Digest }).FirstOrDefaultAsync(ct);
        f.Matter.Follow((last?.Serial ?? 0) + 1, last?.Digest ?? "");
    }

    private sealed record Loaded(ConfidentialValue? Value, Actor Actor);
}

/// <summary>What is entered to have a confidential field shown.</summary>
public sealed record ShowDraft
{
    /// <summary>Kind of the record, such as <c>ledgers.entry</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Key of the record.</summary>
    public required Guid Record { get; init; }

    /// <summary>Key of the field.</summary>
    public required string Field { get; init; }

    /// <summary>What for.</summary>
    public required string Purpose { get; init; }
}
