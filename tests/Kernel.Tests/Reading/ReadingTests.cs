using CsCheck;
using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Reading;

namespace Fazhi.Kernel.Tests.Reading;

/// <summary>What people type into forms and spreadsheets.</summary>
public sealed class ReadingTests
{
    [Theory(DisplayName = "日期的各种写法都读作二〇二五年三月三日")]
    [InlineData("2025-3-3")]
    [InlineData("2025-03-03")]
    [InlineData("2025/3/3")]
    [InlineData("2025.3.3")]
    [InlineData("20250303")]
    [InlineData("2025年3月3日")]
    [InlineData("2025年03月03号")]
    [InlineData(" ２０２５－３－３ ")]
    [InlineData("3月3日")]
    [InlineData("3-3")]
    [InlineData("2025-03-03 00:00:00")]
    [InlineData("2025—3—3")]
    public void Dates(string text) => Assert.Equal(new DateOnly(2025, 3, 3), DateReading.Read(text, 2025).Value);

    [Theory(DisplayName = "不存在或写不全的日期说明原因")]
    [InlineData("2025-2-30", "2025 年 2 月只有 28 天，没有 30 日")]
    [InlineData("20230229", "2023 年 2 月只有 28 天")]
    [InlineData("2025年13月1日", "没有 13 月")]
    [InlineData("2025-3-0", "没有 0 日")]
    [InlineData("3025-3-3", "年份 3025 不对")]
    [InlineData("3月3日", "没有年份")]
    [InlineData("25-3-3", "年份要写四位")]
    [InlineData("3/3/2025", "年份写在后面")]
    [InlineData("2025年3月", "没有写到日")]
    [InlineData("202503", "没有写到日")]
    [InlineData("2025-3-3 14:30", "只填日期")]
    [InlineData("下周三", "看不懂日期")]
    [InlineData("", "请填日期")]
    public void WrongDates(string text, string part) => Refused(DateReading.Read(text), part);

    [Fact(DisplayName = "晚于今天的日期被拒绝，今天可以")]
    public void NoDatesToCome()
    {
        var today = new DateOnly(2025, 3, 3);

        Refused(DateReading.Read("2025-3-4", notAfter: today), "晚于 2025年3月3日");
        Assert.True(DateReading.Read("2025-3-3", notAfter: today).IsRead);
    }

    [Fact(DisplayName = "电子表格的日期序号要先问")]
    public void SpreadsheetSerials() => Asked(DateReading.Read("45719"), new DateOnly(2025, 3, 3), "2025-03-03");

    [Fact(DisplayName = "要印在文书上的话：全角数字和空格归一，中文标点照原样")]
    public void Words_keep_their_punctuation()
    {
        Assert.Equal("封条0051号，秦若水签字（逐页）", TypedText.Words("　封条００５１号，秦若水签字（逐页） "));
        Assert.Equal("封条0051号,秦若水签字(逐页)", TypedText.Tidy("封条００５１号，秦若水签字（逐页）"));
    }

    [Theory(DisplayName = "起止日期")]
    [InlineData("2025-3-3至2025-3-5", "2025-03-05")]
    [InlineData("2025年3月3日至5日", "2025-03-05")]
    [InlineData("2025年3月3日—4月2日", "2025-04-02")]
    [InlineData("2025-3-3 ~ 2025-3-5", "2025-03-05")]
    [InlineData("2025-3-3 - 2025-3-5", "2025-03-05")]
    [InlineData("2025-3-3", "2025-03-03")]
    [InlineData("2025-3-3至今", null)]
    public void Ranges(string text, string? last)
    {
        DateOnly? to = last is null ? null : DateOnly.Parse(last, null);

        Assert.Equal(new DateRange(new(2025, 3, 3), to), DateRangeReading.Read(text).Value);
    }

    [Fact(DisplayName = "止日早于起日的起止日期被拒绝")]
    public void BackwardRange() => Refused(DateRangeReading.Read("2025-3-3至2025-3-1"), "早于起日");

    [Theory(DisplayName = "时刻的各种写法")]
    [InlineData("2025-3-3 14:30")]
    [InlineData("2025-03-03T14:30:00")]
    [InlineData("2025年3月3日14时30分")]
    [InlineData("２０２５年３月３日 １４：３０")]
    public void Moments(string text) => Assert.Equal(
        new DateTimeOffset(2025, 3, 3, 14, 30, 0, BeijingTime.Offset), MomentReading.Read(text).Value);

    [Theory(DisplayName = "写不全的时刻说明原因")]
    [InlineData("2025-3-3", "写到时和分")]
    [InlineData("2025-3-3 25:00", "没有“25:00”")]
    [InlineData("2025-2-30 14:30", "没有 30 日")]
    public void WrongMoments(string text, string part) => Refused(MomentReading.Read(text), part);

    [Theory(DisplayName = "金额的各种写法（元）")]
    [InlineData("70000", "70000")]
    [InlineData("70,000", "70000")]
    [InlineData("７０，０００", "70000")]
    [InlineData("￥70,000.00", "70000")]
    [InlineData("¥ 70000", "70000")]
    [InlineData("70000元", "70000")]
    [InlineData("70000元整", "70000")]
    [InlineData("3,028.50", "3028.5")]
    [InlineData("0", "0")]
    public void Amounts(string text, string value) =>
        Assert.Equal(decimal.Parse(value, null), AmountReading.Read(text).Value);

    [Theory(DisplayName = "带万、亿的金额要先问是不是这么多元")]
    [InlineData("7万", "70000", "7万 = 70000元？")]
    [InlineData("7万元", "70000", "7万元 = 70000元？")]
    [InlineData("1.25万元", "12500", "1.25万元 = 12500元？")]
    [InlineData("0.3亿", "30000000", "0.3亿 = 30000000元？")]
    [InlineData("5角", "0.5", "5角 = 0.5元？")]
    [InlineData("5人", "5", "本栏单位是“元”，填的是“人”：按 5元登记吗？")]
    public void AmountsToConfirm(string text, string value, string question)
    {
        var parsed = AmountReading.Read(text);

        Asked(parsed, decimal.Parse(value, null), value);
        Assert.Equal(question, parsed.Message);
        Assert.True(AmountReading.Read(parsed.Suggestion).IsRead);
    }

    [Theory(DisplayName = "不成样子的金额被拒绝")]
    [InlineData("70.123", "小数超过 2 位")]
    [InlineData("70.000", "请填 70 或 70000")]
    [InlineData("7,00", "逗号位置不对")]
    [InlineData("-5", "不能是负数")]
    [InlineData("1.23456789万", "小数超过 2 位")]
    [InlineData("约7000", "不是确数")]
    [InlineData("1100余", "不是确数")]
    [InlineData("七万", "阿拉伯数字")]
    [InlineData("7E+04", "科学计数法")]
    [InlineData("7 0000", "不是数字")]
    [InlineData("abc", "不是数字")]
    [InlineData("99999999999999999999", "太大")]
    [InlineData("", "请填数字")]
    public void WrongAmounts(string text, string part) => Refused(AmountReading.Read(text), part);

    [Theory(DisplayName = "整数：同一单位直接收下，别的单位先问")]
    [InlineData("1,234", "人次", 1234, false)]
    [InlineData("1234人次", "人次", 1234, false)]
    [InlineData("1234人", "人次", 1234, true)]
    [InlineData("1.2万人次", "人次", 12000, true)]
    [InlineData("3天", "日", 3, false)]
    [InlineData("5份", "", 5, true)]
    [InlineData("2吨", "千克", 2000, true)]
    [InlineData("12.0", "件", 12, false)]
    public void WholeNumbers(string text, string unit, long value, bool asked)
    {
        var parsed = NumberReading.Whole(text, unit);

        Assert.Equal(asked, parsed.State == ParsedState.Asked);
        Assert.Equal(value, parsed.Value);
    }

    [Fact(DisplayName = "本栏单位是万元时，填元的要先问，填万元的直接收下")]
    public void FieldsInTenThousands()
    {
        var field = new NumberField { Unit = "万元", Scale = 2 };

        Asked(NumberReading.Read("70000元", field), 7m, "7");
        Assert.Equal(7m, NumberReading.Read("7万元", field).Value);
        Assert.Equal(7m, NumberReading.Read("7", field).Value);
        Asked(NumberReading.Read("7万", field), 70000m, "70000");
    }

    [Fact(DisplayName = "整数栏拒绝小数；小数栏按声明的位数")]
    public void Scales()
    {
        Refused(NumberReading.Whole("1.5"), "只填整数");
        Assert.Equal(1.5m, NumberReading.Read("1.5", new() { Scale = 1 }).Value);
        Refused(NumberReading.Read("1.55", new() { Scale = 1 }), "超过 1 位");
    }

    [Theory(DisplayName = "百分数：79 与 79% 相同，小于一的要先问")]
    [InlineData("79%", 79, false)]
    [InlineData("79", 79, false)]
    [InlineData("７９％", 79, false)]
    [InlineData("百分之79", 79, false)]
    [InlineData("0.79", 79, true)]
    [InlineData("0.79%", 0.79, false)]
    [InlineData("0.7912", 79.12, true)]
    [InlineData("100%", 100, false)]
    [InlineData("0", 0, false)]
    public void Percentages(string text, double value, bool asked)
    {
        var parsed = PercentReading.Read(text);

        Assert.Equal(asked, parsed.State == ParsedState.Asked);
        Assert.Equal((decimal)value, parsed.Value);
    }

    [Theory(DisplayName = "不成样子的百分数被拒绝")]
    [InlineData("179%", "不能大于 100")]
    [InlineData("79.123%", "超过 2 位")]
    [InlineData("5‰", "千分数")]
    public void WrongPercentages(string text, string part) => Refused(PercentReading.Read(text), part);

    [Fact(DisplayName = "是与否的各种写法")]
    public void YesOrNo()
    {
        Assert.All(["是", "有", "√", "Y", "true", "１"], t => Assert.True(YesNoReading.Read(t).Value));
        Assert.All(["否", "无", "×", "n", "FALSE", "０"], t => Assert.False(YesNoReading.Read(t).Value));
        Refused(YesNoReading.Read("也许"), "请改填“是”或“否”");
    }

    [Fact(DisplayName = "任意日期写成任何一种样子都读得回来")]
    public void EveryDateReadsBack()
    {
        string[] forms = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyyMMdd", "yyyy年M月d日", "yyyy.MM.dd"];
        Gen.Select(Gen.Int[693_600, 803_000], Gen.Int[0, forms.Length - 1]).Sample((n, form) =>
        {
            var day = DateOnly.FromDayNumber(n);
            return DateReading.Read(day.ToString(forms[form], null)).Value == day;
        }, iter: 5000);
    }

    [Fact(DisplayName = "任意金额按分写出，带不带千位逗号都读得回来")]
    public void EveryAmountReadsBack() => Gen.Long[0, 99_999_999_999_999].Sample(fen =>
    {
        var (yuan, rest) = (fen / 100, fen % 100);
        return AmountReading.Read($"{yuan}.{rest:00}").Value == fen / 100m
            && AmountReading.Read($"{yuan.ToString("N0", null)}.{rest:00}元").Value == fen / 100m;
    }, iter: 5000);

    [Fact(DisplayName = "乱敲的内容只得到消息，从不出错")]
    public void NothingThrows() =>
        Gen.String[Gen.Char["0123456789-/.年月日万元,%+eE ：至约\0\uFEFF人"], 0, 14].Sample(text =>
        {
            string[] messages =
            [
                Message(DateReading.Read(text)), Message(DateRangeReading.Read(text)),
                Message(MomentReading.Read(text)),
                Message(AmountReading.Read(text)), Message(NumberReading.Whole(text, "人")),
                Message(PercentReading.Read(text)), Message(YesNoReading.Read(text)),
            ];
            return messages.All(m => m.Length > 0);
        }, iter: 20_000);

    private static string Message<T>(Parsed<T> parsed) => parsed.IsRead ? $"{parsed.Value}" : parsed.Message;

    private static void Refused<T>(Parsed<T> parsed, string part)
    {
        Assert.Equal(ParsedState.Wrong, parsed.State);
        Assert.Contains(part, parsed.Message, StringComparison.Ordinal);
    }

    private static void Asked<T>(Parsed<T> parsed, T value, string suggestion)
    {
        Assert.Equal(ParsedState.Asked, parsed.State);
        Assert.Equal(value, parsed.Value);
        Assert.Equal(suggestion, parsed.Suggestion);
    }
}
