namespace Fazhi.Penalties;

/// <summary>Discretion: what was contravened, and how the fine was reckoned.</summary>
internal sealed partial class PenaltyCase
{
    public List<Contravention> Contraventions { get; private set; } = [];

    /// <summary>How the fine was reckoned, in the order of the contraventions; empty when nothing was chosen from the catalogue.</summary>
    public string DiscretionNote => Contraventions.Count == 0 || Conclusion is not { ProposesPenalty: true }
        ? ""
        : string.Concat(Contraventions.OrderBy(c => c.Position).Select(Say)) + Merged;

    public void Record(IEnumerable<Contravention> contraventions) => Contraventions.AddRange(contraventions);

    private string Merged => Contraventions.Count(c => c.Fine > 0) > 1
        ? $"以上各项分别裁量，合并罚款{Contraventions.Sum(c => c.Fine):0.##}元。"
        : "";

    private string Say(Contravention item) =>
        Contraventions.Count == 1 ? item.Sentence + "。" : $"第{item.Position}项，{item.Name}：{item.Sentence}。";
}
