using Fazhi.Kernel.Reading;

namespace Fazhi.Penalties.Coercion;

/// <summary>Reads a list of things as people type it or paste it from a table: a line for each, its parts by tab or comma.</summary>
internal static class TypedItems
{
    private const int Parts = 6;

    public static IReadOnlyList<MeasureItemDraft> Read(TypedForm form, string field)
    {
        var items = new List<MeasureItemDraft>();
        foreach (var (line, number) in form.Long(field).Split('\n').Select((l, i) => (l.Trim(), i + 1)).Where(l => l.Item1.Length > 0))
        {
            if (Item(line) is { } item)
                items.Add(item);
            else
                form.Fail(field, $"清单第{number}行看不懂", $"清单第{number}行“{line}”请写成：名称，规格批号，数量，单位，状态，存放地点；没有规格的，那一格留空。");
        }

        return items;
    }

    private static MeasureItemDraft? Item(string line)
    {
        var parts = line.Split(line.Contains('\t') ? ['\t'] : ['，', ',']).Select(TypedText.Tidy).ToArray();
        if (parts.Length is < 4 or > Parts || parts[0].Length == 0 || parts[3].Length == 0
            || AmountReading.Read(parts[2]) is not { IsRead: true, Value: > 0 } quantity)
        {
            return null;
        }

        return new()
        {
            Name = parts[0],
            Spec = parts[1],
            Quantity = quantity.Value,
            Unit = parts[3],
            State = parts.ElementAtOrDefault(4) ?? "",
            KeptAt = parts.ElementAtOrDefault(5) ?? "",
        };
    }
}
