using Fazhi.Data.Acts;
using Fazhi.Data.Confidential;
using Fazhi.Reports.Attested;
using Fazhi.Reports.Indicators;
using Fazhi.Reports.Obligations;

namespace Fazhi.Samples;

/// <summary>What is watched in the year: obligations with their check at its end, figures from paper, a look at what is confidential.</summary>
internal sealed class Oversight(Recipe recipe, SampleIds ids, SampleActs acts)
{
    /// <summary>The acts by their day.</summary>
    /// <param name="first">Key of the first entry of a ledger, once it is entered.</param>
    /// <param name="ct">Ends it.</param>
    public IEnumerable<(DateOnly Day, Func<Task> Play)> Acts(Func<string, Guid> first, CancellationToken ct) =>
        recipe.Oversight.Obligations.SelectMany(o => Watch(o, ct))
            .Concat(recipe.Oversight.Attested.Select(a => (Dates.Read(a.On), (Func<Task>)(() => Attest(a, ct)))))
            .Concat(recipe.Oversight.Disclosures.Select(
                d => (Dates.Read(d.On), (Func<Task>)(() => Show(d, first(d.Ledger), ct)))));

    private IEnumerable<(DateOnly Day, Func<Task> Play)> Watch(RecipeObligation obligation, CancellationToken ct)
    {
        var oversight = recipe.Oversight;
        Guid? record = null;
        return
        [
            Step(oversight.From, "set-obligation", new ObligationDraft
            {
                Title = obligation.Title,
                Indicator = obligation.Indicator,
                Every = Enum.Parse<Every>(obligation.Every),
                Least = obligation.Least,
                Basis = obligation.Basis,
            }),
            Step(oversight.To, "check-obligation", new CheckObligationDraft()),
            Step(oversight.To, "end-obligation", new EndObligationDraft()),
        ];

        (DateOnly, Func<Task>) Step(string on, string act, object input) => (Dates.Read(on), async () => record = await acts.Take(
            new SampleAct(Dates.Read(on), "reports." + act, new Entry(input)) { By = ids.Person(oversight.By), Record = record }, ct));
    }

    private Task<Guid> Attest(RecipeAttested paper, CancellationToken ct) => acts.Take(
        new SampleAct(Dates.Read(paper.On), "reports.attest-figure", new Entry(new AttestedFigureDraft
        {
            Indicator = paper.Indicator,
            AsOf = Dates.Read(paper.AsOf),
            Value = paper.Value,
            Signer = recipe.Oversight.By,
            Source = paper.Source,
        }))
        {
            By = ids.Person(recipe.Oversight.By),
            File = new SampleFile(paper.Source + ".txt", $"{paper.Source}（示例）\n截至{paper.AsOf}：{paper.Value}\n签字：{recipe.Oversight.By}\n"),
        }, ct);

    private Task<Guid> Show(RecipeDisclosure look, Guid record, CancellationToken ct) => acts.Take(
        new SampleAct(Dates.Read(look.On), "confidential.show", new Entry(new ShowDraft
        {
            Kind = "ledgers.entry",
            Record = record,
            Field = look.Field,
            Purpose = look.Purpose,
        }))
        { By = ids.Person(look.By) }, ct);
}
