using Fazhi.Data.RowSets;
using Fazhi.Ledgers.Definitions;

namespace Fazhi.Ledgers.Rows;

/// <summary>One row set for each ledger that no module has taken over.</summary>
internal sealed class LedgerRowSets(LedgerCatalogue catalogue) : IRowSetProvider
{
    public string Name => "ledgers/*.yaml";

    public IEnumerable<IRowSet> RowSets => catalogue.All.Where(d => !d.ProvidedByModule).Select(Of);

    private static RowSet<LedgerEntry> Of(LedgerDefinition definition) =>
        new(definition.Key, definition.Name, LedgerColumns.Standard(definition), LedgerColumns.Own(definition))
        {
            Counted = (db, view) => LedgerValues.Counted(db, definition.Key, view),
            Address = id => $"/ledgers/{definition.Key}/{id}",
        };
}
