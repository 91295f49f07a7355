using Fazhi.Data;

namespace Fazhi.Ledgers;

/// <summary>导入: a file read into a ledger; its entries are invisible until it is published.</summary>
[RecordKind("ledgers.import", "台账导入")]
internal sealed class LedgerImport : ScopedRecord
{
    public string Ledger { get; private set; } = "";

    public string FileName { get; private set; } = "";

    /// <summary>SHA-256 of the file: the same file again is recognised by it.</summary>
    public string Digest { get; private set; } = "";

    public long Length { get; private set; }

    /// <summary>Rows of the file that were read into entries.</summary>
    public int Rows { get; private set; }

    /// <summary>Rows given back because something in them is wrong.</summary>
    public int Rejected { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public Guid StartedBy { get; private set; }

    public string StartedByName { get; private set; } = "";

    /// <summary>Moment from which its entries are visible and counted; null while it is staged.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Moment at which it was given up; its staged entries never become visible.</summary>
    public DateTimeOffset? AbandonedAt { get; private set; }
}
