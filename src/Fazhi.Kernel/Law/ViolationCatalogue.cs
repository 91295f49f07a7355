using System.Collections.Frozen;

namespace Fazhi.Kernel.Law;

/// <summary>The violations the program knows, each with duty, penalty and scale of the fine.</summary>
public sealed class ViolationCatalogue
{
    private static readonly Lazy<ViolationCatalogue> Embedded = new(() => new(LawFiles.Read<Rows>("violations.json")));

    private readonly FrozenDictionary<string, Violation> byCode;

    private ViolationCatalogue(Rows rows)
    {
        var laws = rows.Laws.ToFrozenDictionary(l => l.Key);
        All = [.. rows.Violations.Select(v => v with { Laws = laws })];
        byCode = All.ToFrozenDictionary(v => v.Code);
        if (All.SelectMany(Faults).FirstOrDefault() is { } fault)
            throw new InvalidDataException(fault);
    }

    /// <summary>The catalogue shipped with the program.</summary>
    public static ViolationCatalogue Default => Embedded.Value;

    /// <summary>All rows, in the order of the file.</summary>
    public IReadOnlyList<Violation> All { get; }

    /// <summary>The row with this code; null when there is none.</summary>
    public Violation? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The row that took the place of this one; null when none did.</summary>
    public Violation? SuccessorOf(Violation violation) => All.FirstOrDefault(v => v.Replaces == violation.Code);

    private IEnumerable<string> Faults(Violation v)
    {
        if (v.Duty.Count == 0 || v.Penalty.Count == 0)
            yield return $"违法行为“{v.Code}”须写违反的条款和罚则。";
        foreach (var law in v.Duty.Concat(v.Penalty).Where(p => !v.Laws.ContainsKey(p.Law)))
            yield return $"违法行为“{v.Code}”引用的“{law.Law}”不在法律表中。";
        if (v.Replaces is { } old && !byCode.ContainsKey(old))
            yield return $"违法行为“{v.Code}”所替代的“{old}”不存在。";
        if (v.Scales.Any(s => s.Least < 0 || s.Least > s.Most || s.Most <= 0 || s.Provision >= v.Penalty.Count))
            yield return $"违法行为“{v.Code}”的罚款幅度不成立。";
    }

    private sealed record Rows
    {
        public required IReadOnlyList<CataloguedLaw> Laws { get; init; }

        public required IReadOnlyList<Violation> Violations { get; init; }
    }
}
