using Fazhi.Kernel.Reading;
using Fazhi.Ui;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Penalties;

/// <summary>What was typed into a form, read field by field; what cannot be read becomes a problem of its field.</summary>
internal sealed class TypedForm(IFormCollection form, DateOnly today)
{
    private readonly List<FieldProblem> problems = [];

    /// <summary>Everything that could not be read, in the order of reading.</summary>
    public IReadOnlyList<FieldProblem> Problems => problems;

    /// <summary>Exactly what was typed; several choices one a line.</summary>
    public string Raw(string name) => string.Join('\n', form[name].ToArray());

    /// <summary>Names of all fields sent, in their order.</summary>
    public IEnumerable<string> Fields => form.Keys;

    /// <summary>The button pressed beside that of the act; empty for the act itself.</summary>
    public string Button => form["do"].ToString();

    public string Text(string name) => TypedText.Words(form[name].ToString());

    /// <summary>Long text keeps its line breaks, in the one form there is; browsers send two signs for each.</summary>
    public string Long(string name) => form[name].ToString().ReplaceLineEndings("\n").Trim();

    public string Required(string name, string what)
    {
        var text = Long(name);
        if (text.Length == 0)
            Fail(name, $"没有填写{what}", $"请填写{what}。");
        return text;
    }

    public bool Flag(string name) => form[name] == "true";

    public T One<T>(string name)
        where T : struct, Enum => Enum.TryParse<T>(form[name], out var value) ? value : default;

    public IReadOnlyList<T> Some<T>(string name)
        where T : struct, Enum =>
        [.. form[name].Where(v => Enum.TryParse<T>(v, out _)).Select(v => Enum.Parse<T>(v!))];

    /// <summary>A choice; null for none.</summary>
    public T? Maybe<T>(string name)
        where T : struct, Enum => Enum.TryParse<T>(form[name], out var value) ? value : null;

    /// <summary>A number with at most two decimals; null when left empty.</summary>
    public decimal? Number(string name, string unit) => Text(name).Length == 0
        ? null
        : Read(name, NumberReading.Read(form[name], new NumberField { Unit = unit, Scale = 2 }));

    /// <summary>Every choice that was ticked.</summary>
    public IReadOnlyList<string> Chosen(string name) => [.. form[name].OfType<string>()];

    public Guid? Key(string name) => Guid.TryParse(form[name], out var key) ? key : null;

    public IReadOnlyList<Guid> Keys(string name) =>
        [.. form[name].Where(v => Guid.TryParse(v, out _)).Select(v => Guid.Parse(v!))];

    /// <summary>A day; empty is null.</summary>
    public DateOnly? Day(string name) => Text(name).Length == 0 ? null : Read(name, DateReading.Read(form[name], today.Year));

    /// <summary>A day that has to be given.</summary>
    public DateOnly RequiredDay(string name, string what)
    {
        if (Text(name).Length == 0)
            Fail(name, $"没有填写{what}", $"请填写{what}。");
        return Day(name) ?? today;
    }

    /// <summary>A moment in Beijing that has to be given, to the minute.</summary>
    public DateTimeOffset Moment(string name, string what) =>
        Required(name, what).Length > 0 ? Read(name, MomentReading.Read(form[name], today.Year)) : default;

    /// <summary>A person or thing that has to be chosen.</summary>
    public Guid RequiredKey(string name, string what)
    {
        if (Key(name) is { } key)
            return key;
        Fail(name, $"没有选择{what}", $"请选择{what}。");
        return default;
    }

    /// <summary>Names separated by 、 or a comma.</summary>
    public IReadOnlyList<string> Names(string name) =>
        Text(name).Split(['、', '，', ',', ' '], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The day of the act: today when left empty.</summary>
    public DateOnly On() => Day("on") ?? today;

    /// <summary>Yuan; empty is 0.</summary>
    public decimal Money(string name) => Text(name).Length == 0 ? 0m : Read(name, AmountReading.Read(form[name]));

    /// <summary>A whole number; empty is 0.</summary>
    public int Count(string name, string unit) =>
        Text(name).Length == 0 ? 0 : (int)Math.Min(int.MaxValue, Read(name, NumberReading.Whole(form[name], unit)));

    /// <summary>Lines of a day and yuan: 2026-08-31 5000.</summary>
    public IReadOnlyList<(DateOnly Day, decimal Amount)> DatedAmounts(string name)
    {
        var lines = new List<(DateOnly, decimal)>();
        foreach (var line in Long(name).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.Split([' ', '\t', '　', '：', ':'], 2, StringSplitOptions.TrimEntries) is [var day, var amount])
                lines.Add((Read(name, DateReading.Read(day, today.Year)), Read(name, AmountReading.Read(amount))));
            else
                Fail(name, $"“{line}”没有写金额", "一行一期，先写日期后写金额，中间空一格。");
        }

        return lines;
    }

    public SanctionDraft Sanction() => new()
    {
        Kinds = Some<PenaltyKind>("kinds"),
        Fine = Money("fine"),
        Gains = Money("gains"),
        Goods = Count("goods", "件"),
    };

    public void Fail(string field, string problem, string advice) =>
        problems.Add(new FieldProblem { Field = field, Problem = problem, Advice = advice });

    private T Read<T>(string name, Parsed<T> parsed)
        where T : struct
    {
        if (parsed.IsRead)
            return parsed.Value;
        Fail(name, parsed.Message, parsed.Suggestion is null ? parsed.Message : $"{parsed.Message}（如 {parsed.Suggestion}）");
        return default;
    }
}
