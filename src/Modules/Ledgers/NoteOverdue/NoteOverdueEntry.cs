using Fazhi.Data.Matters;

namespace Fazhi.Ledgers;

/// <summary>期限预警 — tell who watches over a step of an entry's flow that its day draws near or is past.</summary>
internal sealed class NoteOverdueEntry : OverdueNote<LedgerEntry>
{
    protected override string Module => "ledgers";
}
