using Fazhi.Data.Confidential;
using Fazhi.Data.Lists;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Penalties;

/// <summary>What a list of cases or of measures shows, all of it in the address.</summary>
internal sealed record MatterQuery
{
    /// <summary>Stands for a stage: cases whose content was destroyed, which are listed only when asked for.</summary>
    public const string Disposed = "disposed";

    /// <summary>Only what has a clock counted before the holidays now in force were known.</summary>
    public const string ToRecount = "recount";

    public string Text { get; init; } = "";

    /// <summary>Term of a citizen's number, see <see cref="ConfidentialTerm"/>; empty for none.</summary>
    public string Citizen { get; init; } = "";

    public string Stage { get; init; } = "";

    /// <summary>Kind of measure; of cases <c>simple</c> or <c>ordinary</c>.</summary>
    public string Kind { get; init; } = "";

    /// <summary><see cref="ToRecount"/>; of measures <c>late</c> and <c>soon</c> too; empty for all.</summary>
    public string Clocks { get; init; } = "";

    /// <summary>The last of the page before; null for the first page.</summary>
    public Guid? After { get; init; }

    /// <summary>True when all are to be counted, however many.</summary>
    public bool Exact { get; init; }

    public static MatterQuery Read(IQueryCollection address) => new()
    {
        Text = address["q"].ToString().Trim(),
        Citizen = ConfidentialTerm.Is(address["citizen"].ToString()) ? address["citizen"].ToString() : "",
        Stage = address["stage"].ToString(),
        Kind = address["kind"].ToString(),
        Clocks = address["clocks"].ToString(),
        After = Guid.TryParse(address["after"], out var id) ? id : null,
        Exact = address["count"] == "exact",
    };

    /// <summary>The address of the list from its first page.</summary>
    public string Href(string path) => Address(path, null);

    /// <summary>The address of the page behind this one; null on the last.</summary>
    public string? HrefNext<TRow>(string path, MatterPage<TRow> page) =>
        page.Next is { } last ? Address(path, last.ToString()) : null;

    private string Address(string path, string? after) => path + QueryString.Create(new Dictionary<string, string?>
    {
        ["q"] = Text,
        ["citizen"] = Citizen,
        ["stage"] = Stage,
        ["kind"] = Kind,
        ["clocks"] = Clocks,
        ["count"] = Exact ? "exact" : null,
        ["after"] = after,
    }.Where(p => !string.IsNullOrEmpty(p.Value)));
}

/// <summary>A page of such a list.</summary>
internal sealed record MatterPage<TRow>
{
    public required IReadOnlyList<TRow> Rows { get; init; }

    /// <summary>The last of the page when there are more; null on the last page.</summary>
    public required Guid? Next { get; init; }

    public required Counted Count { get; init; }
}
