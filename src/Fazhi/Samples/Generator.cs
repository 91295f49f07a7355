using Fazhi.Accounts;
using Fazhi.Data.Acts;
using Fazhi.Hosting;
using Fazhi.Penalties;
using Fazhi.Registry;

namespace Fazhi.Samples;

/// <summary>
/// Plays the year of a recipe through the act catalogue, day by day, with a simulated clock. The same recipe gives the same
/// records; nothing is written past the acts.
/// </summary>
internal sealed class Generator
{
    private readonly IServiceProvider services;
    private readonly Recipe recipe;
    private readonly SampleActs acts;
    private readonly SampleIds ids;
    private readonly SampleStaff staff;

    public Generator(IServiceProvider services, SimulatedClock clock, Recipe recipe)
    {
        this.services = services;
        this.recipe = recipe;
        acts = new SampleActs(services, clock);
        ids = new SampleIds(new Pools(recipe));
        staff = new SampleStaff(recipe, acts, ids);
    }

    /// <summary>Makes the report once the year is played.</summary>
    public SampleReport? Report { get; private set; }

    /// <summary>Acts taken.</summary>
    public int Taken => acts.Taken;

    /// <summary>Plays everything.</summary>
    /// <returns>Passwords of the demo accounts by sign-in name.</returns>
    public async Task<IReadOnlyDictionary<string, string>> Run(IProgress<(int Done, int Of)>? progress, CancellationToken ct)
    {
        var groups = recipe.Ledgers.SelectMany(l => l.Value.Groups.Select(
            g => (l.Value.By, Plan: new GroupPlan(recipe, l.Key, g, ids.Pools)))).ToArray();
        foreach (var (_, plan) in groups)
            plan.Reserve();
        var cases = Cases();
        var first = new Dictionary<string, Guid>(StringComparer.Ordinal);
        ids.Pools.Need(recipe.Penalties.Pool, cases.Count);
        await staff.Settle(ct);
        var year = groups.SelectMany(g => Entries(g.By, g.Plan))
            .Concat(cases.SelectMany(CaseSteps))
            .Concat(Written(ct))
            .Concat(new Oversight(recipe, ids, acts).Acts(ledger => first[ledger], ct))
            .Concat(staff.AddedOfficers().Select(o => (o.Day, Play: (Func<Task>)(() => staff.AddOfficer(o.Day, o.Name, ct)))))
            .OrderBy(a => a.Day).ToArray();
        for (var n = 0; n < year.Length; n++)
        {
            await year[n].Play();
            progress?.Report((n + 1, year.Length));
        }

        Report = new SampleReport(services, recipe, ids, acts);
        return await Accounts(ct);

        IEnumerable<(DateOnly Day, Func<Task> Play)> Entries(string by, GroupPlan plan) => plan.Entries().Select(
            e => (e.Day, (Func<Task>)(async () => first.TryAdd(e.Input.Ledger, await acts.Take(
                new SampleAct(e.Day, "ledgers.enter", new Entry(e.Input)) { By = ids.Person(by) }, ct)))));

        IEnumerable<(DateOnly Day, Func<Task> Play)> CaseSteps(IEnumerable<CaseStep> steps)
        {
            Guid? record = null;
            return steps.Select(s => (s.On, (Func<Task>)(async () => record = await acts.Take(
                new SampleAct(s.On, $"penalties.{s.Act}", new Entry(s.Input) { By = [.. s.By.Select(ids.Person)] })
                {
                    By = ids.Person(s.By[0]),
                    Record = record,
                    File = s.File,
                }, ct))));
        }
    }

    private IEnumerable<(DateOnly Day, Func<Task> Play)> Written(CancellationToken ct) => new ReportWords(recipe, ids).Acts()
        .Select(act => (act.Day, (Func<Task>)(() => acts.Take(act, ct))));

    // Fines share out in whole hundreds; the first case is the complex one.
    private List<IEnumerable<CaseStep>> Cases()
    {
        var p = recipe.Penalties;
        var fines = GroupPlan.Share(p.Fines / 100m, p.Fined).Select(f => f * 100m).ToArray();
        var plans = new List<Func<int, CasePlan>>();
        for (var n = 0; n < p.Fined; n++)
        {
            var sanction = new SanctionDraft { Fine = fines[n], Gains = n == 0 ? p.Gains : 0m };
            var complex = n == 0;
            plans.Add(i => new CasePlan(recipe, ids, i, CaseEnd.Penalty) { Sanction = sanction, IsComplex = complex });
        }

        for (var n = 0; n < p.NotFined; n++)
            plans.Add(i => new CasePlan(recipe, ids, i, CaseEnd.Penalty)
            {
                Sanction = new SanctionDraft { Kinds = [PenaltyKind.Warning] },
            });
        for (var n = 0; n < p.Detentions; n++)
            plans.Add(i => new CasePlan(recipe, ids, i, CaseEnd.Penalty)
            {
                Sanction = new SanctionDraft { Kinds = [PenaltyKind.Detention] },
            });
        for (var n = 0; n < p.OtherInCampaign; n++)
        {
            var end = n % 2 == 0 ? CaseEnd.NoPenalty : CaseEnd.Open;
            plans.Add(i => new CasePlan(recipe, ids, i, end));
        }

        var starts = Dates.Spread(new DateOnly(recipe.Year, 2, 10), new DateOnly(recipe.Year, 9, 30), plans.Count);
        return [.. plans.Select((plan, i) => plan(i).Steps(starts[i]))];
    }

    private async Task<IReadOnlyDictionary<string, string>> Accounts(CancellationToken ct)
    {
        var passwords = new Dictionary<string, string>(StringComparer.Ordinal);
        await acts.Take(new SampleAct(new DateOnly(recipe.Year + 1, 1, 30), "registry.set-parameter", new Entry(
            new ParameterDraft { Key = ServeCheck.DemoParameter, Value = "是", Source = "示例配方" })), ct);
        foreach (var person in recipe.People.Where(p => p.Account is not null))
        {
            var password = PasswordRules.Random();
            await acts.Take(new SampleAct(new DateOnly(recipe.Year + 1, 1, 30), "accounts.open", new Entry(new AccountDraft
            {
                PersonId = ids.Person(person.Name),
                Name = person.Account!,
                Password = password,
                MustChangePassword = false,
            })), ct);
            passwords[person.Account!] = password;
        }

        return passwords;
    }
}
