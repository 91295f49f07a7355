using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Changes.Sealing;
using Fazhi.Data.Confidential;
using Fazhi.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Penalties;

/// <summary>Sends the package of a case, within the scope of who asks; in full only for a purpose that is logged.</summary>
internal sealed class PackageEndpoints(CasePackages packages) : IEndpoints
{
    private const string Zip = "application/zip";

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/cases/{id:guid}/package.zip", Download).RequireAuthorization();
        endpoints.MapPost("/cases/{id:guid}/package.zip", Send).RequireAuthorization();
    }

    private Task<IResult> Download(Guid id, ICurrentActor current, HttpContext context) =>
        Planned(current.Actor, id, context, packages.Write);

    // The form binding checks the antiforgery token.
    private async Task<IResult> Send(Guid id, [FromForm] string? purpose, ConfidentialDesk desk, HttpContext context)
    {
        var (result, text) = await desk.Show(
            new ShowDraft { Kind = PartySeal.Kind, Record = id, Field = PartyFields.Package, Purpose = purpose ?? "" },
            context.RequestAborted);
        return result switch
        {
            _ when text is not null => await Planned(desk.Actor, id, context, packages.WriteInFull),
            ActResult.NotFound => Results.NotFound(),
            ActResult.Forbidden => Results.StatusCode(StatusCodes.Status403Forbidden),
            _ => Results.Redirect($"/cases/{id}/package?problem=purpose"),
        };
    }

    private async Task<IResult> Planned(
        Data.Scopes.Actor actor, Guid id, HttpContext context, Func<CasePackage, Stream, CancellationToken, Task> write)
    {
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            return await packages.Plan(actor, id, context.RequestAborted) is { } plan
                ? Results.Stream(output => write(plan, output, context.RequestAborted), Zip, plan.Name)
                : Results.NotFound();
        }
        catch (ProofException)
        {
            return Results.Redirect($"/cases/{id}/package?problem=proof");
        }
    }
}
