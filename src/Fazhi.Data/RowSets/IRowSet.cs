namespace Fazhi.Data.RowSets;

/// <summary>A named set of rows with a fixed list of columns: all that indicators, exports and reports know.</summary>
public interface IRowSet
{
    /// <summary>Key such as <c>training.sessions</c>.</summary>
    string Key { get; }

    /// <summary>Name in Chinese.</summary>
    string Label { get; }

    /// <summary>All columns, the standard ones first.</summary>
    IReadOnlyList<Column> Columns { get; }

    /// <summary>True when a row is an event on one day, false when it is valid over a time.</summary>
    bool IsEvent { get; }

    /// <summary>Address of the page of a record.</summary>
    string AddressOf(Guid record);

    /// <summary>Calls the visitor with the row's type.</summary>
    TResult Accept<TResult>(IRowSetVisitor<TResult> visitor);
}

/// <summary>Work that needs the row's type: double dispatch over <see cref="IRowSet"/>.</summary>
/// <typeparam name="TResult">What comes of it.</typeparam>
public interface IRowSetVisitor<out TResult>
{
    /// <summary>Works on a set of known row type.</summary>
    TResult Visit<TRow>(RowSet<TRow> rows)
        where TRow : class;
}

/// <summary>Gives row sets: a module, or the ledger files.</summary>
public interface IRowSetProvider
{
    /// <summary>Name for messages, such as <c>module penalties</c> or <c>ledgers/training.sessions.yaml</c>.</summary>
    string Name { get; }

    /// <summary>The row sets it gives.</summary>
    IEnumerable<IRowSet> RowSets { get; }
}
