using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Lists;

/// <summary>How many rows a list has: exactly up to 1,000, beyond that only when it is asked for.</summary>
/// <param name="Number">How many were counted; 1,000 where there are more.</param>
/// <param name="IsExact">False when there are more than counted.</param>
public readonly record struct Counted(int Number, bool IsExact)
{
    /// <summary>Rows counted without being asked for the exact number.</summary>
    public const int AtOnce = 1000;

    /// <summary>As people read it: 22, or 1,000+.</summary>
    public string Text => Number.ToString("#,0", CultureInfo.InvariantCulture) + (IsExact ? "" : "+");

    /// <summary>What a count of at most <see cref="AtOnce"/> and one more rows says.</summary>
    public static Counted UpTo(int counted) =>
        counted > AtOnce ? new Counted(AtOnce, false) : new Counted(counted, true);

    /// <summary>Counts the rows of a query.</summary>
    /// <param name="rows">The query.</param>
    /// <param name="exact">True to count all, however many.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<Counted> Of<T>(IQueryable<T> rows, bool exact, CancellationToken ct) =>
        exact ? new Counted(await rows.CountAsync(ct), true) : UpTo(await rows.Take(AtOnce + 1).CountAsync(ct));
}
