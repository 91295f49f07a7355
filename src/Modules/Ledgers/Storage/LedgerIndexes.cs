using System.Security.Cryptography;
using System.Text;
using Fazhi.Data;
using Fazhi.Data.Storage;
using Fazhi.Ledgers.Definitions;

namespace Fazhi.Ledgers.Storage;

/// <summary>The indexes <c>lx_…</c> that follow from the ledger files.</summary>
/// <remarks>
/// SQLite reads a figure from one covering partial index without touching the rows. PostgreSQL has no index-only scan
/// over expressions, so there it is a lean index and statistics on the expressions.
/// </remarks>
internal sealed class LedgerIndexes(LedgerCatalogue catalogue) : IStorageStep
{
    public const string Prefix = "lx_";

    public async Task Run(FazhiDbContext db, CancellationToken ct) =>
        await DeclaredIndexes.Reconcile(db, Prefix, [.. Declared(db.Dialect)], ct);

    public IEnumerable<DeclaredIndex> Declared(StorageDialect dialect) => dialect == StorageDialect.Sqlite
        ? catalogue.All.Select(Covering)
        : catalogue.All.SelectMany(Lean).Concat(Statistics());

    private static DeclaredIndex Covering(LedgerDefinition definition)
    {
        string[] common =
        [
            "occurred_on", "id", "state", "office_position", "import_id", "change_number", "kind", "quantity", "amount",
            "subject_id", "office_id",
        ];
        var stock = definition.IsStock ? (string[])["valid_from", "valid_to"] : [];
        var flow = definition.Flow is null ? (string[])[] : ["flow_state"];
        var json = definition.Indexed.SelectMany(Keys).Select(k => $"json_extract(data, '$.{k}')");
        // SQLite calls the index covering only when the columns of its own condition stand in it too.
        return Index(definition, definition.Slug, string.Join(", ", [.. common, .. stock, .. flow, .. json, "ledger", "known_to"]));
    }

    private static IEnumerable<DeclaredIndex> Lean(LedgerDefinition definition)
    {
        yield return Index(definition, definition.Slug, "occurred_on, id");
        if (definition.In(TypedColumn.Kind) is not null)
            yield return Index(definition, definition.Slug + "_kind", "kind, occurred_on, id");
        if (definition.Flow is not null)
            yield return Index(definition, definition.Slug + "_flow", "flow_state, occurred_on, id");
        foreach (var field in definition.Indexed.Where(f => f.Column == TypedColumn.None && f.Type == FieldType.Choice))
            yield return Index(
                definition, $"{definition.Slug}_{field.Key}", $"jsonb_extract_path_text(data, '{field.Key}'), occurred_on, id");
    }

    private IEnumerable<DeclaredIndex> Statistics() =>
        catalogue.All.SelectMany(d => d.Indexed).SelectMany(Keys).Distinct().Order(StringComparer.Ordinal)
            .Select(k => Named(
                "st_" + k, n => $"create statistics {n} on (jsonb_extract_path_text(data, '{k}')) from ledger_entries", true));

    private static IEnumerable<string> Keys(LedgerField field) => (field.Column, field.Type) switch
    {
        (not TypedColumn.None, _) => [],
        (_, FieldType.Period) => [field.Key + "_from", field.Key + "_to"],
        _ => [field.Key],
    };

    private static DeclaredIndex Index(LedgerDefinition definition, string name, string columns) => Named(
        name,
        n => $"create index {n} on ledger_entries({columns}) where ledger = '{definition.Key}' and known_to is null",
        false);

    // Names end with a digest of the statement, so a changed file gives a new index; PostgreSQL cuts names at 63.
    private static DeclaredIndex Named(string name, Func<string, string> sql, bool statistics)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name + sql(""))))[..10];
        var full = $"{Prefix}{(name.Length > 48 ? name[..48] : name)}_{digest}";
        return new(full, sql(full), statistics);
    }
}
