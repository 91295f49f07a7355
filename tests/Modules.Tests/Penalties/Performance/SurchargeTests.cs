using CsCheck;
using Fazhi.Penalties;

namespace Fazhi.Modules.Tests.Penalties.Performance;

/// <summary>The surcharge as a function of dated facts, by hand and against an oracle that goes day by day in whole numbers.</summary>
public sealed class SurchargeTests
{
    private static readonly DateOnly Last = new(2025, 10, 9);

    private static SurchargeFacts Fine => new() { Fine = 12_000m, LastDay = Last };

    [Fact(DisplayName = "第七十二条第一款第一项：十月九日到期，十月二十一日为逾期十二日，加处4320元，写明算法")]
    public void Twelve_days()
    {
        var surcharge = Surcharge.Count(Fine, new DateOnly(2025, 10, 21));

        Assert.Equal(4_320m, surcharge.Total);
        Assert.Equal(
            ["2025-10-10至2025-10-21：逾期12日 × 3% × 未缴12,000.00元 = 4,320.00元", "合计4,320.00元；上限为罚款数额12,000.00元"],
            surcharge.Working);
        Assert.Equal(0, Surcharge.Count(Fine, Last).Total);
        Assert.Equal(360m, Surcharge.Count(Fine, Last.AddDays(1)).Total);
    }

    [Fact(DisplayName = "第七十二条第一款第一项：第三十三日为九成九，第三十四日到罚款本数为止")]
    public void Capped_on_day_34()
    {
        Assert.Equal(11_880m, Surcharge.Count(Fine, Last.AddDays(33)).Total);
        Assert.Equal(12_000m, Surcharge.Count(Fine, Last.AddDays(34)).Total);
        var long_after = Surcharge.Count(Fine, Last.AddDays(300));
        Assert.Equal(12_000m, long_after.Total);
        Assert.Equal(34, Assert.Single(long_after.Lines).Days);
        Assert.EndsWith("已到上限，不再增加", long_after.Working.Last(), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "部分缴纳：缴款当日仍按缴前数额计，次日起按未缴部分计")]
    public void On_what_is_unpaid()
    {
        var paid = Fine with { Payments = [(Last.AddDays(10), 9_000m)] };

        Assert.Equal((10 * 360m) + (5 * 90m), Surcharge.Count(paid, Last.AddDays(15)).Total);
        Assert.Equal(3_600m, Surcharge.Count(paid with { Payments = [(Last.AddDays(10), 12_000m)] }, Last.AddDays(99)).Total);
    }

    [Fact(DisplayName = "第七十三条第三款：复议期间不计，申请之日和收到决定之日都不计")]
    public void Paused_during_reconsideration()
    {
        var challenged = Fine with { Pauses = [new(Last.AddDays(4), Last.AddDays(60), "行政复议")] };

        Assert.Equal(3 * 360m, Surcharge.Count(challenged, Last.AddDays(60)).Total);
        Assert.Equal(4 * 360m, Surcharge.Count(challenged, Last.AddDays(61)).Total);
        Assert.Contains("行政复议期间57日不计", Surcharge.Count(challenged, Last.AddDays(61)).Lines[1].Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "第六十六条第二款：分期缴纳的，只按逾期的一期计；批准以前已经产生的不变")]
    public void Only_the_missed_instalment()
    {
        var deferral = new DeferredFine(Last.AddDays(5), [(Last.AddDays(30), 4_000m), (Last.AddDays(60), 8_000m)]);
        var deferred = Fine with { Deferrals = [deferral] };

        // 逾期四日后批准；第一期逾期三十日，此后全部逾期
        Assert.Equal(4 * 360m, Surcharge.Count(deferred, Last.AddDays(30)).Total);
        Assert.Equal((4 * 360m) + (30 * 120m), Surcharge.Count(deferred, Last.AddDays(60)).Total);
        Assert.Equal((4 * 360m) + (30 * 120m) + 360m, Surcharge.Count(deferred, Last.AddDays(61)).Total);
    }

    [Fact(DisplayName = "随机事实三千例：分段计算与逐日整数计算相符")]
    public void Same_as_day_by_day()
    {
        var day = Gen.Int[0, 90].Select(Last.AddDays);
        var payments = Gen.Select(Gen.Int[-10, 80].Select(Last.AddDays), Gen.Int[1, 700_000].Select(fen => fen / 100m)).Array[0, 4];
        var pauses = Gen.Select(day, Gen.Int[0, 30], Gen.Bool)
            .Select((from, length, open) => new SurchargePause(from, open ? null : from.AddDays(length), "行政诉讼")).Array[0, 2];
        var deferrals = Gen.Select(Gen.Int[-8, 40].Select(Last.AddDays), Gen.Int[1, 50], Gen.Int[1, 40], Gen.Int[1, 999_999])
            .Select((on, first, then, fen) => new DeferredFine(
                on, [(on.AddDays(first), fen / 100m), (on.AddDays(first + then), 10_000m - (fen / 100m))])).Array[0, 2];
        Gen.Select(payments, pauses, deferrals, Gen.Int[0, 150]).Sample(
            (paid, paused, put, through) =>
            {
                var facts = new SurchargeFacts
                {
                    Fine = 12_345.67m,
                    LastDay = Last,
                    Payments = [.. paid.Select(p => (p.Item1, p.Item2))],
                    Pauses = paused,
                    Deferrals = [.. put.OrderBy(d => d.On)],
                };
                return Surcharge.Count(facts, Last.AddDays(through)).Total == ByDay(facts, Last.AddDays(through));
            },
            iter: 3000);
    }

    // 以一分的百分之一为单位，逐日相加
    private static decimal ByDay(SurchargeFacts facts, DateOnly through)
    {
        long total = 0, fine = (long)(facts.Fine * 100);
        for (var day = Last.AddDays(1); day <= through; day = day.AddDays(1))
        {
            long due = fine;
            foreach (var deferral in facts.Deferrals)
                if (deferral.On <= day)
                    due = fine - deferral.Schedule.Where(s => s.DueOn >= day).Sum(s => (long)(s.Amount * 100));
            var open = Math.Min(due, fine) - facts.Payments.Sum(p => p.On < day ? (long)(p.Amount * 100) : 0);
            if (open > 0 && facts.Pauses.All(p => day < p.From || (p.To is { } to && day > to)))
                total += open * 3;
        }

        return Math.Min(fine, total / 100) / 100m;
    }
}
