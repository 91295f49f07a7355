using Fazhi.Data.Acts;
using Fazhi.Data.Confidential;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ledgers.Flows;
using Fazhi.Ledgers.Reading;

namespace Fazhi.Ledgers;

/// <summary>What entering and correcting have in common.</summary>
internal static class EntryRules
{
    public static IReadOnlyList<Role> Writers { get; } =
        [Role.Officer, Role.Clerk, Role.SectionHead, Role.LegalReviewer, Role.Head];

    public static LedgerDefinition Definition(LedgerCatalogue catalogue, string key) =>
        catalogue.Find(key)
        ?? throw new InvalidInputException(new Dictionary<string, string> { ["ledger"] = $"没有名为“{key}”的台账" });

    /// <summary>Reads the texts and looks for values out of all proportion.</summary>
    public static async Task<object?> Read(
        ActWork work, LedgerDefinition definition, LedgerEntry record, EntryInput input, CancellationToken ct)
    {
        var kept = ParsedEntry.Sealed(definition, record.Data).Keys.ToArray();
        var parsed = await new EntryReader(definition, new ReferenceLookup(work.Db), work.Today, kept).Read(input, ct);
        var unusual = await UnusualValues.Find(work.Db, parsed, record.Id, ct);
        return new Loaded(parsed, unusual);
    }

    public static IEnumerable<Unmet> Check(Facts<LedgerEntry, EntryInput> f)
    {
        var (parsed, unusual) = (Loaded)f.Loaded!;
        if (parsed.Definition.ProvidedByModule)
            yield return new Unmet(null, $"“{parsed.Definition.Name}”已由业务模块办理，请在业务里登记。");
        if (f.Matter.State == EntryState.Voided)
            yield return new Unmet(null, "这条记录已作废，不能再更正；请重新登记一条。");
        foreach (var warning in unusual)
            yield return new Unmet(null, warning, Blocks: false);
    }

    public static void Write(Facts<LedgerEntry, EntryInput> f, FieldCipher cipher)
    {
        var parsed = ((Loaded)f.Loaded!).Parsed;
        parsed.Seal(cipher, f.Matter.Id, f.Matter.Data);
        var state = parsed.Definition.Confirmation == Confirmation.Self ? EntryState.Confirmed : EntryState.Entered;
        f.Matter.Write(parsed, state, f.RecordedBy.Person);
        f.Matter.Begin(parsed.Definition.Flow, f.On, Who(f));
    }

    /// <summary>Opens the tasks of the ledger's flow.</summary>
    public static Task Follow(ActWork work, Facts<LedgerEntry, EntryInput> f, string act, CancellationToken ct) =>
        FlowTasks.Follow(work, ((Loaded)f.Loaded!).Parsed.Definition, f.Matter, new(act, f.On, Who(f)), ct);

    /// <summary>What a part of the system records was done by the one who performed it.</summary>
    public static Guid Who(Facts<LedgerEntry> f) =>
        f.RecordedBy.Person != Guid.Empty ? f.RecordedBy.Person : f.By[0].Person;

    private sealed record Loaded(ParsedEntry Parsed, IReadOnlyList<string> Unusual);
}
