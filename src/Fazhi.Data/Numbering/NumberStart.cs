using System.Globalization;

namespace Fazhi.Data.Numbering;

/// <summary>起始编号: from which number a series goes on when the system takes it over, and which numbers it leaves out.</summary>
/// <remarks>Numbers left out, such as those of spoiled or reserved paper forms, stay in sight with their reason.</remarks>
[RecordKind("numbering.start", "起始编号", Keeping.Permanent)]
public sealed class NumberStart : Record
{
    /// <summary>The agency.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>Kind of number, such as <c>penalty.filing</c>.</summary>
    public string Series { get; private set; } = "";

    /// <summary>Calendar year.</summary>
    public int Year { get; private set; }

    /// <summary>The first serial the system issues, from 1.</summary>
    public int First { get; private set; }

    /// <summary>Serials that are not issued, as typed: <c>27-28、31</c>.</summary>
    public string LeftOut { get; private set; } = "";

    /// <summary>Why they are left out.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Where the start is known from.</summary>
    public string Source { get; private set; } = "";

    /// <summary>The serials of a text such as <c>27-28、31</c>; null when it cannot be read.</summary>
    public static IReadOnlySet<int>? Read(string text)
    {
        var serials = new SortedSet<int>();
        foreach (var part in text.Split(['、', ',', '，', ' ', ';', '；'], StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split(['-', '至', '—'], StringSplitOptions.RemoveEmptyEntries);
            if (ends.Length is 0 or > 2 || !Serial(ends[0], out var from) || !Serial(ends[^1], out var to) || to < from || to - from > Most)
                return null;
            serials.UnionWith(Enumerable.Range(from, to - from + 1));
        }

        return serials;
    }

    internal void Set(NumberStartDraft draft) => (AgencyId, Series, Year, First, LeftOut, Reason, Source) =
        (draft.AgencyId, draft.Series, draft.Year, draft.First, draft.LeftOut, draft.Reason, draft.Source);

    private const int Most = 10_000;

    private static bool Serial(string text, out int serial) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out serial) && serial > 0;
}

/// <summary>What is entered to set the start of a series.</summary>
public sealed record NumberStartDraft
{
    /// <summary>The agency.</summary>
    public required Guid AgencyId { get; init; }

    /// <summary>Kind of number, such as <c>penalty.filing</c>.</summary>
    public required string Series { get; init; }

    /// <summary>Calendar year.</summary>
    public required int Year { get; init; }

    /// <summary>The first serial the system issues, from 1.</summary>
    public required int First { get; init; }

    /// <summary>Serials from there on that are not issued, such as <c>27-28、31</c>.</summary>
    public string LeftOut { get; init; } = "";

    /// <summary>Why they are left out.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Where the start is known from, such as 2026年发文登记簿.</summary>
    public required string Source { get; init; }
}
