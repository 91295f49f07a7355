using Fazhi.Ui;
using static Fazhi.Penalties.FormField;

namespace Fazhi.Penalties;

internal static partial class CaseForms
{
    private static CaseForm ChangeOfficers => new(
        "change-officers",
        (_, people) =>
        [
            Officers(people) with { Title = "变更后的承办人员" },
            new("变更", [One<OfficerChange>("change", "退出的人员因"),
                Area("reason", "理由") with { Hint = "回避的，写明与本案的关系和决定人" }]),
        ],
        f => new OfficersDraft
        {
            Officers = OfficersOf(f),
            Change = f.One<OfficerChange>("change"),
            Reason = f.Long("reason"),
        });

    private static CaseForm PreserveEvidence => new(
        "preserve-evidence",
        (_, people) =>
        [
            new("登记保存", [Area("things", "物品清单", 4) with { Hint = "一行一件，写明名称、规格、数量" },
                new("place", "保存地点"), new("keeper", "保管人") { Optional = true, Hint = "不填为承办人员" }, Area("reason", "证据可能灭失或者以后难以取得的情况"),
                new("approver", "批准的负责人") { Kind = FieldKind.Select, Options = people.Choices }]),
        ],
        f => new PreservationDraft
        {
            Things = f.Long("things"),
            Place = f.Text("place"),
            Keeper = f.Text("keeper"),
            Reason = f.Long("reason"),
            Approver = f.RequiredKey("approver", "批准的负责人"),
        })
    { ByOfficers = true, FileTitle = "照片和审批件" };

    private static CaseForm HandlePreserved => new(
        "handle-preserved",
        (m, _) =>
        [
            new("处理", [Which("which", "哪一次登记保存", m.Preservations.Where(p => p.IsOpen)
                    .Select(p => (p.Position, $"{p.On:yyyy-MM-dd} {p.Number}"))),
                One<PreservationEnd>("end", "处理决定"), Area("note", "处理的内容和依据")]),
        ],
        f => new PreservationEndDraft
        {
            Position = f.Count("which", ""),
            End = f.One<PreservationEnd>("end"),
            Note = f.Long("note"),
        })
    { ByOfficers = true };

    private static CaseForm OrderCorrection => new(
        "order-correction",
        (m, _) =>
        [
            new("责令改正", [Area("conduct", "违法行为") with { Value = m.Conclusion?.Findings ?? m.Investigation?.Findings ?? "" },
                new("articles", "违反的条款") { Value = m.Conclusion?.ViolatedArticles ?? "" }, Area("demand", "改正要求"),
                new("due", "改正的期限") { Kind = FieldKind.Date, Optional = true, Hint = "立即改正的不填" }]),
        ],
        f => new CorrectionOrderDraft
        {
            Conduct = f.Long("conduct"),
            Articles = f.Text("articles"),
            Demand = f.Long("demand"),
            DueOn = f.Day("due"),
        })
    { ByOfficers = true };

    private static CaseForm CheckCorrection => new(
        "check-correction",
        (m, _) =>
        [
            new("复查", [Which("which", "哪一次责令改正", m.CorrectionOrders.Where(c => c.IsOpen)
                    .Select(c => (c.Position, $"{c.On:yyyy-MM-dd} {c.Number}"))),
                Flag("corrected", "已经改正"), Area("result", "复查的情况")]),
        ],
        f => new CorrectionCheckDraft
        {
            Position = f.Count("which", ""),
            IsCorrected = f.Flag("corrected"),
            Result = f.Long("result"),
        })
    { ByOfficers = true, FileTitle = "复查照片和记录" };

    private static FormField Which(string name, string label, IEnumerable<(int Position, string Text)> items) =>
        new(name, label)
        {
            Kind = FieldKind.Select,
            Options = [.. items.Select(i => new Choice { Value = $"{i.Position}", Text = i.Text })],
        };
}
