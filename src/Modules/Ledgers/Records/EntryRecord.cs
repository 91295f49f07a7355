using Fazhi.Data.Files;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ledgers.Flows;
using Fazhi.Ui;

namespace Fazhi.Ledgers.Records;

/// <summary>An entry with everything its page shows.</summary>
public sealed record EntryRecord
{
    /// <summary>Key of the entry.</summary>
    public required Guid Id { get; init; }

    /// <summary>Number of the last change.</summary>
    public required int Change { get; init; }

    /// <summary>The ledger.</summary>
    public required LedgerDefinition Definition { get; init; }

    /// <summary>Where it stands.</summary>
    public required EntryState State { get; init; }

    /// <summary>Where it stands in the ledger's flow; null where the ledger has none.</summary>
    public required string? FlowState { get; init; }

    /// <summary>Steps of the flow taken since it was entered or last corrected, that first one included.</summary>
    public required IReadOnlyList<StepTaken> Path { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>The date in law.</summary>
    public required DateOnly OccurredOn { get; init; }

    /// <summary>Name of the office that keeps it.</summary>
    public required string Office { get; init; }

    /// <summary>Why it was voided; empty while it was not.</summary>
    public required string VoidReason { get; init; }

    /// <summary>Key of the person who entered or corrected it last.</summary>
    public required Guid EnteredBy { get; init; }

    /// <summary>Texts of the fields as read, in the order of the form; empty ones left out.</summary>
    public required IReadOnlyList<SummaryLine> Lines { get; init; }

    /// <summary>Small tables: heading, columns, rows.</summary>
    public required IReadOnlyList<EntryTable> Tables { get; init; }

    /// <summary>Texts of the fields as typed, for the form.</summary>
    public required EntryInput Typed { get; init; }

    /// <summary>Every change, newest first.</summary>
    public required IReadOnlyList<TimelineEvent> Events { get; init; }

    /// <summary>The files of the entry by field; one that was taken out again by a correction says so.</summary>
    public IReadOnlyList<FileLine> FileLines(IReadOnlyList<FileLink> links) =>
        [.. links.Select(link => new FileLine
        {
            Title = link.Name,
            Href = $"/files/{link.Id}",
            Mark = link.Kind.Mark(),
            Note = $"{FieldOf(link) ?? "已从记录中去掉"}；{FileWords.Describe(link)}",
            Hash = link.Hash,
        })];

    private string? FieldOf(FileLink link) => Definition.Fields.FirstOrDefault(f => f.Type == FieldType.Files
        && (Typed.Fields.GetValueOrDefault(f.Key) ?? "").Contains($"{link.Id}", StringComparison.Ordinal))?.Name;
}

/// <summary>A small table of an entry.</summary>
public sealed record EntryTable
{
    /// <summary>Name of the field.</summary>
    public required string Name { get; init; }

    /// <summary>Headings of the columns.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>Texts by row.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Rows { get; init; }
}
