using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>What brings a case before the legal reviewer and the heads (行政处罚法 art. 57 and 58, and local amounts).</summary>
internal static class Grounds
{
    public const string Discretion = "偏离裁量基准";

    /// <summary>Why legal review is required whatever becomes of a hearing; after one it always is.</summary>
    public static string ForReview(Facts<PenaltyCase, ConclusionDraft> f, Sanction proposed) => Join(
        f.Input.IsPublicInterest ? "涉及重大公共利益" : "",
        f.Input.IsComplex ? "案件情况疑难复杂、涉及多个法律关系" : "",
        Parameters.Reaches(f.Parameters, Parameters.ReviewAmount, Sum(proposed)) ? "达到本机关法制审核数额标准" : "");

    /// <summary>Why the heads have to discuss it.</summary>
    public static string ForDiscussion(Facts<PenaltyCase, ConclusionDraft> f, Sanction proposed, Reckoned reckoned) => Join(
        f.Input.IsComplex ? "情节复杂" : "",
        f.Input.IsSerious || Sanctions.IsSevere(proposed) ? "重大违法行为" : "",
        Parameters.Reaches(f.Parameters, Parameters.DiscussionAmount, Sum(proposed)) ? "达到本机关集体讨论数额标准" : "",
        reckoned.Items.Any(i => i.Deviates) && !Deviations.ByHead(f.Parameters) ? Discretion : "");

    private static decimal Sum(Sanction proposed) => proposed.Fine + proposed.Gains;

    private static string Join(params string[] grounds) => string.Join("；", grounds.Where(g => g.Length > 0));
}
