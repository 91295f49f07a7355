namespace Fazhi.Penalties.FileReview;

/// <summary>What can be said of an item.</summary>
internal enum Verdict
{
    /// <summary>符合.</summary>
    Met,

    /// <summary>不符合.</summary>
    NotMet,

    /// <summary>由人判断.</summary>
    Person,

    /// <summary>尚未办到: the case has not come so far.</summary>
    Open,

    /// <summary>不涉及.</summary>
    Absent,
}

/// <summary>The answer of the record to one item, with the reason.</summary>
internal sealed record Answer(Verdict Verdict, string Reason)
{
    /// <summary>Places at fault; null stands for the whole item.</summary>
    public int? Faults { get; init; }

    public Cure? Cure { get; init; }

    public static Answer Met(string reason) => new(Verdict.Met, reason);

    public static Answer Open(string reason) => new(Verdict.Open, reason);

    public static Answer Absent(string reason) => new(Verdict.Absent, reason);

    public static Answer Person(string reason) => new(Verdict.Person, reason);

    public static Answer NotMet(string reason, Cure? cure, int? faults = null) =>
        new(Verdict.NotMet, reason) { Cure = cure, Faults = faults };

    /// <summary>Met when nothing is missing; else one fault for each thing that is.</summary>
    public static Answer Missing(IReadOnlyList<string> missing, string met, Cure? cure) =>
        missing.Count == 0 ? Met(met) : NotMet("缺少：" + string.Join("、", missing), cure, missing.Count);
}
