using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Hosting;
using Fazhi.Registry;

namespace Fazhi.TestKit.Web;

/// <summary>What penalty cases need before the first of them.</summary>
public static class WebWorldCases
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Certificates and parameters without which no case runs.</summary>
    public static async Task PrepareCases(this WebWorld world)
    {
        foreach (var (name, number) in new[] { ("林知远", "990121001"), ("许安澜", "990121002") })
        {
            await world.Set("registry.issue-certificate", new CertificateDraft
            {
                PersonId = world.People[name],
                Number = number,
                Kind = CertificateDraft.Enforcement,
                ValidTo = new DateOnly(2029, 12, 31),
            });
        }

        await world.Set("registry.issue-certificate", new CertificateDraft
        {
            PersonId = world.People["陆清和"],
            Number = "A20189901210002",
            Kind = CertificateDraft.LegalQualification,
            ValidTo = new DateOnly(2029, 12, 31),
        });
        foreach (var key in new[] { "organisation", "citizen" })
        {
            await world.Set("registry.set-parameter", new ParameterDraft
            {
                Key = "penalties.hearing.amount." + key,
                Value = "50000",
                Source = "青岚县卫健发〔2025〕3号",
            });
        }
    }

    // Each test prepares the shared world; what is there already stays.
    private static async Task Set(this WebWorld world, string act, object input) => await world.Services.DeskOf(Actor.System("test"))
        .Take(act, null, new Entry(input) { On = new DateOnly(2025, 1, 2) }, Ct);
}
