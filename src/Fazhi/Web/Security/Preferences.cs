using Microsoft.AspNetCore.Antiforgery;

namespace Fazhi.Web.Security;

/// <summary>Size of letters and height of rows, kept in a cookie for a year.</summary>
internal sealed record Preferences(string Size, string Density)
{
    private const string Cookie = "fz-view";

    public static readonly string[] Sizes = ["14", "16", "18"];

    public static readonly string[] Densities = ["compact", "standard", "comfortable"];

    public static Preferences Of(HttpContext context)
    {
        var parts = (context.Request.Cookies[Cookie] ?? "").Split('.');
        return new(Known(Sizes, parts[0], "14"), Known(Densities, parts.Length > 1 ? parts[1] : "", ""));
    }

    public static async Task<IResult> Save(HttpContext context, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var size = Known(Sizes, form["size"].ToString(), "14");
        var density = Known(Densities, form["density"].ToString(), "");
        context.Response.Cookies.Append(Cookie, $"{size}.{density}", new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
        });
        return Results.Redirect("/me?saved=1");
    }

    private static string Known(string[] known, string value, string other) => known.Contains(value) ? value : other;
}
