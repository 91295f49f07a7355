namespace Fazhi.Data.Acts;

/// <summary>What a form has to show when an act was not taken.</summary>
public static class ActProblems
{
    /// <summary>Messages by field; empty when the act was taken.</summary>
    /// <param name="result">What became of the act.</param>
    /// <param name="field">The field to which messages about the whole form point.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> Problems(this ActResult result, string field) =>
        result switch
        {
            ActResult.Taken => [],
            ActResult.Invalid invalid => [.. invalid.Errors],
            ActResult.Refused refused => [.. refused.Unmet.Where(u => u.Blocks).Select(u => KeyValuePair.Create(
                field, u.Basis is null ? u.Message : $"{u.Message}（{u.Basis.Citation}）"))],
            ActResult.Conflict conflict => [KeyValuePair.Create(field, Text(conflict))],
            ActResult.Forbidden forbidden => [KeyValuePair.Create(field, $"您的岗位不能办理，请找{forbidden.Ask}。")],
            _ => [KeyValuePair.Create(field, "没有这条记录，或者它不在您的岗位范围内。")],
        };

    private static string Text(ActResult.Conflict c) =>
        $"{c.By}已在{c.At.ToOffset(TimeSpan.FromHours(8)):M月d日 HH:mm}办理“{c.Label}”，记录已变。您填写的内容都在，请打开记录核对后再提交。";
}
