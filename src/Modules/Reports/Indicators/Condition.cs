namespace Fazhi.Reports.Indicators;

/// <summary>How a column is compared.</summary>
public enum Comparison
{
    /// <summary>Equal.</summary>
    Equal,

    /// <summary>Not equal; a row without a value counts as not equal.</summary>
    NotEqual,

    /// <summary>One of several.</summary>
    In,

    /// <summary>Above.</summary>
    Greater,

    /// <summary>Above or equal.</summary>
    GreaterOrEqual,

    /// <summary>Below.</summary>
    Less,

    /// <summary>Below or equal.</summary>
    LessOrEqual,

    /// <summary>Has a value (<c>true</c>) or none (<c>false</c>).</summary>
    Exists,

    /// <summary>Holds the tag.</summary>
    Has,
}

/// <summary>A condition on rows, as data: the same one makes the figure and its list.</summary>
public abstract record Condition
{
    /// <summary>The word that stands for the day up to which facts count.</summary>
    public const string AsOf = "as_of";

    private Condition()
    {
    }

    /// <summary>No condition.</summary>
    public static Condition None { get; } = new All([]);

    /// <summary>All parts hold; true when there are none.</summary>
    public sealed record All(IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>At least one part holds.</summary>
    public sealed record Any(IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>The inner condition does not hold.</summary>
    public sealed record Not(Condition Inner) : Condition;

    /// <summary>A column compared with values, written as in the file.</summary>
    public sealed record Test(string Column, Comparison Comparison, IReadOnlyList<string> Values) : Condition
    {
        /// <summary>Line of the file, from 1; 0 when not from a file.</summary>
        public int Line { get; init; }
    }

    /// <summary>This and another.</summary>
    public Condition And(Condition other) => new All([this, other]);

    /// <summary>All tests in it, however deep.</summary>
    public IEnumerable<Test> Tests() => this switch
    {
        All all => all.Parts.SelectMany(p => p.Tests()),
        Any any => any.Parts.SelectMany(p => p.Tests()),
        Not not => not.Inner.Tests(),
        Test test => [test],
        _ => [],
    };
}
