namespace Fazhi.Bench.Cases;

/// <summary>Fictional parties and causes, some far more frequent than others.</summary>
internal sealed class CaseNames(Random random)
{
    public static readonly string[] Causes =
    [
        "未取得医疗机构执业许可证擅自执业", "超出登记范围开展诊疗活动", "使用未在本机构注册的人员", "未按规定书写病历",
        "公共场所未取得卫生许可证擅自营业", "从业人员未取得有效健康合格证明", "未按规定处置医疗废物", "消毒产品标签不合要求",
        "未对劳动者进行职业健康检查", "生活饮用水水质不合标准", "未按规定报告传染病疫情", "放射工作场所未设置警示标志",
    ];

    private const string Letters =
        "悦容安康仁和济世惠民福寿明德永泰华康瑞祥松风竹影兰亭梅岭清溪碧湖云岭石桥东篱南浦西窗北辰春晖秋实冬青夏荷"
        + "金穗银杏铜陵铁山玉泉珠江翠微丹霞紫阳白鹿";

    private static readonly string[] Kinds =
        ["口腔诊所", "美容服务有限公司", "大药房", "宾馆", "综合门诊部", "理发店", "供水站", "机械加工有限公司"];

    public string Party() => "青岚" + Word(2 + random.Next(2)) + Kinds[random.Next(Kinds.Length)];

    public string Cause() => Causes[(int)(Math.Pow(random.NextDouble(), 2) * Causes.Length)];

    private string Word(int length) => string.Create(length, random, (span, source) =>
    {
        foreach (ref var letter in span)
            letter = Letters[source.Next(Letters.Length)];
    });
}
