using System.Globalization;
using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;
using Fazhi.Ui;

namespace Fazhi.Penalties;

/// <summary>What the page of an act shows beside its form: who may, what stands in the way, what follows.</summary>
internal sealed class ActView(MatterFile file, string name)
{
    private readonly IAct act = file.Acts[file.Module + name];
    private readonly IStep? step = file.StepOf(name);

    public string Label => act.Label;

    public string? Basis => step?.Basis?.Citation;

    public IReadOnlyList<Role> Roles => act.Roles;

    /// <summary>True when it opens a record, from the page of another one or from none.</summary>
    public bool Creates => act.Creates;

    public long MostFileBytes => act.MostFileBytes;

    public IReadOnlyList<Condition> Conditions => file.ConditionsOf(name);

    public IReadOnlyList<Consequence> Consequences => file.ConsequencesOf(name);

    /// <summary>The fields of the act with those every act has: who and when.</summary>
    public IReadOnlyList<FormSection> Sections(ActForm form, People people) =>
    [
        .. form.SectionsFor(file, people with { Benchmark = (file as CaseFile)?.Benchmark ?? Benchmark.None }),
        .. form.IsDated ? [When(form)] : Array.Empty<FormSection>(),
    ];

    public static Entry EntryOf(ActForm form, TypedForm typed, Guid? record)
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
            Office = record is null ? typed.Key("office") : null,
            Expected = record is not null && int.TryParse(typed.Raw("expected"), out var seen) ? seen : null,
        };
    }

    private FormSection When(ActForm form) => new("办理",
    [
        .. form.ByOfficers
            ? new[]
            {
                new FormField("by", "办理人员")
                {
                    Kind = FieldKind.Checks,
                    Options =
                    [
                        .. file.Officers
                            .Select(o => new Choice { Value = o.PersonId.ToString(), Text = o.Name, Hint = o.Certificate }),
                    ],
                    Value = string.Join('\n', file.Officers.Select(o => o.PersonId)),
                },
            }
            : [],
        new FormField("on", "办理日期")
        {
            Kind = FieldKind.Date,
            Hint = "法律上的日期，不晚于今天，不早于上一步",
            Value = file.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        },
    ]);
}
