using Fazhi.Data.Acts;
using Fazhi.Kernel.Reading;
using Fazhi.Ui;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Registry.Forms;

/// <summary>What was typed into a form, as text, and what is wrong with it.</summary>
public sealed class TypedForm
{
    private readonly List<FieldProblem> problems = [];
    private readonly Dictionary<string, string> start = new(StringComparer.Ordinal);
    private IFormCollection? typed;

    /// <summary>What is wrong, in the order of the form.</summary>
    public IReadOnlyList<FieldProblem> Problems => problems;

    /// <summary>What stands in a field: as typed, before that as it stands in the record.</summary>
    public string this[string field] => typed?[field].ToString().Trim() ?? start.GetValueOrDefault(field) ?? "";

    /// <summary>What stands in the fields before anything is typed.</summary>
    public void Start(params (string Field, string Value)[] values)
    {
        foreach (var (field, value) in values)
            start[field] = value;
    }

    /// <summary>Takes over what was posted.</summary>
    public void Read(IFormCollection form) => typed = form;

    /// <summary>Adds a problem.</summary>
    public void Add(string field, string problem) => problems.Add(new() { Field = field, Problem = problem });

    /// <summary>Problems of an act that was not taken.</summary>
    public void Add(ActResult result, string field) => problems.AddRange(FieldProblem.From(result.Problems(field)));

    /// <summary>What was typed; a problem when nothing was.</summary>
    public string Required(string field, string problem)
    {
        if (this[field].Length == 0)
            Add(field, problem);
        return this[field];
    }

    /// <summary>A value read from what was typed; a problem when it cannot be read.</summary>
    public T? Value<T>(string field, Func<string, Parsed<T>> read)
    {
        if (this[field].Length == 0)
            return default;
        var parsed = read(this[field]);
        if (!parsed.IsRead)
            Add(field, parsed.Message);
        return parsed.IsRead ? parsed.Value : default;
    }

    /// <summary>A typed day; null when nothing was typed or it cannot be read.</summary>
    public DateOnly? Day(string field, DateOnly today, bool mayBeLater = false)
    {
        if (this[field].Length == 0)
            return null;
        var day = DateReading.Read(this[field], today.Year, mayBeLater ? null : today);
        if (day.IsRead)
            return day.Value;
        Add(field, day.Message);
        return null;
    }
}
