using Fazhi.Data;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Documents.Papers;
using Fazhi.Documents.Templates;
using Fazhi.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties;

/// <summary>Papers of a case as files for Word and WPS, within the scope of who asks.</summary>
internal sealed class PaperEndpoints(FazhiDb database, DatabaseOptions options) : IEndpoints
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private readonly PaperRenderer renderer = new(TemplateFolder.Over(options.DataFolder));

    public void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/cases/{id:guid}/papers/{paper:guid}", Download).RequireAuthorization();

    /// <summary>The paper as a file; null when there is none in the scope of the actor.</summary>
    public async Task<(string Name, byte[] Content)?> Render(Actor actor, Guid id, Guid paper, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        var found = await db.Set<CasePaper>().AsNoTracking()
            .FirstOrDefaultAsync(p => p.Id == paper && p.RecordId == id, ct);
        return found is null ? null : ($"{found.Title}{found.Number}.docx", renderer.Docx(found.Paper(), found.Seal));
    }

    private async Task<IResult> Download(Guid id, Guid paper, ICurrentActor current, CancellationToken ct) =>
        await Render(current.Actor, id, paper, ct) is { } file
            ? Results.File(file.Content, Docx, file.Name)
            : Results.NotFound();
}
