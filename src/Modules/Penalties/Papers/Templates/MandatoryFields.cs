using Fazhi.Documents.Templates;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties;

/// <summary>What each paper has to print whatever its wording: every paper who and when, some what an article
/// lists.</summary>
internal static class MandatoryFields
{
    private static readonly Dictionary<string, (string Rule, (string Field, string What)[] Fields)> ByTemplate = new()
    {
        ["decision"] = ("ord.decision.content",
        [
            ("party.name", "当事人的名称"), ("party.address", "当事人的地址"), ("findings", "违法事实"), ("evidence",
                "证据"),
            ("violated", "违反的条款"), ("basis", "处罚的依据"), ("penalties", "处罚的种类"), ("performance",
                "履行的方式和期限"),
            ("remedy", "申请复议、提起诉讼的途径和期限"),
        ]),
        ["no-penalty"] = ("ord.decision.content",
        [
            ("party.name", "当事人的名称"), ("findings", "查明的事实"), ("basis", "依据"), ("ground", "不予处罚的理由"),
            ("remedy", "申请复议、提起诉讼的途径和期限"),
        ]),
        ["summary-decision"] = ("simple.decision",
        [
            ("party.name", "当事人的名称"), ("findings", "违法行为"), ("basis", "处罚的依据"), ("penalties",
                "处罚的种类和数额"),
            ("place", "地点"), ("remedy", "申请复议、提起诉讼的途径和期限"), ("officers", "执法人员"),
        ]),
        ["notice"] = ("ord.notice",
        [
            ("party.name", "当事人的名称"), ("findings", "事实"), ("basis", "依据"), ("proposed", "拟作出的处罚"),
            ("defence_basis", "陈述申辩的权利"), ("defence_time", "陈述申辩的期限"), ("hearing_basis",
                "要求听证的权利"),
        ]),
        ["hearing-call"] = ("hearing.notify",
            [("party.name", "当事人的名称"), ("held_on", "举行的时间"), ("place", "举行的地点"), ("chair", "主持人")]),
        ["urging"] = ("agexec.urge",
        [
            ("party.name", "当事人的名称"), ("due_on", "履行的期限"), ("way", "履行的方式"), ("amounts",
                "应当缴纳的金额"),
        ]),
        ["measure-decision"] = ("coerce.seal.doc",
        [
            ("party.name", "当事人的名称"), ("party.address", "当事人的地址"), ("grounds", "理由"), ("power", "依据"),
                ("time", "期限"),
            ("remedy", "申请复议、提起诉讼的途径和期限"),
        ]),
        ["service"] = ("service.seven",
            [("party.name", "受送达人"), ("papers", "送达的文书"), ("mode", "送达的方式"), ("receiver", "收件人"),
                ("officers", "送达人")]),
        ["preservation"] = ("ord.register_preserve.approve",
            [("party.name", "当事人的名称"), ("things", "物品清单"), ("place", "保存的地点"), ("time",
                "作出处理决定的期限")]),
    };

    /// <summary>The facts a template has to print.</summary>
    public static IReadOnlyList<MandatoryField> Of(string template) =>
    [
        new("agency", "机关名称"), new("day", "日期"),
        .. ByTemplate.TryGetValue(template, out var own)
            ? own.Fields.Select(f => new MandatoryField(f.Field, f.What, Law(own.Rule).Citation)) : [],
    ];
}
