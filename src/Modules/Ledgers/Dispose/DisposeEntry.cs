using Fazhi.Data.Retention;

namespace Fazhi.Ledgers;

/// <summary>销毁台账记录 — destroys the content of an entry, in all its versions, under an approved 销毁清单.</summary>
internal sealed class DisposeEntry : DisposeRecord<LedgerEntry>
{
    public const string Act = "ledgers.dispose-entry";

    public override string Name => Act;
}
