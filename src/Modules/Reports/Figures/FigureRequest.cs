using Fazhi.Data.RowSets;
using Fazhi.Data.Scopes;

namespace Fazhi.Reports.Figures;

/// <summary>For which day, as known when, and for whose offices figures are asked.</summary>
public sealed record FigureRequest
{
    /// <summary>Facts whose date of law is on or before this day count.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>First day for events; null means 1 January of the year of <see cref="AsOf"/>.</summary>
    public DateOnly? From { get; init; }

    /// <summary>What was recorded by this moment; null means now.</summary>
    public DateTimeOffset? KnownAt { get; init; }

    /// <summary>The agency's offices: figures never depend on who looks.</summary>
    public OfficeRange Agency { get; init; } = OfficeRange.Whole;

    internal RowView View => new(KnownAt);

    // Not a system actor: that one would see the rows of every agency.
    internal Actor Actor => new() { Name = "figures", Ranges = [Agency] };
}

/// <summary>A stretch of days, both ends inclusive.</summary>
public sealed record Window(DateOnly From, DateOnly To)
{
    /// <summary>The same days one year before; 29 February becomes the 28th.</summary>
    public Window YearBefore => new(From.AddYears(-1), To.AddYears(-1));
}
