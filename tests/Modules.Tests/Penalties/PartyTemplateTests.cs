using Fazhi.Penalties;
using Fazhi.TestKit;

namespace Fazhi.Modules.Tests.Penalties;

public sealed class PartyTemplateTests
{
    // Within the agency the number and the address help nobody who reads the paper.
    private static readonly string[] Within = ["acceptance", "filing", "investigation", "sample"];

    private static readonly string[] ForParty =
    [
        "address", "case-transfer", "case-withdrawal", "court-application", "decision", "measure-decision", "no-penalty",
        "referral", "service", "summary-decision",
    ];

    [Fact(DisplayName = "印当事人号码或住址的模板只有这些：送当事人、法院、公安机关和受移送机关的十种能印全文，其他四种总是掩码")]
    public void Templates_that_print_the_party()
    {
        var folder = Path.Combine(Repository.Root, "templates", "papers");
        var printing = Directory.GetFiles(folder, "*.liquid")
            .Where(f => File.ReadAllText(f) is var text && (text.Contains("party.code", StringComparison.Ordinal)
                || text.Contains("party.address", StringComparison.Ordinal) || Path.GetFileName(f) == "service.liquid"))
            .Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);
        Assert.Equal(ForParty.Concat(Within).Order(StringComparer.Ordinal), printing);
        Assert.All(
            [
                PaperKinds.Decision, PaperKinds.NoPenalty, PaperKinds.ProofOfService, PaperKinds.SpotDecision,
                PaperKinds.CourtApplication, PaperKinds.Referral, PaperKinds.Transfer, PaperKinds.Withdrawal,
            ],
            k => Assert.True(PaperKinds.IsForParty(k)));
        Assert.All(
            [PaperKinds.Acceptance, PaperKinds.Filing, PaperKinds.InvestigationReport, PaperKinds.ProductSample],
            k => Assert.False(PaperKinds.IsForParty(k)));
    }
}
