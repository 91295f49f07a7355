using Fazhi.Ui;

namespace Fazhi.Penalties;

/// <summary>A line of the list of a preservation that becomes evidence: named once, on that list.</summary>
internal sealed record PreservedThing
{
    public required int Preservation { get; init; }

    /// <summary>1, 2, 3 … on its list.</summary>
    public required int Line { get; init; }

    public required string Text { get; init; }

    /// <summary>Where it came from.</summary>
    public required string Source { get; init; }

    public Choice Choice => new() { Value = $"{Preservation}:{Line}", Text = $"{Text}，{Source}" };

    /// <summary>Everything kept in place in the case, in the order of the lists.</summary>
    public static IReadOnlyList<PreservedThing> Of(PenaltyCase matter) =>
    [
        .. matter.Preservations.OrderBy(p => p.Position).SelectMany(p => Lines(p.Things).Select((text, index) => new PreservedThing
        {
            Preservation = p.Position,
            Line = index + 1,
            Text = text,
            Source = $"{p.Number}所附清单第{index + 1}项",
        })),
    ];

    public static PreservedThing? Find(PenaltyCase matter, int? preservation, int line) =>
        preservation is null ? null : Of(matter).FirstOrDefault(t => t.Preservation == preservation && t.Line == line);

    private static string[] Lines(string things) =>
        things.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
