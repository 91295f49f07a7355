using Fazhi.Data.Acts;
using Fazhi.TestKit;

namespace Fazhi.Modules.Tests.Penalties.BadInput;

/// <summary>What became of one attempt.</summary>
/// <param name="Act">Name of the act.</param>
/// <param name="Field">The field in dotted snake case, or on, by, record, files, office, expected; empty for the whole.</param>
/// <param name="Kind">What was wrong.</param>
internal sealed record Finding(string Act, string Field, Wrong Kind)
{
    /// <summary>The answer; null when the edge could not even read the input, or something was thrown.</summary>
    public ActResult? Result { get; init; }

    public Exception? Thrown { get; init; }

    /// <summary>True when the database or the folder of files was not as before.</summary>
    public bool Wrote { get; init; }

    /// <summary>The field without the parts and lines it stands in.</summary>
    public string Name => Field.Split('.').LastOrDefault(s => !char.IsAsciiDigit(s.FirstOrDefault('a'))) ?? "";

    public override string ToString() =>
        $"{Act} {Field} {Kind}: {Thrown?.ToString() ?? (Result is null ? "读不成" : World.Describe(Result))}";
}
