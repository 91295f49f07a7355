using System.Globalization;
using System.Text.Encodings.Web;
using Fazhi.Data.Confidential;
using Fazhi.Ledgers.Definitions;

namespace Fazhi.Ledgers.List;

/// <summary>What a list shows: conditions, order and place, all of it in the address.</summary>
/// <remarks>
/// Names in the address: <c>q</c> words, <c>from</c> and <c>to</c> the date in law, <c>state</c>, <c>f.KEY</c> a value
/// or the least, <c>t.KEY</c> the most, <c>sort</c> a field, with a minus for downwards, <c>size</c>, <c>after</c> and
/// <c>before</c> a place, <c>count=exact</c>.
/// </remarks>
public sealed record LedgerQuery
{
    /// <summary>Sizes of a page one may choose.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [20, 50, 100];

    /// <summary>Key of the ledger.</summary>
    public required string Ledger { get; init; }

    /// <summary>Conditions by their names in the address; empty ones are left out.</summary>
    public IReadOnlyDictionary<string, string> Conditions { get; init; } = new Dictionary<string, string>();

    /// <summary>Key of the field sorted by; null for the date in law.</summary>
    public string? Sort { get; init; }

    /// <summary>True for downwards.</summary>
    public bool Descending { get; init; } = true;

    /// <summary>Rows of a page.</summary>
    public int Size { get; init; } = 50;

    /// <summary>Place behind which the page begins.</summary>
    public string? After { get; init; }

    /// <summary>Place before which the page ends.</summary>
    public string? Before { get; init; }

    /// <summary>True when the exact count and the totals are asked, however many rows there are.</summary>
    public bool Exact { get; init; }

    /// <summary>Conditions that were not taken, one sentence each.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>True when the address held a confidential text in clear; it should be left at once for <see cref="Href"/>.</summary>
    public bool Concealed { get; init; }

    /// <summary>The same with further conditions.</summary>
    public LedgerQuery With(IReadOnlyDictionary<string, string> conditions) => this with
    {
        Conditions = Conditions.Where(c => !conditions.ContainsKey(c.Key)).Concat(conditions).ToDictionary(),
    };

    /// <summary>Reads an address; what it does not know is left out.</summary>
    public static LedgerQuery Read(LedgerDefinition definition, IEnumerable<KeyValuePair<string, string>> address)
    {
        var given = address.Where(p => p.Value.Trim().Length > 0).ToLookup(p => p.Key, p => p.Value.Trim());
        var sort = given["sort"].FirstOrDefault() ?? "";
        var key = sort.TrimStart('-');
        var sorts = definition.Field(key) is { } field && CanSort(field);
        return new()
        {
            Ledger = definition.Key,
            Conditions = given.Where(p => IsCondition(definition, p.Key, p.First())).ToDictionary(p => p.Key, p => p.First()),
            Sort = sorts ? key : null,
            Descending = !sorts || sort.StartsWith('-'),
            Size = Sizes.FirstOrDefault(
                s => s.ToString(CultureInfo.InvariantCulture) == given["size"].FirstOrDefault(), 50),
            After = given["after"].FirstOrDefault(),
            Before = given["before"].FirstOrDefault(),
            Exact = given["count"].FirstOrDefault() == "exact",
        };
    }

    /// <summary>True for fields by which a list may be sorted.</summary>
    public static bool CanSort(LedgerField field) =>
        field.Type.CanBeIndexed() && !field.Type.IsMany() && !field.Confidential
        && field.Type is not (FieldType.Subject or FieldType.Person or FieldType.Office);

    /// <summary>Address of the list from its first page.</summary>
    public string Href() => Address($"/ledgers/{Ledger}", Parts());

    /// <summary>Address of the page behind a place.</summary>
    public string HrefAfter(string place) => Address($"/ledgers/{Ledger}", Parts().Append(("after", place)));

    /// <summary>Address of the page before a place.</summary>
    public string HrefBefore(string place) => Address($"/ledgers/{Ledger}", Parts().Append(("before", place)));

    /// <summary>Address for programs of the page behind a place.</summary>
    public string HrefApi(string place) => Address($"/api/ledgers/{Ledger}/entries", Parts().Append(("after", place)));

    /// <summary>Address of the export of exactly this query.</summary>
    public string HrefExport(string format) => Address($"/ledgers/{Ledger}/export.{format}", Parts());

    /// <summary>Address of the list without a condition.</summary>
    public string HrefWithout(params string[] names) =>
        (this with { Conditions = Conditions.Where(c => !names.Contains(c.Key)).ToDictionary() }).Href();

    /// <summary>What the address keeps beside the conditions when the form is sent.</summary>
    public IReadOnlyDictionary<string, string> Kept() =>
        Parts().Where(p => !Conditions.ContainsKey(p.Name) || ConfidentialTerm.Is(p.Value)).ToDictionary(p => p.Name, p => p.Value);

    private static bool IsCondition(LedgerDefinition definition, string name, string value) =>
        name is "q" or "from" or "to" or "state"
        || (name.Length > 2 && name[..2] is "f." or "t." && definition.Field(name[2..]) is { } field
            && (!field.Confidential || (name[0] == 'f' && ConfidentialTerm.Is(value))));

    private IEnumerable<(string Name, string Value)> Parts()
    {
        foreach (var (name, value) in Conditions)
            yield return (name, value);
        if (Sort is not null || !Descending)
            yield return ("sort", (Descending ? "-" : "") + Sort);
        if (Size != 50)
            yield return ("size", Size.ToString(CultureInfo.InvariantCulture));
        if (Exact)
            yield return ("count", "exact");
    }

    private static string Address(string path, IEnumerable<(string Name, string Value)> parts)
    {
        var query = string.Join('&', parts.Select(p => $"{p.Name}={UrlEncoder.Default.Encode(p.Value)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}
