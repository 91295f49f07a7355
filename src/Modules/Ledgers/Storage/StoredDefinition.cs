using Fazhi.Data;
using Fazhi.Ledgers.Definitions;

namespace Fazhi.Ledgers.Storage;

/// <summary>The structure of a ledger as entries were made under it, to compare with the file at the next start.</summary>
[Unrecorded("follows the ledger files")]
internal sealed class StoredDefinition
{
    /// <summary>Key of the ledger.</summary>
    public required string Ledger { get; init; }

    /// <summary>Version of the file.</summary>
    public required int Version { get; set; }

    /// <summary>Fields as JSON: key, type, scale, column and choices.</summary>
    public required string Fields { get; set; }

    /// <summary>States of the flow as JSON: key, name, whether they count; an empty list where there is none.</summary>
    public required string Flow { get; set; }

    public required DateTimeOffset AcceptedAt { get; set; }
}

/// <summary>What of a state of a flow decides where entries stand.</summary>
internal sealed record StoredState(string Key, string Name, bool IsCounted)
{
    public static IReadOnlyList<StoredState> Of(Flow? flow) =>
        [.. (flow?.States ?? []).Select(s => new StoredState(s.Key, s.Name, s.IsCounted))];
}

/// <summary>What of a field decides how its values are kept.</summary>
internal sealed record StoredField
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    public required FieldType Type { get; init; }

    public int Scale { get; init; }

    public TypedColumn Column { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];

    public bool Confidential { get; init; }

    public static StoredField Of(LedgerField field) => new()
    {
        Key = field.Key,
        Name = field.Name,
        Type = field.Type,
        Scale = field.Scale,
        Column = field.Column,
        Choices = field.Choices,
        Confidential = field.Confidential,
    };

    public LedgerField AsField() => new()
    {
        Key = Key,
        Name = Name,
        Type = Type,
        Scale = Scale,
        Column = Column,
        Choices = Choices,
    };
}
