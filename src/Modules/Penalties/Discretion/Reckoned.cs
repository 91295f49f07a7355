using Fazhi.Kernel.Law;

namespace Fazhi.Penalties;

/// <summary>All contraventions of a conclusion reckoned: each for itself, one fine for one act, then summed.</summary>
internal sealed record Reckoned
{
    /// <summary>In the order entered; what the catalogue does not know is left out.</summary>
    public required IReadOnlyList<Reckoning> Items { get; init; }

    /// <summary>Codes that the catalogue does not know.</summary>
    public required IReadOnlyList<string> Unknown { get; init; }

    /// <summary>The fine for all of them in yuan.</summary>
    public decimal Total => Items.Sum(i => i.Fine);

    public static Reckoned Of(ConclusionDraft draft, PartyKind party, Benchmark benchmark)
    {
        var items = draft.Contraventions
            .Select((c, i) => ViolationCatalogue.Default.Find(c.Violation) is { } violation
                ? Single(c, i + 1, violation, (draft, party, benchmark))
                : null)
            .OfType<Reckoning>().ToArray();
        return new Reckoned
        {
            Items = [.. items.Select(i => i with { FinedWith = Bearer(items, i) })],
            Unknown = [.. draft.Contraventions.Select(c => c.Violation).Where(c => ViolationCatalogue.Default.Find(c) is null)],
        };
    }

    /// <summary>Those that are one act with this one, itself among them.</summary>
    public static IEnumerable<Reckoning> SameAct(IReadOnlyList<Reckoning> items, Reckoning item) =>
        items.Where(i => FirstOf(items, i) == FirstOf(items, item));

    /// <summary>The one whose scale is heaviest among those of the same act: it bears the fine.</summary>
    public static Reckoning Heaviest(IReadOnlyList<Reckoning> items, Reckoning item) =>
        SameAct(items, item).OrderByDescending(i => i.Most).ThenByDescending(i => i.Least).ThenBy(i => i.Position).First();

    private static Reckoning Single(
        ContraventionDraft c, int position, Violation violation, (ConclusionDraft Draft, PartyKind Party, Benchmark Benchmark) of)
    {
        var gains = c.Gains == 0 && of.Draft.Contraventions.Count == 1 ? of.Draft.Proposed.Gains : c.Gains;
        var scales = violation.Scales.Where(s => s.Applies(c.Gravity, of.Party == PartyKind.Citizen, gains)).ToArray();
        var scale = scales.OrderByDescending(s => s.Most * s.Base(gains)).ThenByDescending(s => s.Least * s.Base(gains)).FirstOrDefault();
        return new Reckoning
        {
            Position = position,
            Draft = c,
            Violation = violation,
            Circumstances = [.. of.Benchmark.AllCircumstances.Where(x => c.Circumstances.Contains(x.Key))],
            Scale = scale,
            Competes = scales.Length > 1,
            Band = scale is null ? null : of.Benchmark.BandOf(violation, scale, c.Measure),
            Gains = gains,
            Fine = c.Multiple is { } times && scale is { Unit: ScaleUnit.Gains } ? Reckoning.Money(scale.Base(gains) * times) : c.Fine,
        };
    }

    private static int? Bearer(Reckoning[] items, Reckoning item) =>
        Heaviest(items, item) is var bearer && bearer.Position != item.Position && item.Fine == 0 ? bearer.Position : null;

    private static int FirstOf(IReadOnlyList<Reckoning> items, Reckoning item) =>
        items.Where(i => i.Position <= item.Position && !i.Draft.IsSameAct).Select(i => i.Position).DefaultIfEmpty(1).Max();
}
