using System.Globalization;
using System.Text;

namespace Fazhi.Modules.Tests.Reports;

/// <summary>A few hundred visits over two years, some corrected, many values missing. Always the same.</summary>
internal static class VisitSample
{
    public static readonly string[] Kinds = ["双随机", "专项检查", "复查", "投诉'举报"];
    public static readonly string[] Channels = ["窗口", "网上", "代办%"];
    public static readonly string[] Tags = ["涉企", "医疗", "饮用水"];

    public static List<Visit> Make()
    {
        var random = new Random(20250303);
        var all = new List<Visit>();
        for (var i = 0; i < 300; i++)
        {
            var first = One(random, Guid.CreateVersion7(), 1, Moment(random));
            if (random.Next(4) == 0)
            {
                var later = first.KnownFrom.AddDays(1 + random.Next(60));
                all.Add(Copy(first, later));
                all.Add(One(random, first.Id, 2, later));
            }
            else
            {
                all.Add(first);
            }
        }

        return all;
    }

    private static Visit One(Random random, Guid id, int change, DateTimeOffset known)
    {
        var on = new DateOnly(2024, 1, 1).AddDays(random.Next(731));
        return new Visit
        {
            Id = id,
            Change = change,
            Office = Guid.Empty,
            OfficePosition = random.Next(1000),
            Title = $"检查 {id.ToString()[..6]}",
            Kind = Maybe(random, Kinds[random.Next(Kinds.Length)]),
            On = on,
            Until = random.Next(2) == 0 ? null : on.AddDays(random.Next(400)),
            People = random.Next(5) == 0 ? null : random.Next(80),
            Fee = random.Next(5) == 0 ? null : random.Next(100000) / 100m,
            Subject = random.Next(6) == 0 ? null : new Guid(1 + random.Next(40), 0, 0, new byte[8]),
            Data = Data(random),
            KnownFrom = known,
        };
    }

    private static string Data(Random random)
    {
        var fields = new List<string>();
        void Add(string key, string value)
        {
            if (random.Next(5) > 0)
                fields.Add($"\"{key}\":{value}");
        }

        Add("channel", $"\"{Channels[random.Next(Channels.Length)]}\"");
        Add("closed_on", $"\"{new DateOnly(2024, 1, 1).AddDays(random.Next(731)):yyyy-MM-dd}\"");
        Add("hours", random.Next(200).ToString(CultureInfo.InvariantCulture));
        Add("open", random.Next(2) == 0 ? "true" : "false");
        Add("tags", $"\"{Chosen(random)}\"");
        return "{" + string.Join(',', fields) + "}";
    }

    private static string Chosen(Random random)
    {
        var text = new StringBuilder("|");
        foreach (var tag in Tags)
            if (random.Next(2) == 0)
                text.Append(tag).Append('|');
        return text.ToString();
    }

    private static Visit Copy(Visit v, DateTimeOffset until) => new()
    {
        Id = v.Id,
        Change = v.Change,
        Office = v.Office,
        OfficePosition = v.OfficePosition,
        Title = v.Title,
        Kind = v.Kind,
        On = v.On,
        Until = v.Until,
        People = v.People,
        Fee = v.Fee,
        Subject = v.Subject,
        Data = v.Data,
        KnownFrom = v.KnownFrom,
        KnownTo = until,
    };

    private static DateTimeOffset Moment(Random random) =>
        new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(500000));

    private static string? Maybe(Random random, string value) => random.Next(6) == 0 ? null : value;
}
