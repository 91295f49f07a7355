using Fazhi.Data.Acts;
using Microsoft.AspNetCore.Mvc;

namespace Fazhi.Api;

/// <summary>What a program is told when something was not done: RFC 9457, in Chinese, with the article where the law refuses.</summary>
internal static class ApiProblem
{
    public static Task Write(HttpContext context, int status, string detail)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(
            new ProblemDetails { Status = status, Title = Title(status), Detail = detail }, ApiJson.Options, "application/problem+json");
    }

    public static IResult Of(ActResult result) => result switch
    {
        ActResult.Refused refused => Of(StatusCodes.Status422UnprocessableEntity, "法律或者系统规则不允许，什么也没有写入。", "unmet", refused.Unmet
            .Where(u => u.Blocks).Select(u => new ApiUnmet(u.Basis?.Rule, u.Basis?.Citation, u.Message)).ToArray()),
        ActResult.Invalid invalid => Of(StatusCodes.Status400BadRequest, "有的项读不成，什么也没有写入。", "errors", invalid.Errors),
        ActResult.Conflict => Of(StatusCodes.Status409Conflict, result.Problems("record")[0].Value),
        ActResult.Forbidden => Of(StatusCodes.Status403Forbidden, result.Problems("record")[0].Value),
        _ => Of(StatusCodes.Status404NotFound, "没有这条记录，或者它不在令牌所属人员的岗位范围内。"),
    };

    public static IResult Of(int status, string detail, string? name = null, object? value = null) => Results.Json(
        new ProblemDetails
        {
            Status = status,
            Title = Title(status),
            Detail = detail,
            Extensions = name is null ? new Dictionary<string, object?>() : new Dictionary<string, object?> { [name] = value },
        },
        ApiJson.Options, "application/problem+json", status);

    private static string Title(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "请求读不成",
        StatusCodes.Status401Unauthorized => "没有有效的令牌",
        StatusCodes.Status403Forbidden => "没有权限",
        StatusCodes.Status404NotFound => "没有找到",
        StatusCodes.Status409Conflict => "记录已变",
        _ => "没有办理",
    };
}

/// <summary>A condition that is not met.</summary>
/// <param name="Rule">Key of the rule in the statute register; null for a rule of the system.</param>
/// <param name="Citation">Law and article.</param>
/// <param name="Message">What is missing and what to do.</param>
internal sealed record ApiUnmet(string? Rule, string? Citation, string Message);
