using Fazhi.Data;
using Fazhi.Data.Confidential;
using Fazhi.Ledgers.Confidential;
using Fazhi.Ledgers.Definitions;

namespace Fazhi.Ledgers.List;

/// <summary>
/// Reads addresses of lists for the one who looks: a confidential text becomes a term before anything keeps it, and who has
/// not the right to the field may not ask by it either, as a hit would confirm a guess.
/// </summary>
public sealed class LedgerQueries(FieldCipher cipher, ICurrentActor current)
{
    /// <summary>Fields by which the one who looks may ask for an equal text.</summary>
    public IReadOnlyList<LedgerField> Askable(LedgerDefinition definition) =>
        [.. definition.Fields.Where(f => f is { Type: FieldType.Text, Class: { } kind } && kind.Allows(current.Actor))];

    /// <summary>Reads an address.</summary>
    public LedgerQuery Read(LedgerDefinition definition, IEnumerable<KeyValuePair<string, string>> address)
    {
        var (problems, terms) = (new List<string>(), new List<KeyValuePair<string, string>>());
        var concealed = false;
        foreach (var (name, text) in address)
            if (Field(definition, name) is not { } field || text.Trim().Length == 0)
                terms.Add(new(name, text));
            else if (!Askable(definition).Contains(field))
                problems.Add(Refusal(field));
            else if (ConfidentialTerm.Is(text))
                terms.Add(new(name, text));
            else if (Conceal(definition, field, text, problems) is { } term)
            {
                terms.Add(new(name, term));
                concealed = true;
            }

        return LedgerQuery.Read(definition, terms) with { Problems = problems, Concealed = concealed };
    }

    private string? Conceal(LedgerDefinition definition, LedgerField field, string text, List<string> problems)
    {
        try
        {
            return ConfidentialTerm.Of(cipher.Prefixes(EntryPlace.Kind, EntryPlace.Field(definition, field), text));
        }
        catch (ConfidentialException missing)
        {
            problems.Add(missing.Message);
            return null;
        }
    }

    private static LedgerField? Field(LedgerDefinition definition, string name) =>
        name.Length > 2 && name[..2] == "f." && definition.Field(name[2..]) is { Confidential: true } field ? field : null;

    private static string Refusal(LedgerField field) => field.Type == FieldType.Text
        ? $"“{field.Name}”是保密字段（{field.Class!.Value.Label()}），只有{field.Class.Value.Ask()}能按它查。"
        : $"“{field.Name}”是保密的长文字，不能按它查。";
}
