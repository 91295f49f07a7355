using System.Collections.Frozen;
using YamlDotNet.RepresentationModel;

namespace Fazhi.Scenarios;

/// <summary>The input of an act as written, in the words of the pages.</summary>
internal static class InputWords
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["accusation"] = "调查人员提出",
        ["address"] = "地址",
        ["agents"] = "代理人",
        ["amount"] = "金额（元）",
        ["applied_on"] = "申请日期",
        ["approver"] = "批准人",
        ["articles"] = "违反的条款",
        ["assets"] = "执行标的",
        ["at_night"] = "夜间执行",
        ["attending"] = "到场",
        ["body"] = "机关和案号",
        ["campaign"] = "专项行动",
        ["cause"] = "案由",
        ["chair"] = "主持人",
        ["change"] = "变更原因",
        ["channel"] = "公示平台",
        ["clerk"] = "记录人",
        ["closed_ground"] = "不公开的理由",
        ["code"] = "信用代码或者证件号码",
        ["conduct"] = "违法行为",
        ["conduct_ended_on"] = "违法行为终了日",
        ["content"] = "内容",
        ["course"] = "经过",
        ["court"] = "法院",
        ["defence"] = "申辩和质证",
        ["demand"] = "改正要求",
        ["discretion"] = "裁量理由",
        ["dissent"] = "不同意见",
        ["document"] = "文号",
        ["due_on"] = "期限",
        ["end"] = "处理结果",
        ["findings"] = "事实",
        ["fine"] = "罚款（元）",
        ["gains"] = "没收违法所得（元）",
        ["goods"] = "没收非法财物（件）",
        ["ground"] = "理由",
        ["hardship"] = "困难情况",
        ["harmed_life_or_health"] = "涉及生命健康且有危害后果",
        ["hearing_requested"] = "申请听证",
        ["hearing_requested_on"] = "申请听证的日期",
        ["hearing_waived"] = "放弃听证",
        ["held_on"] = "举行日期",
        ["instalments"] = "分期",
        ["is_adopted"] = "采纳",
        ["is_complex"] = "疑难复杂",
        ["is_corrected"] = "已改正",
        ["is_passed"] = "审核通过",
        ["is_public"] = "公开举行",
        ["key"] = "参数",
        ["kind"] = "种类",
        ["kinds"] = "处罚种类",
        ["manner"] = "处置方式",
        ["method"] = "送达方式",
        ["name"] = "名称",
        ["no_penalty_ground"] = "不予处罚的理由",
        ["note"] = "说明",
        ["number"] = "档号",
        ["officers"] = "承办人员",
        ["on"] = "更正为",
        ["opinion"] = "意见",
        ["outcome"] = "结果",
        ["pages"] = "页数",
        ["participants"] = "参加人员",
        ["party"] = "当事人",
        ["penalty_articles"] = "处罚依据",
        ["place"] = "地点",
        ["position"] = "第几次",
        ["proceeds"] = "拍卖所得（元）",
        ["proposed"] = "拟处罚",
        ["reason"] = "理由",
        ["receipt"] = "票据或者凭证号",
        ["receiver"] = "签收人",
        ["reduced"] = "减免加处罚款（元）",
        ["remedy"] = "补救措施",
        ["result"] = "复查情况",
        ["retention"] = "保管期限",
        ["review"] = "复核意见",
        ["sanction"] = "处罚",
        ["seizure"] = "查封扣押决定",
        ["showed_certificates"] = "出示执法证件",
        ["signing"] = "签字情况",
        ["source"] = "来源",
        ["stage"] = "阶段",
        ["statement"] = "当事人的意见",
        ["stay"] = "停止执行",
        ["subject"] = "监管对象",
        ["summary"] = "结案情况",
        ["terms"] = "协议内容",
        ["things"] = "物品",
        ["told_recusal"] = "告知申请回避的权利",
        ["value"] = "值",
        ["violated_articles"] = "违反的条款",
        ["way"] = "方式或者经过",
        ["witness"] = "在场监督",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Names of fields that have no words yet.</summary>
    public static IEnumerable<string> Missing(YamlNode? input) => input switch
    {
        YamlMappingNode mapping => ScenarioInput.Entries(mapping)
            .SelectMany(e => Missing(e.Value).Concat(Names.ContainsKey(e.Name) ? [] : [e.Name])),
        YamlSequenceNode list => list.Children.SelectMany(Missing),
        _ => [],
    };

    /// <summary>Each field with what is entered.</summary>
    public static IReadOnlyList<(string Name, string Value)> Of(YamlNode? input) => input is not YamlMappingNode mapping ? [] :
    [
        .. ScenarioInput.Entries(mapping).Select(e => (Names.GetValueOrDefault(e.Name, e.Name), Say(e.Value))),
    ];

    private static string Say(YamlNode value) => value switch
    {
        YamlScalarNode { Value: null or "" } => "（没有填写）",
        YamlScalarNode { Value: "true" } => "是",
        YamlScalarNode { Value: "false" } => "否",
        YamlScalarNode { Value: { } text } => text,
        YamlSequenceNode list => list.Children.Any(c => c is YamlMappingNode)
            ? string.Join("；", list.Children.Select(Say))
            : string.Join("、", list.Children.Select(Say)),
        YamlMappingNode { Children.Count: 0 } => "（没有填写）",
        YamlMappingNode mapping => string.Join("，", Of(mapping).Select(p => $"{p.Name}{p.Value}")),
        _ => "",
    };
}
