using Fazhi.Data.Scopes;
using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Law;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>Short words in which the procedures below are written.</summary>
internal static class PenaltyLaw
{
    public const string Officer = nameof(Role.Officer);
    public const string SectionHead = nameof(Role.SectionHead);
    public const string Reviewer = nameof(Role.LegalReviewer);
    public const string Head = nameof(Role.Head);
    public const string Clerk = nameof(Role.Clerk);

    /// <summary>The basis behind a key of the statute register.</summary>
    public static LegalBasis Law(string rule) => StatuteRegister.Default[rule].Basis;

    /// <summary>The period a rule of the register sets.</summary>
    public static Period PeriodOf(string rule) => StatuteRegister.Default[rule].Limit?.Period
        ?? throw new InvalidOperationException($"Rule {rule} sets no period.");

    public static Step<PenaltyCase> Step(
        string name, string label, IReadOnlyList<Stage> from, Stage? to, LegalBasis basis, params string[] by) =>
        new() { Name = "penalties." + name, Label = label, From = from, To = to, Roles = by, Basis = basis };
}

/// <summary>Local parameters the module reads; amounts in yuan, days in working days unless said otherwise.</summary>
internal static class Parameters
{
    /// <summary>Working days from acceptance to filing.</summary>
    public const string FilingDays = "penalties.filing.days";

    /// <summary>Working days the party has to state and defend.</summary>
    public const string DefenceDays = "penalties.defence.days";

    /// <summary>Fine or confiscation from which an organisation may ask for a hearing.</summary>
    public const string HearingAmountOrganisation = "penalties.hearing.amount.organisation";

    /// <summary>Fine or confiscation from which a citizen may ask for a hearing.</summary>
    public const string HearingAmountCitizen = "penalties.hearing.amount.citizen";

    /// <summary>Fine or confiscation from which legal review is required; without it only the law's own cases are.</summary>
    public const string ReviewAmount = "penalties.review.amount";

    /// <summary>Fine or confiscation from which the heads discuss; without it only the law's own cases are discussed.</summary>
    public const string DiscussionAmount = "penalties.discussion.amount";

    /// <summary>Working days from the submission to the legal review.</summary>
    public const string ReviewDays = "penalties.review.period";

    /// <summary>Which coercive measures count as major decisions that are reviewed; none while the agency has listed none.</summary>
    public const string MeasureReview = "coercion.review.scope";

    /// <summary>Share of the heads, in per cent, that have to be present at a discussion; more than half while it is not set.</summary>
    public const string DiscussionQuorum = "penalties.discussion.quorum";

    /// <summary>是 when the heads discuss every case after a hearing.</summary>
    public const string DiscussAfterHearing = "penalties.discussion.hearing";

    /// <summary>Who allows an amount outside the band of the benchmark: 集体讨论 or 负责人批准.</summary>
    public const string Deviation = "penalties.discretion.deviation";

    /// <summary>Working days from the decision to its publication.</summary>
    public const string PublicationDays = "publicity.credit.period";

    /// <summary>Working days from a major decision to its filing with the justice office; no default.</summary>
    public const string MajorFilingDays = "penalties.major.record";

    /// <summary>是 when the ninety days stand still while the police have the case; the law does not say.</summary>
    public const string ReferralStops = "penalties.decision.referral";

    /// <summary>Address of the page that checks papers, printed in their code; without it the code holds number and digest only.</summary>
    public const string CheckAddress = "papers.check.address";

    /// <summary>是 when the ninety days may be extended; the ministry's provision is not verified, so that the default is 否.</summary>
    public const string DecisionExtension = "penalties.decision.extension";

    /// <summary>Working days in which papers other than the decision are served; the law sets none.</summary>
    public const string ServiceDays = "service.papers.days";

    /// <summary>Least number of members of a panel.</summary>
    public const string PanelMembers = "penalties.panel.members";

    /// <summary>Where penalties are shown, as the notice on credit names it.</summary>
    public const string CreditChannel = "penalties.credit.channel";

    /// <summary>Where and with what the party applies for repair of its credit, as the notice says it.</summary>
    public const string CreditApplication = "penalties.credit.application";

    /// <summary>是 when a rule leaves hearing, announcement and testing out of the ninety days; not verified, off by default.</summary>
    public const string TestingStops = "penalties.decision.exclusion";

    /// <summary>Calendar days from closing to archiving.</summary>
    public const string ArchiveDays = "penalties.archive.days";

    /// <summary>Name of the layout in which the file of a case is arranged.</summary>
    public const string ArchiveVolumes = "penalties.archive.volumes";

    /// <summary>How long a file is kept at least.</summary>
    public const string ArchiveRetention = "penalties.archive.retention";

    /// <summary>True when fine and confiscated gains together reach the amount; false while it is not set.</summary>
    public static bool Reaches(IReadOnlyDictionary<string, string> parameters, string key, decimal sum) =>
        parameters.TryGetValue(key, out var text)
        && decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var amount)
        && sum >= amount;
}
