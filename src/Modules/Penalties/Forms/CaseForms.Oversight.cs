using Fazhi.Ui;
using static Fazhi.Penalties.FormField;

namespace Fazhi.Penalties;

/// <content>Filing of major decisions and supervision by the head.</content>
internal static partial class CaseForms
{
    private static CaseForm FileMajorDecision => new(
        "file-major-decision",
        (m, _) =>
        [
            new("备案", [new("organ", "接收备案的机关") { Hint = m.MajorGround },
                new("receipt", "收件编号") { Hint = "办理日期填报送之日" }]),
        ],
        f => new MajorFilingDraft { Organ = f.Text("organ"), Receipt = f.Text("receipt") })
    { FileTitle = "收件回执" };

    private static CaseForm SuperviseCase => new(
        "supervise-case",
        (_, _) => [new("督办", [Area("demand", "督办的要求"), new("due", "办结的期限") { Kind = FieldKind.Date }])],
        f => new SupervisionDraft { Demand = f.Long("demand"), DueOn = f.RequiredDay("due", "办结的期限") });

    private static CaseForm EndSupervision => new(
        "end-supervision",
        (_, _) => [new("结果", [Area("result", "督办的结果")])],
        f => new SupervisionEndDraft { Result = f.Long("result") });
}
