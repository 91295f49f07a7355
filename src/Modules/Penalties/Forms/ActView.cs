using System.Globalization;
using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Procedures;
using Fazhi.Ui;

namespace Fazhi.Penalties;

/// <summary>What the page of an act shows beside its form: who may, what stands in the way, what follows.</summary>
internal sealed class ActView(CaseFile file, string name)
{
    private readonly IAct act = file.Acts["penalties." + name];
    private readonly Step<PenaltyCase>? step = file.Procedure.StepOf("penalties." + name);

    public string Label => act.Label;

    public string? Basis => step?.Basis?.Citation;

    public IReadOnlyList<Role> Roles => act.Roles;

    public IReadOnlyList<Condition> Conditions => step is null || step.From.Count == 0
        ? []
        : file.Procedure.Preview(step, file.Facts, WorkCalendar.Default) is Outcome.Refused refused
            && !step.From.Any(s => s.Name == file.Matter.Stage)
            ? [.. refused.Unmet.Select(u => new Condition { Text = u.Message, Met = false, Law = u.Basis?.Citation })]
            : [.. file.Procedure.Conditions(step, file.Facts).Select(Say)];

    public IReadOnlyList<Consequence> Consequences => step is null ? [] :
    [
        .. PaperKinds.Of(step, file.Matter).Select(p => new Consequence { When = "办理后", What = "生成" + p }),
        .. step.Publication is { } duty
            ? [new Consequence { When = "办理后", What = "公示" + duty.What, Note = duty.Basis.Citation }]
            : Array.Empty<Consequence>(),
        .. file.Procedure.Terms.Where(t => t.From == step.To && t.From is not null).Select(Follows).OfType<Consequence>(),
    ];

    /// <summary>The fields of the act with those every act has: who and when.</summary>
    public IReadOnlyList<FormSection> Sections(CaseForm form, People people) =>
    [
        .. form.Sections(file.Matter, people),
        .. form.IsDated ? [When(form)] : Array.Empty<FormSection>(),
    ];

    public static Entry EntryOf(CaseForm form, TypedForm typed, Guid? record)
    {
        var input = form.Read(typed);
        IReadOnlyList<Guid> by = form.ByOfficers ? typed.Keys("by")
            : form.ChoosesOfficers ? CaseForms.OfficersOf(typed)
            : [];
        return new Entry(input)
        {
            On = form.IsDated ? typed.On() : null,
            By = by,
            Files = typed.Keys("files"),
            Expected = record is not null && int.TryParse(typed.Raw("expected"), out var seen) ? seen : null,
        };
    }

    private FormSection When(CaseForm form) => new("办理",
    [
        .. form.ByOfficers
            ? new[]
            {
                new FormField("by", "办理人员")
                {
                    Kind = FieldKind.Checks,
                    Options =
                    [
                        .. file.Matter.CurrentOfficers
                            .Select(o => new Choice { Value = o.PersonId.ToString(), Text = o.Name, Hint = o.Certificate }),
                    ],
                    Value = string.Join('\n', file.Matter.CurrentOfficers.Select(o => o.PersonId)),
                },
            }
            : [],
        new FormField("on", "办理日期")
        {
            Kind = FieldKind.Date,
            Hint = "法律上的日期，不晚于今天，不早于上一步",
            Value = file.Facts.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        },
    ]);

    private static Condition Say(AskedCondition asked) => new()
    {
        Text = asked.Text,
        Met = asked.IsMet,
        Blocks = asked.Blocks,
        Law = asked.Basis?.Citation,
    };

    private Consequence? Follows(Term<PenaltyCase> term)
    {
        if (term.Length(file.Facts.Parameters) is not { } length)
            return null;
        var due = WorkCalendar.Default.Due(new Term
        {
            Start = file.Facts.Today,
            Period = length,
            Mode = term.Mode,
            Basis = term.Basis,
        });
        return new Consequence
        {
            When = $"{due.Bound:MM-dd}",
            What = $"{term.Label}（今天办理的，{length}）",
            Note = term.Basis.Citation,
        };
    }
}
