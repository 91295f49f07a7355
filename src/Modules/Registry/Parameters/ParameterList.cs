using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Kernel.Law;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Registry;

/// <summary>A value that was set for a local parameter.</summary>
public sealed record ParameterRow
{
    /// <summary>Key of the parameter.</summary>
    public required string Key { get; init; }

    /// <summary>The value.</summary>
    public required string Value { get; init; }

    /// <summary>Document that fixes it.</summary>
    public required string Source { get; init; }

    /// <summary>First day on which it holds.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Key of the record.</summary>
    public required Guid Id { get; init; }
}

/// <summary>A local parameter with what was set for it.</summary>
public sealed record ParameterView
{
    /// <summary>What it is and which law leaves it open.</summary>
    public required LocalParameter Of { get; init; }

    /// <summary>Values set, the latest first.</summary>
    public required IReadOnlyList<ParameterRow> Values { get; init; }

    /// <summary>The value in force today; null when the default holds or there is none.</summary>
    public ParameterRow? InForce { get; init; }

    /// <summary>The value in words; 未设定 when there is none.</summary>
    public string Words => (InForce?.Value ?? Of.Default) is { } value ? Written(value) + Unit : "未设定";

    // a day of the following year is kept as MM-dd
    private string Written(string value) =>
        Of.Kind == ParameterKind.Day && DateOnly.TryParseExact(value, "MM-dd", out var day) ? $"次年{day.Month}月{day.Day}日" : value;

    /// <summary>Unit in words.</summary>
    public string Unit => Of.Unit switch
    {
        "working_day" => "个工作日",
        "calendar_day" => "日",
        "month" => "个月",
        "year" => "年",
        "hour" => "小时",
        var other => other,
    };
}

/// <summary>Reads local parameters: open to everybody who works here.</summary>
public sealed class ParameterList(FazhiDb database, TimeProvider time)
{
    /// <summary>All parameters of the program with what was set for them.</summary>
    public async Task<IReadOnlyList<ParameterView>> All(Actor actor, CancellationToken ct)
    {
        var today = time.Today();
        await using var db = database.Open(actor);
        var set = (await db.Set<Parameter>().AsNoTracking()
                .OrderByDescending(p => p.ValidFrom).ThenByDescending(p => p.Id)
                .Select(p => new ParameterRow
                {
                    Id = p.Id,
                    Key = p.Key,
                    Value = p.Value,
                    Source = p.Source,
                    ValidFrom = p.ValidFrom,
                })
                .ToListAsync(ct))
            .ToLookup(p => p.Key);
        return [.. LocalParameters.Default.All.Select(p => new ParameterView
        {
            Of = p,
            Values = [.. set[p.Key]],
            InForce = set[p.Key].FirstOrDefault(v => v.ValidFrom <= today),
        })];
    }

    /// <summary>One parameter; null when the program knows no such key.</summary>
    public async Task<ParameterView?> Find(Actor actor, string key, CancellationToken ct) =>
        (await All(actor, ct)).FirstOrDefault(p => p.Of.Key == key);
}
