using System.Globalization;
using System.Text.RegularExpressions;
using Fazhi.Ledgers;

namespace Fazhi.Samples;

/// <summary>The entries of one group of a recipe, each with its day and fields.</summary>
internal sealed partial class GroupPlan(Recipe recipe, string ledger, RecipeGroup group, Pools pools)
{
    private readonly IReadOnlyList<DateOnly> days = Dates.Spread(
        group.From is null ? new DateOnly(recipe.Year, 1, 2) : Dates.Read(group.From),
        group.To is null ? new DateOnly(recipe.Year, 12, 31) : Dates.Read(group.To),
        group.Count);

    /// <summary>Notes the subjects that the entries need.</summary>
    public void Reserve()
    {
        foreach (var text in group.Fields.Values.OfType<string>().Where(t => t.StartsWith('@')))
            pools.Need(PoolOf(text).Name, PoolOf(text).Cycle is { } cycle ? Math.Min(cycle, group.Count) : group.Count);
    }

    /// <summary>The entries with the day on which each is entered.</summary>
    public IEnumerable<(DateOnly Day, EntryInput Input)> Entries()
    {
        var totals = group.Totals.ToDictionary(t => t.Key, t => Share(t.Value, group.Count), StringComparer.Ordinal);
        for (var n = 0; n < group.Count; n++)
        {
            var fields = new Dictionary<string, string>(StringComparer.Ordinal);
            if (group.Date.Length > 0)
                fields[group.Date] = Dates.Text(days[n]);
            foreach (var (field, pattern) in group.Fields)
                fields[field] = Fill(pattern, n);
            foreach (var (field, shares) in totals)
                fields[field] = shares[n].ToString(CultureInfo.InvariantCulture);
            yield return (days[n], new EntryInput { Ledger = ledger, Fields = fields });
        }
    }

    /// <summary>Shares a whole total out unevenly but to the last unit; one share may be zero when the total is small.</summary>
    internal static decimal[] Share(decimal total, int count)
    {
        if (count == 0)
            return [];
        var weights = Enumerable.Range(0, count).Select(n => 8m + (n * 5 % 7)).ToArray();
        var sum = weights.Sum();
        var shares = weights.Select(w => decimal.Floor(total * w / sum)).ToArray();
        for (var n = 0; shares.Sum() < total; n++)
            shares[n % count] += Math.Min(1m, total - shares.Sum());
        return shares;
    }

    private string Fill(object pattern, int n)
    {
        var text = pattern is List<object> list ? $"{list[n % list.Count]}" : $"{pattern}";
        if (text.StartsWith('@'))
        {
            var (name, cycle) = PoolOf(text);
            return pools.Key(name, cycle is { } c ? n % c : n).ToString();
        }

        text = text.Replace("<n>", (n + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return DayPattern().Replace(text, m => Dates.Text(Later(days[n], m.Groups[1].Value)));
    }

    // Nothing is dated after the last day of the year in which the entry stands.
    private static DateOnly Later(DateOnly day, string add)
    {
        var later = day.AddDays(add.Length == 0 ? 0 : int.Parse(add, CultureInfo.InvariantCulture));
        var last = new DateOnly(day.Year, 12, 31);
        return later > last ? last : later;
    }

    private static (string Name, int? Cycle) PoolOf(string text)
    {
        var parts = text[1..].Split('/');
        return (parts[0], parts.Length == 1 ? null : int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"<date(?:\+(\d+))?>")]
    private static partial Regex DayPattern();
}
