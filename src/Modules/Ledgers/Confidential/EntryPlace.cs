using Fazhi.Data.Confidential;
using Fazhi.Ledgers.Definitions;

namespace Fazhi.Ledgers.Confidential;

/// <summary>Names of confidential fields of entries, as their texts are sealed for them.</summary>
internal static class EntryPlace
{
    public const string Kind = "ledgers.entry";

    /// <summary>The field of one entry.</summary>
    public static FieldPlace Of(Guid entry, LedgerDefinition definition, LedgerField field) =>
        new(Kind, entry, Field(definition, field));

    /// <summary>The field of any entry, for equality.</summary>
    public static string Field(LedgerDefinition definition, LedgerField field) => $"{definition.Key}/{field.Key}";

    /// <summary>Address at which the value is shown for a purpose.</summary>
    public static string Href(Guid entry, LedgerField field) => $"/confidential/{Kind}/{entry}/{field.Key}";
}
