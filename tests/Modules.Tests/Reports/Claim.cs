using Fazhi.TestKit;

namespace Fazhi.Modules.Tests.Reports;

/// <summary>A figure of the published 2025 report of the sample district, as it is stated there.</summary>
public sealed record Claim
{
    public required string Id { get; init; }

    public required string Indicator { get; init; }

    public required string Stated { get; init; }

    public required string Unit { get; init; }

    public required string Qualifier { get; init; }

    public required string BaseUnit { get; init; }

    public required string Nature { get; init; }

    /// <summary>All claims, in the order of the report.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests/Modules.Tests/Reports/claims-002.csv"))
            .Skip(1)
            .Select(l => l.Split(','))
            .Select(c => new Claim
            {
                Id = c[0],
                Indicator = c[1],
                Stated = c[2],
                Unit = c[3],
                Qualifier = c[4],
                BaseUnit = c[5],
                Nature = c[6],
            }),
    ];
}
