using Fazhi.Kernel.Law;
using Fazhi.Penalties.Competence;
using Fazhi.Ui;
using static Fazhi.Penalties.FormField;

namespace Fazhi.Penalties;

/// <content>Filing, with the lawful subject for what is suspected.</content>
internal static partial class CaseForms
{
    private static CaseForm FileCase => new(
        "file-case",
        (_, people) =>
        [
            Officers(people),
            new("涉嫌的违法行为", [Suspected("violation-1", "第一项"), Suspected("violation-2", "第二项")]),
            new("理由", [Area("reason", "立案理由") with { Optional = true }]),
        ],
        f => new FilingDraft
        {
            Officers = OfficersOf(f),
            Reason = f.Long("reason"),
            Violations = [.. new[] { f.Text("violation-1"), f.Text("violation-2") }.Where(c => c.Length > 0)],
        })
    { Preview = WhoPunishes, PreviewLabel = "先看执法主体，不保存" };

    private static FormField Suspected(string name, string label) => new(name, label)
    {
        Kind = FieldKind.Select,
        Optional = true,
        Hint = "由此核对执法主体：卫生健康、中医药还是疾病预防控制",
        Options =
        [
            new() { Value = "", Text = "没有选择" },
            .. ViolationCatalogue.Default.All.Where(v => v.To is null).Select(v => new Choice { Value = v.Code, Text = v.Title }),
        ],
    };

    private static FormPreview WhoPunishes(CaseFile file, object input)
    {
        var found = SubjectCheck.Find(
            file.Competence.Table, ((FilingDraft)input).Violations, file.Facts.On, file.Facts.Parameters);
        var body = SubjectCheck.BodyOf(found);
        var name = body.NameOf(file.Facts.Parameters);
        return new FormPreview
        {
            Title = "执法主体",
            Parts =
            [
                ("由谁处罚", [.. found.Select(f => f.Text), $"本案以{body.Full}立案，文书上的机关名称为{(name.Length > 0 ? name : "本机关的名称")}"]),
            ],
            Unmet = [.. SubjectCheck.Of(found, file.Matter.Clue?.ConductEndedOn)],
        };
    }
}
