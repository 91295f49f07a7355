using Fazhi.Accounts;
using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Fazhi.Kernel.Law;
using Fazhi.Kernel.Procedures;
using Fazhi.Registry;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Founding;

/// <summary>An account just opened, with its one-time password.</summary>
internal sealed record FirstAccount(Role Role, string Person, string Account, string Password);

/// <summary>
/// Founds an installation: agency, root office, three administrators, local parameters. By acts, in one transaction:
/// a set-up that fails or is killed leaves nothing behind.
/// </summary>
internal sealed class Foundation(IServiceProvider services)
{
    private static readonly Actor Founder = Actor.System("初始设置");

    /// <summary>Name of the agency that stands already; null while there is none.</summary>
    public async Task<string?> Standing(CancellationToken ct)
    {
        await using var db = services.GetRequiredService<FazhiDb>().Open(Founder);
        return await db.AgencyReferences().Select(a => a.Name).FirstOrDefaultAsync(ct);
    }

    /// <summary>Parameters that a step of some procedure needs and that have no value yet.</summary>
    public async Task<IReadOnlyList<LocalParameter>> Missing(CancellationToken ct)
    {
        await using var db = services.GetRequiredService<FazhiDb>().Open(Founder);
        var today = services.GetRequiredService<TimeProvider>().Today();
        var set = await services.GetRequiredService<IRegisterReader>().Parameters(db, today, ct);
        var needed = services.GetServices<IProcedure>().SelectMany(p => p.StepViews).SelectMany(s => s.Parameters)
            .ToHashSet(StringComparer.Ordinal);
        return [.. LocalParameters.Default.Missing(set).Where(p => needed.Contains(p.Key))];
    }

    /// <summary>Records the set-up and returns the accounts with their one-time passwords.</summary>
    /// <exception cref="InvalidDataException">An act was not taken; nothing was recorded. The message says why.</exception>
    public async Task<IReadOnlyList<FirstAccount>> Found(FoundingPlan plan, CancellationToken ct)
    {
        var accounts = new List<FirstAccount>();
        await services.DeskOf(Founder).TakeTogether(async take =>
        {
            var acts = new FirstActs(take, plan.On);
            var agency = await acts.Take("registry.found-agency", plan.Agency);
            var root = await acts.Take("registry.open-office",
                new OfficeDraft { AgencyId = agency, Name = plan.Agency.Name, Kind = "机关" });
            foreach (var (role, person) in plan.Administrators)
                accounts.Add(await Appoint(acts, root, role, person));
            foreach (var parameter in plan.Parameters)
                await acts.Take("registry.set-parameter", parameter);
        }, ct);
        return accounts;
    }

    private static async Task<FirstAccount> Appoint(FirstActs acts, Guid office, Role role, FoundingPerson person)
    {
        var key = await acts.Take("registry.register-person",
            new PersonDraft { Name = person.Name.Trim(), StaffNumber = person.StaffNumber.Trim() });
        await acts.Take("registry.assign-post", new PostDraft { PersonId = key, OfficeId = office, Role = role });
        var password = PasswordRules.Random();
        var draft = new AccountDraft { PersonId = key, Name = person.Account.Trim(), Password = password };
        await acts.Take("accounts.open", draft);
        return new FirstAccount(role, person.Name.Trim(), draft.Name, password);
    }

    private sealed class FirstActs(TakeAct take, DateOnly on)
    {
        public async Task<Guid> Take(string act, object input)
        {
            var result = await take(act, null, new Entry(input) { On = on });
            return result is ActResult.Taken taken
                ? taken.Record
                : throw new InvalidDataException(string.Join("；", result.Problems(act).Select(p => p.Value)));
        }
    }
}
