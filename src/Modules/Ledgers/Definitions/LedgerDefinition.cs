using Fazhi.Data.Retention;

namespace Fazhi.Ledgers.Definitions;

/// <summary>Who makes an entry count.</summary>
public enum Confirmation
{
    /// <summary>It counts as soon as it is entered.</summary>
    Self,

    /// <summary>A person other than the one who entered it confirms it.</summary>
    SecondPerson,

    /// <summary>It counts at the end of the ledger's own flow.</summary>
    Flow,
}

/// <summary>A ledger as its file declares it; never changed while the program runs.</summary>
public sealed record LedgerDefinition
{
    private readonly Dictionary<string, LedgerField> byKey = new(StringComparer.Ordinal);

    /// <summary>Key of the row set, such as <c>training.sessions</c>.</summary>
    public required string Key { get; init; }

    /// <summary>What people read, such as 执法培训和法治学习台账.</summary>
    public required string Name { get; init; }

    /// <summary>Heading under which the index lists it.</summary>
    public required string Group { get; init; }

    /// <summary>One sentence on what is entered and what counts.</summary>
    public string Description { get; init; } = "";

    /// <summary>Counting word of one entry: 场、件、次.</summary>
    public required string Count { get; init; }

    /// <summary>Version of the file; entries keep the version under which they were made.</summary>
    public required int Version { get; init; }

    /// <summary>Who makes an entry count.</summary>
    public Confirmation Confirmation { get; init; }

    /// <summary>The steps that make an entry count; null unless <see cref="Confirmation"/> is the flow.</summary>
    public Flow? Flow { get; init; }

    /// <summary>How long an entry is kept, from its date, or from its last day where it holds for a time.</summary>
    public RetentionClass Retention { get; init; }

    /// <summary>True when a module has taken the key over; old entries stay readable.</summary>
    public bool ProvidedByModule { get; init; }

    /// <summary>All fields in the order of the form.</summary>
    public required IReadOnlyList<LedgerField> Fields
    {
        get;
        init
        {
            field = value;
            foreach (var one in value)
                byKey[one.Key] = one;
        }
    }

    /// <summary>Key of the field that holds the number people cite; null when entries have none.</summary>
    public string? NumberField { get; init; }

    /// <summary>Keys of the columns of the list, identity first.</summary>
    public required IReadOnlyList<string> List { get; init; }

    /// <summary>Name of the file, for messages.</summary>
    public required string File { get; init; }

    /// <summary>Key without the dot, for names of indexes: <c>training_sessions</c>.</summary>
    public string Slug => Key.Replace('.', '_');

    /// <summary>The field of that key, or null.</summary>
    public LedgerField? Field(string key) => byKey.GetValueOrDefault(key);

    /// <summary>The field kept in a typed column, or null when the ledger has none.</summary>
    public LedgerField? In(TypedColumn column) => Fields.FirstOrDefault(f => f.Column == column);

    /// <summary>The field that carries the date in law, a date or a range.</summary>
    public LedgerField DateField => In(TypedColumn.OccurredOn) ?? In(TypedColumn.Valid)!;

    /// <summary>True when entries hold from one day to another instead of happening on a day.</summary>
    public bool IsStock => In(TypedColumn.Valid) is not null;

    /// <summary>Fields that filters, totals and indicators ask for.</summary>
    public IEnumerable<LedgerField> Indexed => Fields.Where(f => f.Indexed || f.Column != TypedColumn.None);
}
