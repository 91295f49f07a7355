using Fazhi.Kernel.Procedures;
using Fazhi.Ui;

namespace Fazhi.Penalties;

/// <summary>A field of the form of an act.</summary>
internal sealed record FormField(string Name, string Label)
{
    public FieldKind Kind { get; init; } = FieldKind.Text;

    public string? Hint { get; init; }

    public string? Unit { get; init; }

    public bool Optional { get; init; }

    public int Rows { get; init; } = 3;

    public IReadOnlyList<Choice> Options { get; init; } = [];

    /// <summary>What stands in the field before anybody has typed.</summary>
    public string Value { get; init; } = "";

    public static FormField Area(string name, string label, int rows = 3) =>
        new(name, label) { Kind = FieldKind.Area, Rows = rows };

    public static FormField Money(string name, string label) =>
        new(name, label) { Kind = FieldKind.Money, Unit = "元", Hint = "单位为元，不是万元", Optional = true };

    public static FormField Flag(string name, string label) => new(name, label) { Kind = FieldKind.Check };

    /// <summary>One of the choices of an enumeration.</summary>
    public static FormField One<T>(string name, string label)
        where T : struct, Enum => new(name, label)
        {
            Kind = FieldKind.Select,
            Options = [.. Enum.GetValues<T>().Select(v => new Choice { Value = v.ToString(), Text = v.Label() })],
        };

    /// <summary>One of the choices of an enumeration, or none.</summary>
    public static FormField Maybe<T>(string name, string label, string none)
        where T : struct, Enum => One<T>(name, label) with
        {
            Options = [new Choice { Value = "", Text = none }, .. One<T>(name, label).Options],
            Optional = true,
        };

    /// <summary>Any of some choices of an enumeration.</summary>
    public static FormField Some<T>(string name, string label, IEnumerable<T> choices)
        where T : struct, Enum => new(name, label)
        {
            Kind = FieldKind.Checks,
            Optional = true,
            Options = [.. choices.Select(v => new Choice { Value = v.ToString(), Text = v.Label() })],
        };
}

/// <summary>Fields that belong together under a heading.</summary>
internal sealed record FormSection(string Title, IReadOnlyList<FormField> Fields)
{
    /// <summary>True when it is folded until somebody needs it.</summary>
    public bool IsFolded { get; init; }
}

/// <summary>The form of an act: its fields for a matter, and how what was typed becomes the input.</summary>
/// <param name="Act">Name of the act without the module.</param>
/// <param name="Read">The input of the act.</param>
internal abstract record ActForm(string Act, Func<TypedForm, object> Read)
{
    /// <summary>The fields for a matter, with what is known already; the matter is new when the act opens it.</summary>
    public abstract IReadOnlyList<FormSection> SectionsFor(MatterFile file, People people);

    /// <summary>True when the officers of the case perform the act together.</summary>
    public bool ByOfficers { get; init; }

    /// <summary>True when the party is named in the form.</summary>
    public bool NamesParty { get; init; }

    /// <summary>What the files handed in with the act are called.</summary>
    public string FileTitle { get; init; } = "附件";

    /// <summary>True when the files are evidence: when and with what they were taken is asked.</summary>
    public bool FilesAreEvidence { get; init; }

    /// <summary>True when the act is refused without a file.</summary>
    public bool NeedsFiles { get; init; }

    /// <summary>False for what has no day of its own, such as the correction of a date: it takes no files either.</summary>
    public bool IsDated { get; init; } = true;

    /// <summary>What the act would work out from the input, shown before it is taken; null for nothing.</summary>
    public Func<CaseFile, object, FormPreview>? Preview { get; init; }

    /// <summary>The button that shows it.</summary>
    public string PreviewLabel { get; init; } = "先算一算，不保存";

    /// <summary>True when the officers are chosen in the form itself.</summary>
    public bool ChoosesOfficers { get; init; }
}

/// <summary>The form of an act upon a penalty case.</summary>
internal sealed record CaseForm(
    string Act, Func<PenaltyCase, People, IReadOnlyList<FormSection>> Sections, Func<TypedForm, object> Read)
    : ActForm(Act, Read)
{
    /// <summary>Fields about what stands around the case, such as things that a measure holds.</summary>
    public Func<CaseFile, IReadOnlyList<FormSection>> Around { get; init; } = _ => [];

    /// <summary>What is known of a field from around the case; null leaves it as it is.</summary>
    public Func<CaseFile, string, string?> Known { get; init; } = (_, _) => null;

    public override IReadOnlyList<FormSection> SectionsFor(MatterFile file, People people) =>
        [.. Around((CaseFile)file), .. Sections(((CaseFile)file).Matter, people).Select(s => s with
        {
            Fields = [.. s.Fields.Select(f => Known((CaseFile)file, f.Name) is { } known ? f with { Value = known } : f)],
        })];
}

/// <summary>What an act would work out: a heading with its lines each, and what stands in the way.</summary>
public sealed record FormPreview
{
    /// <summary>What it is called.</summary>
    public string Title { get; init; } = "计算过程";

    /// <summary>The working, a heading with its lines each.</summary>
    public required IReadOnlyList<(string Title, IReadOnlyList<string> Lines)> Parts { get; init; }

    /// <summary>What stands in the way or is pointed out.</summary>
    public required IReadOnlyList<Unmet> Unmet { get; init; }
}

/// <summary>People to choose from, and the benchmark whose circumstances there are to choose from.</summary>
internal sealed record People(IReadOnlyList<PersonReferenceChoice> All)
{
    public Benchmark Benchmark { get; init; } = Benchmark.None;

    public IReadOnlyList<Choice> Choices =>
    [
        new() { Value = "", Text = "请选择" },
        .. All.Select(p => new Choice { Value = p.Id.ToString(), Text = p.Name }),
    ];
}

internal sealed record PersonReferenceChoice(Guid Id, string Name);
