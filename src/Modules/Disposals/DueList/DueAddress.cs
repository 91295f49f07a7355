using System.Globalization;
using Fazhi.Data.Retention;
using Fazhi.Kernel.Reading;
using Fazhi.Ui;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Disposals;

/// <summary>A query of the due records as the address of its page carries it.</summary>
internal static class DueAddress
{
    public const string Path = "/disposals/due";

    /// <summary>Reads the address; what cannot be read is left out and named.</summary>
    public static (DueQuery Query, IReadOnlyList<string> Problems) Read(
        IQueryCollection address, IReadOnlyList<IRetentionSource> sources, DateOnly today)
    {
        var problems = new List<string>();
        var kind = Text("kind").Split('/');
        return (new DueQuery
        {
            Kind = sources.FirstOrDefault(s => s.Kind == kind[0])?.Kind ?? sources[0].Kind,
            Group = kind.Length > 1 ? kind[1] : "",
            Text = Text("q"),
            From = Day("from"),
            To = Day("to"),
            After = DueQuery.Place(Text("after")),
        }, problems);

        string Text(string name) => address[name].ToString().Trim();

        DateOnly? Day(string name)
        {
            if (Text(name).Length == 0)
                return null;
            var day = DateReading.Read(Text(name), today.Year, null);
            if (!day.IsRead)
                problems.Add(day.Message);
            return day.IsRead ? day.Value : null;
        }
    }

    /// <summary>The choices of kind: each kind, and the groups within one that has several.</summary>
    public static IReadOnlyList<Choice> Kinds(IReadOnlyList<IRetentionSource> sources) =>
    [
        .. from source in sources
           from choice in source.Groups.Count < 2
               ? (Choice[])[new Choice { Value = source.Kind, Text = source.Label }]
               :
               [
                   new Choice { Value = source.Kind, Text = $"{source.Label}（全部）" },
                   .. source.Groups.Select(g => new Choice { Value = $"{source.Kind}/{g.Key}", Text = g.Name }),
               ]
           select choice,
    ];

    /// <summary>The address of a query.</summary>
    public static string Of(string path, DueQuery query, DueRow? after) => path + QueryString.Create(
        new Dictionary<string, string?>
        {
            ["kind"] = query.Group.Length > 0 ? $"{query.Kind}/{query.Group}" : query.Kind,
            ["q"] = query.Text,
            ["from"] = query.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["to"] = query.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["after"] = after is null ? null : $"{after.Row.StartOn:yyyy-MM-dd}_{after.Row.Id}",
        }.Where(p => !string.IsNullOrEmpty(p.Value)));
}
