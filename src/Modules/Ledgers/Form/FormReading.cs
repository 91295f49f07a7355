using System.Globalization;
using Fazhi.Data.Acts;
using Fazhi.Kernel.Procedures;
using Fazhi.Kernel.Reading;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ui;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Ledgers.Form;

/// <summary>Reads the form of an entry as posted, and says what became of the act.</summary>
internal static class FormReading
{
    /// <summary>Rows of a small table that a form offers beyond those filled.</summary>
    public const int SpareLines = 3;

    private const int MostLines = 200;

    /// <summary>Name of a field in the form.</summary>
    public static string NameOf(LedgerField field) => field.Key;

    /// <summary>Name of a cell of a small table.</summary>
    public static string NameOf(LedgerField table, int row, LedgerField column) =>
        string.Create(CultureInfo.InvariantCulture, $"{table.Key}[{row}].{column.Key}");

    /// <summary>Texts of the form.</summary>
    public static EntryInput Read(LedgerDefinition definition, IFormCollection form) => new()
    {
        Ledger = definition.Key,
        Fields = definition.Fields.Where(f => f.Type != FieldType.Lines && form.ContainsKey(NameOf(f)))
            .ToDictionary(f => f.Key, f => string.Join('\n', form[NameOf(f)].OfType<string>())),
        Lines = definition.Fields.Where(f => f.Type == FieldType.Lines)
            .ToDictionary(
                f => f.Key, f => (IReadOnlyList<IReadOnlyDictionary<string, string>>)ReadLines(f, form)),
    };

    /// <summary>Errors of fields in the order of the page.</summary>
    public static IReadOnlyList<FieldProblem> Problems(LedgerDefinition definition, ActResult result)
    {
        if (result is not ActResult.Invalid invalid)
            return [];
        var order = definition.Fields.Select((f, i) => (f.Key, i)).ToDictionary(f => f.Key, f => f.i);
        return
        [
            .. invalid.Errors.OrderBy(e => order.GetValueOrDefault(e.Key, int.MaxValue)).Select(e => new FieldProblem
            {
                Field = e.Key,
                Problem = definition.Field(e.Key) is { } field && !e.Value.Contains(field.Name, StringComparison.Ordinal)
                    ? $"{field.Name}：{e.Value}"
                    : e.Value,
                Advice = e.Value,
            }),
        ];
    }

    /// <summary>What is wrong in the form of a step before the act is asked.</summary>
    public static IReadOnlyList<FieldProblem> StepProblems(string? step, Parsed<DateOnly> on)
    {
        var problems = new List<FieldProblem>();
        if (string.IsNullOrEmpty(step))
            problems.Add(new() { Field = "step", Problem = "请选择办什么。" });
        if (!on.IsRead)
            problems.Add(new() { Field = "on", Problem = $"办理日期：{on.Message}", Advice = on.Message });
        return problems;
    }

    /// <summary>Conditions not met, for the summary of errors.</summary>
    public static IReadOnlyList<Unmet> Refused(ActResult result) => result switch
    {
        ActResult.Refused refused => refused.Unmet,
        ActResult.Forbidden forbidden => [new(null, $"您的岗位不能办理，请找{forbidden.Ask}。")],
        ActResult.NotFound => [new(null, "没有这条记录，或它不在您的岗位范围内。")],
        ActResult.Conflict conflict =>
        [
            new(null, $"{conflict.By}已在{conflict.At.ToOffset(TimeSpan.FromHours(8)):M月d日 HH:mm}改过这条记录。"
                + "您填的内容都在；请先打开记录看过改动，再决定是否提交。"),
        ],
        _ => [],
    };

    private static List<IReadOnlyDictionary<string, string>> ReadLines(LedgerField table, IFormCollection form)
    {
        var rows = new List<IReadOnlyDictionary<string, string>>();
        for (var row = 0; row < MostLines && table.Fields.Any(c => form.ContainsKey(NameOf(table, row, c))); row++)
            rows.Add(table.Fields.ToDictionary(c => c.Key, c => form[NameOf(table, row, c)].ToString()));
        return rows;
    }
}
