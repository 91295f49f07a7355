using CsCheck;
using Fazhi.Kernel.Law;
using Fazhi.Penalties;

namespace Fazhi.Modules.Tests.Penalties;

/// <summary>The arithmetic of scales and bands, held against whole numbers of ten-thousandths of a fen.</summary>
public sealed class ReckoningTests
{
    private static readonly Benchmark Own = Benchmark.Read(DiscretionWorld.Own, "benchmarks/penalties.yaml");

    [Fact(DisplayName = "第九十九条第一款：违法所得8600元按一万元计，五至二十倍，较轻档五至六倍半，拟处五倍即五万元")]
    public void Worked_example()
    {
        var item = Assert.Single(Reckoned.Of(
            DiscretionWorld.Conclusion(DiscretionWorld.Unlicensed), PartyKind.Organisation, Own).Items);

        Assert.Equal(
            [
                "依据《基本医疗卫生与健康促进法》第九十九条第一款，罚款幅度为违法所得5倍以上20倍以下",
                "违法所得8600元不足10000元，按10000元计",
                "折合50000元以上200000元以下",
                "情形：配合调查（裁量基准）",
                "从轻处罚，较轻档违法所得5倍以上6.5倍以下，折合50000元以上65000元以下",
                "拟处5倍，10000元×5＝50000元",
            ],
            item.Lines);
        Assert.Equal(50_000m, item.Fine);
    }

    [Fact(DisplayName = "违法所得超过一万元的按实计：12,345.67元的六倍半是80,246.86元")]
    public void Gains_above_the_floor_count_as_they_are()
    {
        var item = Assert.Single(Reckoned.Of(
            DiscretionWorld.Conclusion(DiscretionWorld.Unlicensed with { Gains = 12_345.67m, Multiple = 6.5m }), PartyKind.Organisation, Own).Items);

        Assert.Equal(80_246.86m, item.Fine);
        Assert.False(item.Deviates);
    }

    [Fact(DisplayName = "第一百一十一条：单位二万元以下，公民一千元以下")]
    public void Party_decides_the_scale()
    {
        var draft = DiscretionWorld.Conclusion(new ContraventionDraft { Violation = "ID-006", Fine = 900m });

        Assert.Equal(20_000m, Reckoned.Of(draft, PartyKind.Organisation, Own).Items[0].Most);
        Assert.Equal(1_000m, Reckoned.Of(draft, PartyKind.Citizen, Own).Items[0].Most);
    }

    [Fact(DisplayName = "第七十九条：所得满五千元按二至十倍，不足五千元为五千至五万元")]
    public void Gains_decide_the_scale()
    {
        ConclusionDraft With(decimal gains) => DiscretionWorld.Conclusion(new ContraventionDraft { Violation = "OH-016", Gains = gains });

        Assert.Equal((10_000m, 50_000m), Range(With(5_000m)));
        Assert.Equal((5_000m, 50_000m), Range(With(4_999.99m)));
    }

    [Fact(DisplayName = "任意幅度、违法所得、阶次和倍数：区间、金额、是否偏离，与按整数计算的结果一致")]
    public void Agrees_with_whole_numbers() => (
        from fixedAmount in Gen.Bool
        from least in Gen.Long[0, 40]
        from width in Gen.Long[1, 40]
        from gains in Gen.Long[1, 5_000_000]
        from floor in Gen.Long[0, 1_000_000]
        from a in Gen.Long[0, 100]
        from b in Gen.Long[0, 100]
        from times in Gen.Long[0, 10_000]
        select (fixedAmount, least, most: least + width, gains, floor, start: Math.Min(a, b), end: Math.Max(a, b), times))
        .Sample(x =>
        {
            // gains and floor in fen, shares in hundredths, the multiple in hundredths, amounts of a fixed scale in yuan
            var scale = new FineScale
            {
                Unit = x.fixedAmount ? ScaleUnit.Yuan : ScaleUnit.Gains,
                Least = x.least,
                Most = x.most,
                Floor = x.floor / 100m,
            };
            var band = new Band { Share = [x.start / 100m, x.end / 100m], Label = "档" };
            var unit = x.fixedAmount ? 100 : Math.Max(x.gains, x.floor);
            var fine = x.fixedAmount ? x.times * 100 : Half(unit * x.times, 100);
            var item = new Reckoning
            {
                Position = 1,
                Draft = new ContraventionDraft { Violation = "MI-001" },
                Violation = ViolationCatalogue.Default.Find("MI-001")!,
                Circumstances = [],
                Scale = scale,
                Band = band,
                Gains = x.gains / 100m,
                Fine = x.fixedAmount ? x.times : Reckoning.Money(scale.Base(x.gains / 100m) * (x.times / 100m)),
            };
            var width = x.most - x.least;
            var (low, high) = (Half(unit * ((x.least * 100) + (width * x.start)), 100), Half(unit * ((x.least * 100) + (width * x.end)), 100));
            Assert.Equal(fine / 100m, item.Fine);
            Assert.Equal((unit * x.least / 100m, unit * x.most / 100m), (item.Least, item.Most));
            Assert.Equal((low / 100m, high / 100m), item.BandYuan);
            Assert.Equal(fine > 0 && (fine < low || fine > high), item.Deviates);
        });

    [Fact(DisplayName = "目录：一百四十五条，每条有法律、版本和条款；未核对的都标明")]
    public void The_catalogue_is_sound()
    {
        var all = ViolationCatalogue.Default.All;

        Assert.Equal(145, all.Count);
        Assert.All(all, v => Assert.NotEmpty(v.BasisOf(null).Law));
        Assert.Equal(123, all.Count(v => v.Verified));
        Assert.Equal("《医疗机构管理条例》第二十六条", ViolationCatalogue.Default.Find("MI-008")!.Violated);
        Assert.Equal(new DateOnly(2025, 9, 1), ViolationCatalogue.Default.Find("DW-001")!.From);
    }

    [Theory(DisplayName = "裁量基准文件写错，说明文件和错处")]
    [InlineData("share: [0, 0.3]", "share: [0.5, 0.3]", "从小到大")]
    [InlineData("least: 5, most: 6.5", "least: 4, most: 6.5", "不在法定幅度之内")]
    [InlineData("MI-001:", "XX-001:", "目录里没有")]
    [InlineData("key: cooperative", "key: merit", "重复")]
    public void A_wrong_file_is_told(string right, string wrong, string message)
    {
        var fault = Assert.Throws<InvalidDataException>(
            () => Benchmark.Read(DiscretionWorld.Own.Replace(right, wrong, StringComparison.Ordinal), "penalties.yaml"));

        Assert.Contains(message, fault.Message);
    }

    [Fact(DisplayName = "随程序附带的示例基准可以读，标明是示例")]
    public void The_sample_ships()
    {
        var path = Path.Combine(AppContext.BaseDirectory, Benchmark.Folder, Benchmark.FileName);

        Assert.True(Benchmark.Read(File.ReadAllText(path), path).Sample);
    }

    private static (decimal, decimal) Range(ConclusionDraft draft)
    {
        var item = Reckoned.Of(draft, PartyKind.Organisation, Own).Items[0];
        return (item.Least, item.Most);
    }

    private static long Half(long number, long by) => (number + (by / 2)) / by;
}
