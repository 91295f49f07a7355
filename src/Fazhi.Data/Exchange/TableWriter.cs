namespace Fazhi.Data.Exchange;

/// <summary>Writes a table row by row in constant memory: a heading, then one cell after another.</summary>
/// <remarks>Call <see cref="Complete"/> at the end; disposing alone leaves a file that nothing can open.</remarks>
public abstract class TableWriter : IDisposable
{
    /// <summary>Rows written below the heading.</summary>
    public int RowCount { get; private set; }

    /// <summary>Writes the heading; once, before the first cell.</summary>
    public abstract void Begin(IReadOnlyList<TableColumn> columns);

    /// <summary>A cell of text; null or empty leaves it empty. Never run as a formula.</summary>
    public abstract void Text(string? value);

    /// <summary>A whole number.</summary>
    public abstract void Whole(long? value);

    /// <summary>A number with decimals; in a column of amounts, yuan.</summary>
    public abstract void Fraction(decimal? value);

    /// <summary>A day.</summary>
    public abstract void Date(DateOnly? value);

    /// <summary>A moment, shown in Asia/Shanghai to the minute.</summary>
    public abstract void Moment(DateTimeOffset? value);

    /// <summary>是 or 否.</summary>
    public void YesNo(bool? value) => Text(value is { } yes ? yes ? "是" : "否" : null);

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        RowCount++;
        Next();
    }

    /// <summary>Writes how the rows came about, where the format has a place for it.</summary>
    public abstract void Notes(string title, IReadOnlyList<(string Label, string Value)> notes);

    /// <summary>Writes what is still open; the file is whole afterwards.</summary>
    public abstract void Complete();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Goes to the next row.</summary>
    protected abstract void Next();

    /// <summary>Frees what the writer holds.</summary>
    protected abstract void Dispose(bool disposing);

    /// <summary>Asia/Shanghai has had no other offset since 1991.</summary>
    private protected static DateTime Local(DateTimeOffset moment) => moment.ToOffset(TimeSpan.FromHours(8)).DateTime;
}
