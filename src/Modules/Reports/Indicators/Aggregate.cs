namespace Fazhi.Reports.Indicators;

/// <summary>A stretch of the calendar in which something is due.</summary>
public enum Every
{
    /// <summary>Calendar month.</summary>
    Month,

    /// <summary>Calendar quarter.</summary>
    Quarter,

    /// <summary>Calendar year.</summary>
    Year,
}

/// <summary>What is made of the rows of an indicator.</summary>
public abstract record Aggregate
{
    private Aggregate()
    {
    }

    /// <summary>Columns it reads.</summary>
    public virtual IEnumerable<string> Columns => [];

    /// <summary>Number of rows.</summary>
    public sealed record Count : Aggregate;

    /// <summary>Number of different values of a column.</summary>
    public sealed record Distinct(string Column) : Aggregate
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Columns => [Column];
    }

    /// <summary>Sum of a column; rows without a value add nothing.</summary>
    public sealed record Sum(string Column) : Aggregate
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Columns => [Column];
    }

    /// <summary>Mean of the values of a column.</summary>
    public sealed record Average(string Column) : Aggregate
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Columns => [Column];
    }

    /// <summary>Middle value of a column, the mean of the two middle ones when their number is even.</summary>
    public sealed record Median(string Column) : Aggregate
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Columns => [Column];
    }

    /// <summary>Sum of one column over the sum of another, in per cent.</summary>
    public sealed record WeightedShare(string Of, string Over) : Aggregate
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Columns => [Of, Over];
    }

    /// <summary>Rows that meet the numerator over rows that meet the denominator, in per cent.</summary>
    public sealed record Ratio(Condition Numerator, Condition Denominator) : Aggregate;

    /// <summary>
    /// Change of the number of rows (or of a sum) against the same period one year before, in per cent of that
    /// period; a reduction is positive when <paramref name="Reduction"/> is true.
    /// </summary>
    public sealed record Change(string? Column, bool Reduction) : Aggregate
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Columns => Column is null ? [] : [Column];
    }

    /// <summary>Periods that began by the day and hold at least so many rows, of all that began.</summary>
    public sealed record PeriodsMet(Every Every, int Least) : Aggregate;

    /// <summary>Rows by their age in days on the day, classes ending before each bound.</summary>
    public sealed record Ages(string Since, IReadOnlyList<int> Bounds) : Aggregate
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Columns => [Since];
    }

    /// <summary>The first or the last day among the rows.</summary>
    public sealed record Day(bool First) : Aggregate;

    /// <summary>The value of the latest row.</summary>
    public sealed record Latest(string Column) : Aggregate
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Columns => [Column];
    }
}
