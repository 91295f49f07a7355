using System.Globalization;
using Fazhi.Kernel.Reading;

namespace Fazhi.Audit;

/// <summary>A query of the change log as the address of its page carries it.</summary>
internal static class ChangeAddress
{
    /// <summary>Reads the address; what cannot be read is left out and named.</summary>
    public static (ChangeQuery Query, IReadOnlyList<string> Problems) Read(IQueryCollection address, DateOnly today)
    {
        var problems = new List<string>();
        var record = Text("record");
        if (record.Length > 0 && !Guid.TryParse(record, out _))
            problems.Add($"“{record}”不是记录标识。");
        return (new ChangeQuery
        {
            Person = Text("person"),
            Act = Text("act"),
            Kind = Text("kind"),
            Record = Guid.TryParse(record, out var key) ? key : null,
            From = Day("from"),
            To = Day("to"),
            Before = long.TryParse(Text("before"), NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : null,
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

    /// <summary>The address of a query.</summary>
    public static string Of(string path, ChangeQuery query, long? before) => path + QueryString.Create(
        new Dictionary<string, string?>
        {
            ["person"] = query.Person,
            ["act"] = query.Act,
            ["kind"] = query.Kind,
            ["record"] = query.Record?.ToString(),
            ["from"] = query.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["to"] = query.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["before"] = before?.ToString(CultureInfo.InvariantCulture),
        }.Where(p => !string.IsNullOrEmpty(p.Value)));
}
