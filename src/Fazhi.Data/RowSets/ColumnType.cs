namespace Fazhi.Data.RowSets;

/// <summary>What a column of a row set holds; decides which conditions and aggregates are allowed on it.</summary>
public enum ColumnType
{
    /// <summary>Text or a choice; the expression yields <c>string</c>.</summary>
    Text,

    /// <summary>Whole number; the expression yields <c>int</c> or <c>long</c>.</summary>
    Number,

    /// <summary>Number with decimals: <c>decimal</c>, or <c>long</c> scaled by <see cref="Column.Scale"/>.</summary>
    Fraction,

    /// <summary>Money in yuan: <c>decimal</c>, or <c>long</c> fen with <see cref="Column.Scale"/> 2.</summary>
    Amount,

    /// <summary>Day in law; the expression yields <c>DateOnly</c>.</summary>
    Date,

    /// <summary>Moment (UTC); the expression yields <c>DateTimeOffset</c>.</summary>
    Moment,

    /// <summary>Yes or no; the expression yields <c>bool</c>.</summary>
    YesNo,

    /// <summary>Several choices as text between bars, such as <c>|涉企|医疗|</c>.</summary>
    Tags,

    /// <summary>Key of a subject, person, office or record; the expression yields <c>Guid</c> (or its text).</summary>
    Reference,
}
