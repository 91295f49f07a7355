using Fazhi.Data.Lists;

namespace Fazhi.Data.Tasks;

/// <summary>The first thousand rows of a list, as far as they are counted.</summary>
public sealed record TaskHead
{
    /// <summary>The day to act by of each row, in the order of the list, one more than are counted at once at most.</summary>
    public required IReadOnlyList<DateOnly?> Days { get; init; }

    /// <summary>The acts that wait, by name with what people call them: for choosing one.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Acts { get; init; }

    /// <summary>The first row; null for an empty list.</summary>
    public required TaskRow? First { get; init; }

    /// <summary>How many rows the list has.</summary>
    public Counted Count => Counted.UpTo(Days.Count);

    /// <summary>How many rows fall due within days, both included; null when the head ends before the last of them.</summary>
    public Counted? Between(DateOnly first, DateOnly last)
    {
        if (!Count.IsExact && Days[^1] is { } end && end <= last)
            return null;
        return Counted.UpTo(Days.Count(d => d >= first && d <= last));
    }
}
