using Fazhi.Kernel.Identifiers;

namespace Fazhi.Kernel.Tests.Identifiers;

public sealed class MaskingTests
{
    [Theory(DisplayName = "姓名只留姓，其余写某，最多两个")]
    [InlineData("张三", "张某")]
    [InlineData("李四五", "李某某")]
    [InlineData("阿卜杜拉", "阿某某")]
    [InlineData("王", "某")]
    public void Names(string name, string masked) => Assert.Equal(masked, Masking.Name(name));

    [Fact(DisplayName = "文中的身份证号、手机号、银行卡号和姓名被遮盖")]
    public void FreeText()
    {
        const string text = "患者李四五（350583199001010016，电话13812345678）用卡4111111111111111付款。";

        Assert.Equal(
            "患者李某某（350583********0016，电话138****5678）用卡************1111付款。",
            Masking.Text(text, "李四五"));
    }

    [Theory(DisplayName = "不是身份证号、手机号、卡号的数字不动")]
    [InlineData("批号 350583199001010017")]
    [InlineData("编号 23812345678")]
    [InlineData("订单 4111111111111112")]
    [InlineData("2025年3月3日罚款 70000 元")]
    public void OtherNumbersStay(string text) => Assert.Equal(text, Masking.Text(text));
}
