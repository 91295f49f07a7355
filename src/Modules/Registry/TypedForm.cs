using Fazhi.Data.Acts;
using Fazhi.Kernel.Reading;
using Fazhi.Ui;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Registry;

/// <summary>What was typed into a form, as text, and what is wrong with it.</summary>
internal sealed class TypedForm
{
    private readonly List<FieldProblem> problems = [];
    private IFormCollection? typed;

    public IReadOnlyList<FieldProblem> Problems => problems;

    public string this[string field] => typed?[field].ToString().Trim() ?? "";

    public void Read(IFormCollection form) => typed = form;

    public void Add(string field, string problem) => problems.Add(new() { Field = field, Problem = problem });

    /// <summary>Problems of an act that was not taken.</summary>
    public void Add(ActResult result, string field) => problems.AddRange(FieldProblem.From(result.Problems(field)));

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
