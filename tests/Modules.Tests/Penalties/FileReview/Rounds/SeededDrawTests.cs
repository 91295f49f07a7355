using System.Security.Cryptography;
using System.Text;
using Fazhi.Penalties.FileReview.Rounds;

namespace Fazhi.Modules.Tests.Penalties.FileReview.Rounds;

/// <summary>The draw against an oracle that shares nothing with it but the rule on paper.</summary>
public sealed class SeededDrawTests
{
    [Fact(DisplayName = "同一种子抽出同样的案卷，与案卷的排列无关；换一个种子就不同")]
    public void Anybody_can_draw_again()
    {
        var numbers = Enumerable.Range(1, 60).Select(n => $"青卫罚立〔2026〕{n}号").ToArray();

        Assert.Equal(Drawn("3f9a", numbers), Drawn("3f9a", numbers.Reverse()));
        Assert.Equal(Oracle("3f9a", numbers), Drawn("3f9a", numbers));
        Assert.NotEqual(Drawn("3f9a", numbers), Drawn("3f9b", numbers));
    }

    [Fact(DisplayName = "抽签没有偏向：六千个种子里，十件中抽三件，每件抽中的次数都接近一千八百")]
    public void Nobody_is_favoured()
    {
        var numbers = Enumerable.Range(1, 10).Select(n => $"{n}号").ToArray();
        var hits = Enumerable.Range(1, 6000).SelectMany(seed => Drawn($"{seed}", numbers).Take(3)).CountBy(n => n).ToArray();

        Assert.Equal(10, hits.Length);
        Assert.All(hits, h => Assert.InRange(h.Value, 1650, 1950));
    }

    [Fact(DisplayName = "各机构轮流：每个机构抽到一件以前，没有机构抽到第二件")]
    public void Offices_take_turns()
    {
        var offices = new[] { 40, 3, 1 }.Select(count => (Office: Guid.CreateVersion7(), count)).ToArray();
        var files = offices.SelectMany(o => Enumerable.Range(1, o.count).Select(n => (Number: $"{o.Office}-{n}", o.Office))).ToArray();

        var drawn = SeededDraw.Order("7", files, f => f, byOffice: true);

        Assert.Equal(files.Length, drawn.Distinct().Count());
        Assert.Equal(3, drawn.Take(3).Select(f => f.Office).Distinct().Count());
        Assert.Equal(2, drawn.Skip(3).Take(2).Select(f => f.Office).Distinct().Count());
    }

    private static string[] Drawn(string seed, IEnumerable<string> numbers) =>
        [.. SeededDraw.Order(seed, numbers, n => (n, Guid.Empty), byOffice: false)];

    private static string[] Oracle(string seed, IEnumerable<string> numbers)
    {
        var left = numbers.ToList();
        var order = new List<string>();
        while (left.Count > 0)
        {
            var least = left[0];
            foreach (var number in left)
            {
                var (a, b) = (SHA256.HashData(Encoding.UTF8.GetBytes(seed + ":" + number)), SHA256.HashData(Encoding.UTF8.GetBytes(seed + ":" + least)));
                if (a.AsSpan().SequenceCompareTo(b) < 0)
                    least = number;
            }

            order.Add(least);
            left.Remove(least);
        }

        return [.. order];
    }
}
