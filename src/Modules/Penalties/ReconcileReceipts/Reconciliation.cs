using Fazhi.Data;

namespace Fazhi.Penalties;

/// <summary>缴款对账: a file of receipts held against the cases; what it recorded and what it could not.</summary>
[RecordKind("penalties.reconciliation", "缴款对账", Keeping.Permanent)]
internal sealed class Reconciliation : ScopedRecord
{
    public string FileName { get; private set; } = "";

    /// <summary>SHA-256 of the file: the same file again is recognised by it.</summary>
    public string Digest { get; private set; } = "";

    public DateTimeOffset RecordedAt { get; private set; }

    public string RecordedBy { get; private set; } = "";

    /// <summary>Rows of the file.</summary>
    public int Rows { get; private set; }

    /// <summary>Rows recorded as payments.</summary>
    public int Recorded { get; private set; }

    /// <summary>Rows that had been recorded before.</summary>
    public int Known { get; private set; }

    /// <summary>What did not fit, a line for each row; without names of payers.</summary>
    public string Differences { get; private set; } = "";

    public void Write(ReconciliationDraft draft, DateTimeOffset at, string by) =>
        (FileName, Digest, Rows, Recorded, Known, Differences, RecordedAt, RecordedBy) =
        (draft.FileName, draft.Digest, draft.Rows, draft.Recorded, draft.Known, string.Join('\n', draft.Differences), at, by);
}
