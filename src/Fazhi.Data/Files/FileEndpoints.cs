using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Fazhi.Data.Files;

/// <summary>Addresses for sending and fetching files.</summary>
public static class FileEndpoints
{
    private const long FormOverhead = 1L << 20;

    /// <summary>
    /// Maps <c>POST /files/{ticket}</c> and <c>GET /files/{id}</c>. Both need a signed-in person; the ticket in the
    /// address takes the place of an antiforgery token, being secret, personal and good for one post.
    /// </summary>
    public static void MapFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/files/{ticket}", Send).DisableAntiforgery();
        endpoints.MapGet("/files/{id:guid}", Fetch);
    }

    private static async Task<IResult> Send(
        string ticket, HttpContext http, ICurrentActor current, FileIntake intake, FileStore store)
    {
        var ct = http.RequestAborted;
        if (await intake.Find(current.Actor, ticket, ct) is not { } leave)
            return Results.NotFound();
        var limit = intake.MostBytes(leave.Act);
        // what does not say its size is cut off; what says it is too large gets an answer, and the rest of it is let pass
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = http.Request.ContentLength is null ? limit + FormOverhead : null;
        var files = new List<ReceivedFile>();
        string? refusal;
        try
        {
            // what says beforehand that it is too large is not read at all
            if (http.Request.ContentLength > limit + FormOverhead)
                throw new FileTooLargeException(limit);
            refusal = await new MultipartFiles(http.Request, store, limit).Read(
                (name, stored, captured, device) => files.Add(intake.Received(leave, name, stored, captured, device)),
                ct);
        }
        catch (FileTooLargeException large)
        {
            return TooLarge(http, leave, large.Message);
        }
        catch (BadHttpRequestException bad) when (bad.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge(http, leave, new FileTooLargeException(limit).Message);
        }
        catch (BadHttpRequestException bad)
        {
            return Results.StatusCode(bad.StatusCode);
        }
        catch (InvalidDataException)
        {
            return Results.BadRequest();
        }

        if (refusal is null && !await intake.Accept(current.Actor, leave, files, ct))
            return Results.NotFound();
        if (!WantsJson(http))
            return Redirect(leave.Page, files, refusal);
        if (refusal is not null)
            return Results.Json(new { Error = refusal }, statusCode: StatusCodes.Status400BadRequest);
        // the page stays open, so it gets leave to send once more
        http.Response.Headers["Next-Address"] =
            "/files/" + await intake.Issue(current.Actor, leave.Act, leave.RecordId, leave.Page, ct);
        return Results.Json(files.Select(f => new { f.Id, f.Name, f.Size, f.Type }));
    }

    private static IResult TooLarge(HttpContext http, FileTicket leave, string message) => WantsJson(http)
        ? Results.Json(new { Error = message }, statusCode: StatusCodes.Status413PayloadTooLarge)
        : Redirect(leave.Page, [], message);

    private static bool WantsJson(HttpContext http) =>
        http.Request.GetTypedHeaders().Accept.Any(a => a.MediaType == "application/json");

    /// <summary>A form goes back to its page with the keys of the files.</summary>
    private static IResult Redirect(string page, List<ReceivedFile> files, string? refusal) =>
        Results.Redirect(QueryHelpers.AddQueryString(page, refusal is null
            ? new Dictionary<string, string?> { ["files"] = string.Join(',', files.Select(f => f.Id)) }
            : new Dictionary<string, string?> { ["file-error"] = refusal }), permanent: false, preserveMethod: false);

    private static async Task<IResult> Fetch(Guid id, HttpContext http, ICurrentActor current, RecordFiles files)
    {
        if (await files.Open(current.Actor, id, http.RequestAborted) is not var (link, content))
            return Results.NotFound();
        http.Response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        http.Response.Headers[HeaderNames.ContentSecurityPolicy] = "sandbox; default-src 'none'";
        http.Response.Headers[HeaderNames.CacheControl] = "private, no-store";
        return Results.Stream(content, link.Type, link.Name, enableRangeProcessing: true,
            entityTag: new EntityTagHeaderValue($"\"{link.Hash}\""));
    }
}
