namespace Fazhi.Penalties;

/// <summary>Discretion: what was contravened, and how the fine was reckoned.</summary>
internal sealed partial class PenaltyCase
{
    public List<Contravention> Contraventions { get; private set; } = [];

    /// <summary>Those of the proposal that stands; those of amended ones stay in the record.</summary>
    public IReadOnlyList<Contravention> CurrentContraventions =>
        [.. Contraventions.Where(c => c.AmendedAfter == Conclusion?.AmendedAfter && c.Round == Conclusion?.Round).OrderBy(c => c.Number)];

    /// <summary>How the fine was reckoned, in the order of the contraventions; empty when nothing was chosen from the catalogue.</summary>
    public string DiscretionNote => CurrentContraventions.Count == 0 || Conclusion is not { ProposesPenalty: true }
        ? ""
        : string.Concat(CurrentContraventions.Select(Say)) + Merged;

    public void Record(IReadOnlyList<Contravention> contraventions) => Contraventions.AddRange(contraventions);

    private string Merged => CurrentContraventions.Count(c => c.Fine > 0) > 1
        ? $"以上各项分别裁量，合并罚款{CurrentContraventions.Sum(c => c.Fine):0.##}元。"
        : "";

    private string Say(Contravention item) =>
        CurrentContraventions.Count == 1 ? item.Sentence + "。" : $"第{item.Number}项，{item.Name}：{item.Sentence}。";
}
