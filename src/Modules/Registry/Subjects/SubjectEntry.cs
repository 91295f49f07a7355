using Fazhi.Data.Acts;
using Fazhi.Kernel.Identifiers;
using Fazhi.Kernel.Reading;
using Fazhi.Ui;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Registry;

/// <summary>Reads the form of a subject: what was typed, what it means, what is wrong with it.</summary>
internal sealed class SubjectEntry
{
    private static readonly string[] Fields =
        ["name", "code", "kind", "specialty", "public", "address", "division", "principal", "on"];

    private readonly List<FieldProblem> problems = [];

    private SubjectEntry(Dictionary<string, string> values) => Values = values;

    public Dictionary<string, string> Values { get; }

    public IReadOnlyList<FieldProblem> Problems => problems;

    public static SubjectEntry Read(IFormCollection form) =>
        new(Fields.ToDictionary(f => f, f => form[f].ToString().Trim()));

    /// <summary>What is handed in; null when something cannot be read.</summary>
    public Entry? Entry(DateOnly today, int? expected)
    {
        Require("name", "没有填写名称", "按营业执照、许可证或身份证填写。");
        Require("kind", "没有选择类别", "选一个类别；都不合适时选“其他”。");
        var code = Values["code"].Length == 0 ? "" : Take("code", CreditCode.Read(Values["code"]))?.ToString() ?? "";
        var division = Values["division"].Length == 0
            ? ""
            : Take("division", DivisionCode.Read(Values["division"]))?.ToString() ?? "";
        DateOnly? on = Values["on"].Length == 0
            ? null
            : Take("on", DateReading.Read(Values["on"], today.Year, today));
        if (problems.Count > 0)
            return null;
        return new Entry(new SubjectDraft
        {
            Name = Values["name"],
            CreditCode = code,
            Kind = Values["kind"],
            Specialty = Values["specialty"],
            IsPublicInstitution = Values["public"] == "true",
            Address = Values["address"],
            DivisionCode = division,
            Principal = Values["principal"],
        })
        { On = on, Expected = expected };
    }

    private void Require(string field, string problem, string advice)
    {
        if (Values[field].Length == 0)
            problems.Add(new FieldProblem { Field = field, Problem = problem, Advice = advice });
    }

    private T? Take<T>(string field, Parsed<T> parsed)
    {
        if (parsed.IsRead)
            return parsed.Value;
        problems.Add(new FieldProblem { Field = field, Problem = parsed.Message });
        return default;
    }
}
