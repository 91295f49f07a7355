using Fazhi.Data.Scopes;

namespace Fazhi.Data.Tasks;

/// <summary>A figure that a module puts on the workbench beside those of the tasks.</summary>
public interface IWorkFigure
{
    /// <summary>The figure for a person; null when it does not concern this person.</summary>
    Task<WorkFigure?> For(Actor actor, CancellationToken ct);
}

/// <summary>A count with what it counts.</summary>
public sealed record WorkFigure
{
    /// <summary>What is counted.</summary>
    public required string Name { get; init; }

    /// <summary>How many.</summary>
    public required int Count { get; init; }

    /// <summary>Measure word.</summary>
    public required string Unit { get; init; }

    /// <summary>Address of the rows counted.</summary>
    public required string Href { get; init; }

    /// <summary>A word below the figure.</summary>
    public required string Note { get; init; }
}
