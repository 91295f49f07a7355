using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Confidential;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Documents.Papers;
using Fazhi.Documents.Templates;
using Fazhi.Penalties.Coercion;
using Fazhi.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties;

/// <summary>Papers of a case or a measure as files for Word and WPS, within the scope of who asks.</summary>
/// <remarks>
/// A citizen's number and address are masked. Only a paper for the party prints them, after the purpose was logged by the
/// act that shows a confidential field.
/// </remarks>
internal sealed class PaperEndpoints(FazhiDb database, DatabaseOptions options, PartySeal seal) : IEndpoints
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private readonly PaperRenderer renderer = new(TemplateFolder.Over(options.DataFolder));

    public void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var home in new[] { CaseFile.List.Href, MeasureFile.List.Href })
        {
            endpoints.MapGet(home + "/{id:guid}/papers/{paper:guid}", Download).RequireAuthorization();
            endpoints.MapPost(home + "/{id:guid}/papers/{paper:guid}", Send).RequireAuthorization();
        }
    }

    /// <summary>The paper as a file, a citizen's number and address masked; null when there is none in the scope.</summary>
    public Task<(string Name, byte[] Content)?> Render(Actor actor, Guid id, Guid paper, CancellationToken ct) =>
        Render(actor, id, paper, (_, stored) => PartySeal.Shown(stored), ct);

    /// <summary>The paper in full for a purpose, once the log has it.</summary>
    /// <returns>What became of the entry in the log; the file only when it stands.</returns>
    public async Task<(ActResult Result, (string Name, byte[] Content)? File)> Print(
        ConfidentialDesk desk, (Guid Case, Guid Paper) of, string purpose, CancellationToken ct)
    {
        var (result, text) = await desk.Show(
            new ShowDraft { Kind = PartySeal.Kind, Record = of.Case, Field = PartyFields.Of(of.Paper), Purpose = purpose }, ct);
        return (result, text is null
            ? null
            : await Render(desk.Actor, of.Case, of.Paper, (field, stored) => seal.Open(of.Case, field, stored), ct));
    }

    private async Task<(string Name, byte[] Content)?> Render(
        Actor actor, Guid id, Guid paper, Func<string, string, string> say, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        var found = await db.Set<CasePaper>().AsNoTracking()
            .FirstOrDefaultAsync(p => p.Id == paper && p.RecordId == id, ct);
        if (found is not null)
            await KeptTemplates.Fill(db, [found], ct);
        return found is null ? null : ($"{found.Title}{found.Number}.docx", renderer.Docx(found.Paper(say), found.Seal));
    }

    private async Task<IResult> Download(Guid id, Guid paper, ICurrentActor current, CancellationToken ct) =>
        await Render(current.Actor, id, paper, ct) is { } file
            ? Results.File(file.Content, Docx, file.Name)
            : Results.NotFound();

    // The form binding checks the antiforgery token.
    private async Task<IResult> Send(
        Guid id, Guid paper, [FromForm] string? purpose, ConfidentialDesk desk, HttpContext context)
    {
        var (result, file) = await Print(desk, (id, paper), purpose ?? "", context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        return result switch
        {
            _ when file is { } full => Results.File(full.Content, Docx, full.Name),
            ActResult.NotFound => Results.NotFound(),
            ActResult.Forbidden => Results.StatusCode(StatusCodes.Status403Forbidden),
            _ => Results.Redirect($"{context.Request.Path}/print?problem=1"),
        };
    }
}
