using System.Collections.Frozen;
using Microsoft.AspNetCore.Builder;

namespace Fazhi.Ui;

/// <summary>What a token may allow a program to do; beyond it the posts of the person it stands for decide.</summary>
public static class ApiRights
{
    /// <summary>Read figures and the rows behind them.</summary>
    public const string Figures = "figures";

    /// <summary>Read ledgers.</summary>
    public const string Ledgers = "ledgers";

    /// <summary>Take acts: enter and correct ledger entries, move matters.</summary>
    public const string Acts = "acts";

    /// <summary>What people read, by right.</summary>
    public static FrozenDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [Figures] = "读指标",
        [Ledgers] = "读台账",
        [Acts] = "办理事项",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Leaves the addresses to programs that hold a token with the right.</summary>
    public static TBuilder ForPrograms<TBuilder>(this TBuilder endpoints, string right)
        where TBuilder : IEndpointConventionBuilder => endpoints.RequireAuthorization(Policy(right));

    /// <summary>Name of the policy that asks for a right.</summary>
    public static string Policy(string right) => "api:" + right;
}
