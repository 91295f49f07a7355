using Fazhi.Ui;
using static Fazhi.Penalties.FormField;

namespace Fazhi.Penalties;

/// <content>Several parties, merging and splitting.</content>
internal static partial class CaseForms
{
    private static CaseForm AddParty => new(
        "add-party",
        (m, _) =>
        [
            new("追加", [This("lead", "主案", m), new("cause", "案由") { Value = m.Cause },
                Area("reason", "追加的理由", 4) with { Hint = "写明与主案当事人共同违法的事实、各自的行为和作用" },
                new("ended", "该当事人的违法行为终了日") { Kind = FieldKind.Date, Optional = true, Hint = "与主案相同的不填" }]),
        ],
        f => new AddedPartyDraft
        {
            Lead = f.RequiredKey("lead", "主案"),
            Party = PartyOf(f),
            Cause = f.Required("cause", "案由"),
            Reason = f.Long("reason"),
            ConductEndedOn = f.Day("ended"),
        })
    { NamesParty = true, FileTitle = "签字的审批件" };

    private static CaseForm SplitCase => new(
        "split-case",
        (m, _) =>
        [
            new("分案", [This("origin", "原案", m), new("cause", "分出的案由") { Hint = "写明分出的是哪一项违法行为" },
                Area("reason", "分案的理由", 4) with { Hint = "例：一项事实已经查清，另一项须等检测结果，不宜一并决定" }]),
        ],
        f => new SplitDraft
        {
            Origin = f.RequiredKey("origin", "原案"),
            Cause = f.Required("cause", "分出的案由"),
            Reason = f.Long("reason"),
        })
    { FileTitle = "签字的审批件" };

    private static CaseForm MergeCase => new(
        "merge-case",
        (_, _) => [],
        f => new MergingDraft { Into = f.RequiredKey("into", "并入的案件"), Reason = f.Long("reason") })
    {
        FileTitle = "签字的审批件",
        Around = file =>
        [
            new("并案", [new("into", "并入")
            {
                Kind = FieldKind.Select,
                Options = file.Joinable,
                Hint = "同一当事人的，本案到此结束，由那个案件继续；不同当事人的，本案作为从案一并办理。同一当事人、同一案由的列在前面",
            }, Area("reason", "并案的理由", 4) with { Hint = "例：同一当事人的同一行为；与主案当事人共同违法" }]),
        ],
    };

    private static CaseForm SeparateCase => new(
        "separate-case",
        (_, _) => [new("分开", [Area("reason", "分开办理的理由", 4) with { Hint = "期限仍自最早的立案之日起算，不重新起算" }])],
        f => new SeparationDraft { Reason = f.Long("reason") })
    { FileTitle = "签字的审批件" };

    private static CaseForm ShareEvidence => new(
        "share-evidence",
        (_, _) => [],
        f => new EvidenceSharingDraft { Case = f.RequiredKey("case", "案件") })
    {
        ByOfficers = true,
        Around = file =>
        [
            new("证据", [new("case", "引用哪个案件的证据")
            {
                Kind = FieldKind.Select,
                Hint = "引用它的全部证据；原件和文件仍在那个案件里，本案记明出处。已经引用的不重复",
                Options =
                [
                    new() { Value = "", Text = "请选择" },
                    .. file.Joined.Where(c => c.Id != file.Matter.Id && c.Evidence.Count > 0)
                        .Select(c => new Choice { Value = $"{c.Id}", Text = $"{c.Number} {c.Party.Name}，证据{c.Evidence.Count}件" }),
                ],
            }]),
        ],
    };

    // The case the act starts from; there is nothing to choose.
    private static FormField This(string name, string label, PenaltyCase matter) => new(name, label)
    {
        Kind = FieldKind.Select,
        Options = [new() { Value = $"{matter.Id}", Text = $"{matter.Number} {matter.Party.Name}" }],
        Value = $"{matter.Id}",
    };
}
