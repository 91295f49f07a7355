using CsCheck;
using Fazhi.Kernel.Identifiers;
using Fazhi.Kernel.Reading;

namespace Fazhi.Kernel.Tests.Identifiers;

public sealed class IdentifierTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    [Fact(DisplayName = "信用代码的组成：类别、区划、组织机构代码")]
    public void PartsOfACreditCode()
    {
        var code = CreditCode.Read(" 91110000-6000 37341l ").Value;

        Assert.Equal("91110000600037341L", code.Value);
        Assert.Equal(("91", "110000", "600037341"), (code.Kind, code.Division, code.Organisation));
    }

    [Theory(DisplayName = "信用代码错在哪一位、该怎么办")]
    [InlineData("91110000600037341M", 18, "第 18 位应为“L”，现为“M”")]
    [InlineData("91350583MA1B3N1N2M", 18, "第 18 位应为“U”")]
    [InlineData("91110000600O37341L", 12, "可能是 0")]
    [InlineData("9111000060003734IL", 17, "可能是 1")]
    [InlineData("911100006000*7341L", 13, "只用数字和大写字母")]
    [InlineData("91110A00600037341L", 6, "登记机关区划代码，应为数字")]
    [InlineData("91110000600037431L", 9, "请先核对这几位")]
    public void SaysWhichPlace(string text, int position, string part)
    {
        var parsed = CreditCode.Read(text);

        Assert.Equal(position, parsed.Position);
        Assert.Contains(part, parsed.Message, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "字母 O 只作建议改为 0，不替人改")]
    public void SuggestsButDoesNotMend()
    {
        var parsed = CreditCode.Read("91110000600O37341L");

        Assert.Equal(ParsedState.Wrong, parsed.State);
        Assert.Equal("91110000600037341L", parsed.Suggestion);
    }

    [Theory(DisplayName = "位数不对、全零都说明白")]
    [InlineData("9111000060003734", "少了 2 位")]
    [InlineData("911100006000373410L", "多了 1 位")]
    [InlineData("000000000000000000", "占位")]
    [InlineData("", "请填")]
    public void LengthAndPlaceholders(string text, string part) =>
        Assert.Contains(part, CreditCode.Read(text).Message, StringComparison.Ordinal);

    [Fact(DisplayName = "虚构单位用未分配的区划代码：收下并提示")]
    public void InventedFirmsAreMarked()
    {
        const string first17 = "91990121MA0000001";
        var body = first17[..16] + OrganisationCode.CheckSign(first17[8..16]);

        var parsed = CreditCode.Read(body + CreditCode.CheckSign(body));

        Assert.True(parsed.IsRead);
        Assert.Contains("990121", Assert.Single(parsed.Warnings), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "任何一位敲错、任何相邻两位对调，信用代码都查得出来")]
    public void EverySlipIsFound() => Gen.Select(ValidCodes, Gen.Int[0, 17], Gen.Int[1, 30]).Sample((code, at, shift) =>
    {
        var wrong = Alphabet[(Alphabet.IndexOf(code[at], StringComparison.Ordinal) + shift) % 31];
        var slipped = code[..at] + wrong + code[(at + 1)..];
        var swapped = at == 17 ? slipped : code[..at] + code[at + 1] + code[at] + code[(at + 2)..];
        return CreditCode.Read(code).IsRead && !CreditCode.Read(slipped).IsRead
            && (swapped == code || !CreditCode.Read(swapped).IsRead);
    }, iter: 5000);

    [Fact(DisplayName = "信用代码校验与另一种算法（逐位霍纳）一致")]
    public void CheckSignAgainstHorner() => ValidCodes.Sample(code =>
    {
        var sum = code.Reverse().Aggregate(0, (s, c) => (s * 3 + Alphabet.IndexOf(c, StringComparison.Ordinal)) % 31);
        // the check character itself carries weight 1, so it is taken out of the power series again
        var last = Alphabet.IndexOf(code[17], StringComparison.Ordinal);
        var power = Enumerable.Range(0, 17).Aggregate(1, (p, _) => p * 3 % 31);
        return (sum + last * (1 - power + 31)) % 31 == 0;
    }, iter: 2000);

    [Theory(DisplayName = "身份证号错在哪一位、该怎么办")]
    [InlineData("350583199001010017", 18, "应为“6”")]
    [InlineData("350583199002290013", 7, "1990-02-29 不存在")]
    [InlineData("35058319900101A016", 15, "第 15 位“A”")]
    [InlineData("35058319900101001Y", 18, "应为数字或 X")]
    [InlineData("3505831990010100", null, "现有 16 位")]
    public void CitizenIdPlaces(string text, int? position, string part)
    {
        var parsed = CitizenId.Read(text);

        Assert.Equal(position, parsed.Position);
        Assert.Contains(part, parsed.Message, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "身份证号里的出生日期和性别；小写 x 收下")]
    public void CitizenIdParts()
    {
        var id = CitizenId.Read("11010519491231002x").Value;

        Assert.Equal(new DateOnly(1949, 12, 31), id.Birth);
        Assert.False(id.IsMale);
        Assert.True(CitizenId.Read("330825197512315671").Value.IsMale);
    }

    [Fact(DisplayName = "出生在今天以后的身份证号被拒绝；一八八〇年的提示")]
    public void BirthsToComeAndLongAgo()
    {
        Assert.Matches("还没有到", CitizenId.Read("350583199001010016", new(1989, 12, 31)).Message);
        Assert.Contains("1880", Assert.Single(CitizenId.Read("440524188001010014").Warnings), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "十五位旧号不收，给出换算后的十八位")]
    public void LegacyIds() => Assert.Equal("350583199001010016", CitizenId.Read("350583900101001").Suggestion);

    [Theory(DisplayName = "文号写错时给出应有的写法")]
    [InlineData("南卫医罚[2024]12号", "南卫医罚〔2024〕12号", "六角括号")]
    [InlineData("南卫医罚【2024】12号", "南卫医罚〔2024〕12号", "六角括号")]
    [InlineData("南卫医罚（2024）12号", "南卫医罚〔2024〕12号", "六角括号")]
    [InlineData("南卫医罚〔2024〕第12号", "南卫医罚〔2024〕12号", "不加“第”")]
    [InlineData("南卫医罚〔24〕12号", "南卫医罚〔2024〕12号", "年份要写四位")]
    [InlineData("南卫医罚〔2024〕12", "南卫医罚〔2024〕12号", "写法不合规范")]
    public void MendsDocumentNumbers(string text, string right, string part)
    {
        var parsed = DocumentNumber.Read(text);

        Assert.Equal(ParsedState.Wrong, parsed.State);
        Assert.Equal(right, parsed.Suggestion);
        Assert.Contains(part, parsed.Message, StringComparison.Ordinal);
        Assert.True(DocumentNumber.Read(parsed.Suggestion).IsRead);
    }

    [Fact(DisplayName = "文号写出再读入不变")]
    public void DocumentNumbersRoundTrip() =>
        Gen.Select(Gen.Int[2000, 2099], Gen.Int[1, 99_999]).Sample((year, serial) =>
        {
            var text = DocumentNumber.Write("示卫医罚", year, serial);
            var number = DocumentNumber.Read(text).Value;
            return number.ToString() == text && number.Year == year && number.Serial == serial;
        });

    [Theory(DisplayName = "区划代码")]
    [InlineData("350583", true)]
    [InlineData("350583101", true)]
    [InlineData("990121", true)]
    [InlineData("999999", false)]
    [InlineData("35058", false)]
    [InlineData("35058A", false)]
    public void Divisions(string text, bool right) => Assert.Equal(right, DivisionCode.Read(text).IsRead);

    [Fact(DisplayName = "乱敲的内容只得到消息，从不出错")]
    public void NothingThrows() => Gen.String[Gen.Char["0123456789AXO〔〕[]号第卫罚- \0*Ａ"], 0, 20].Sample(text =>
        Said(CreditCode.Read(text)) && Said(CitizenId.Read(text)) && Said(OrganisationCode.Read(text))
        && Said(DivisionCode.Read(text)) && Said(DocumentNumber.Read(text)), iter: 20_000);

    private static Gen<string> ValidCodes =>
        Gen.Select(Gen.Int[0, 30].Array[11], Gen.Int[100_000, 829_999], (signs, division) =>
        {
            var letters = string.Concat(signs.Select(i => Alphabet[i]));
            var first17 = letters[..2] + division + letters[2..];
            return first17 + CreditCode.CheckSign(first17);
        });

    private static bool Said<T>(Parsed<T> parsed) => parsed.IsRead || parsed.Message.Length > 0;
}
