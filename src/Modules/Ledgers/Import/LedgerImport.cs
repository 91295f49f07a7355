using Fazhi.Data;

namespace Fazhi.Ledgers;

/// <summary>导入: a file read into a ledger; its entries are invisible until it is published.</summary>
[RecordKind("ledgers.import", "台账导入", Keeping.Permanent)]
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

    /// <summary>True when values in other units were converted, as a person had answered.</summary>
    public bool ConvertUnits { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public string StartedBy { get; private set; } = "";

    /// <summary>Moment from which its entries are visible and counted; null while it is staged.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    public void Begin(ImportStart start, DateTimeOffset at, string by) =>
        (Ledger, FileName, Digest, Length, ConvertUnits, StartedAt, StartedBy) =
        (start.Ledger, start.FileName, start.Digest, start.Length, start.ConvertUnits, at, by);

    public void Publish(ImportEnd end, DateTimeOffset at) =>
        (Rows, Rejected, PublishedAt) = (end.Rows, end.Rejected, at);
}

/// <summary>What is entered to begin an import.</summary>
public sealed record ImportStart
{
    /// <summary>Key of the ledger.</summary>
    public required string Ledger { get; init; }

    /// <summary>Name of the file as sent.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public required string Digest { get; init; }

    /// <summary>Bytes of the file.</summary>
    public required long Length { get; init; }

    /// <summary>True when values in other units are to be converted.</summary>
    public bool ConvertUnits { get; init; }
}

/// <summary>What is entered to publish an import.</summary>
public sealed record ImportEnd
{
    /// <summary>Rows read into entries.</summary>
    public required int Rows { get; init; }

    /// <summary>Rows given back.</summary>
    public required int Rejected { get; init; }
}
