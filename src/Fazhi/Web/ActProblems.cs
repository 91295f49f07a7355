using Fazhi.Data.Acts;
using Fazhi.Ui;

namespace Fazhi.Web;

/// <summary>What a form shows when an act is not taken.</summary>
internal static class ActProblems
{
    /// <summary>Errors for the form; empty when the act was taken.</summary>
    /// <param name="result">What became of the act.</param>
    /// <param name="field">Field to which refusals of the whole form point.</param>
    public static IReadOnlyList<FieldProblem> Of(ActResult result, string field) => result switch
    {
        ActResult.Taken => [],
        ActResult.Invalid invalid => [.. invalid.Errors.Select(e => Problem(e.Key, e.Value))],
        ActResult.Refused refused => [.. refused.Unmet.Where(u => u.Blocks).Select(u => Problem(field, u.Basis is null
            ? u.Message
            : $"{u.Message}（{u.Basis.Citation}）"))],
        ActResult.Conflict conflict =>
            [Problem(field, $"{conflict.By}已在{conflict.At.ToLocalTime():M月d日 HH:mm}改过这条记录，请核对后再提交")],
        ActResult.Forbidden forbidden => [Problem(field, $"您的岗位不能办理，请找{forbidden.Ask}")],
        _ => [Problem(field, "没有这条记录，或它不在您的岗位范围内")],
    };

    private static FieldProblem Problem(string field, string message) => new() { Field = field, Problem = message };
}
