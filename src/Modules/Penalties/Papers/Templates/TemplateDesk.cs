using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Documents.Papers;
using Fazhi.Documents.Templates;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties;

/// <summary>Templates to be looked at and edited: the text in force, the versions before, and previews side by side.</summary>
internal sealed class TemplateDesk(FazhiDb database, DatabaseOptions options, TimeProvider time)
{
    private readonly TemplateFolder folder = TemplateFolder.Over(options.DataFolder);

    /// <summary>Every template with the version in force; null for that of the program.</summary>
    public async Task<IReadOnlyList<TemplateLine>> All(Actor actor, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        var own = await KeptTemplates.InForce(db, actor.AgencyId, time.Today(), ct);
        return
        [
            .. PaperCatalogue.Templates.Select(name => new TemplateLine
            {
                Name = name,
                Titles = PaperCatalogue.TitlesOf(name),
                Own = own.GetValueOrDefault(name),
            }).OrderBy(l => l.Titles[0], StringComparer.Ordinal),
        ];
    }

    /// <summary>A template with its versions, the newest first; null when there is none of that name.</summary>
    public async Task<TemplateView?> Find(Actor actor, string name, CancellationToken ct)
    {
        if (PaperCatalogue.TypeOf(name) is null)
            return null;
        await using var db = database.Open(actor);
        var own = await KeptTemplates.InForce(db, actor.AgencyId, name, time.Today(), ct);
        var shipped = folder.Read($"papers/{name}.liquid");
        return new TemplateView
        {
            Name = name,
            Titles = PaperCatalogue.TitlesOf(name),
            Shipped = shipped,
            Text = own?.Text ?? shipped,
            Own = own,
            Versions = await db.Set<PaperTemplate>().AsNoTracking().Where(t => t.Name == name && t.AgencyId == ChangeTemplate.AgencyOf(actor))
                .OrderByDescending(t => t.Version).ToListAsync(ct),
        };
    }

    /// <summary>Everything wrong with a text.</summary>
    public static IReadOnlyList<TemplateFault> Check(TemplateView view, string text) =>
        TemplateCheck.Of(view.Name, text, PaperCatalogue.TypeOf(view.Name)!, MandatoryFields.Of(view.Name));

    /// <summary>A text and that of the program over the latest paper the actor may see, or over sample facts.</summary>
    /// <remarks>Administrators see no business data, so that theirs is always the sample; a citizen's number and address are masked.</remarks>
    public async Task<TemplatePreview> Preview(Actor actor, TemplateView view, string text, CancellationToken ct)
    {
        var renderer = new PaperRenderer(folder);
        if (actor.Roles.All(r => r.IsAdministrator()) || await Latest(actor, view, ct) is not { } paper)
            return new TemplatePreview
            {
                Of = "示例",
                Text = renderer.Sample(PaperCatalogue.TypeOf(view.Name)!, text),
                Shipped = renderer.Sample(PaperCatalogue.TypeOf(view.Name)!, view.Shipped),
            };
        var facts = paper.Paper((_, stored) => PartySeal.Shown(stored));
        return new TemplatePreview
        {
            Of = $"{paper.Title}{paper.Number}",
            Text = renderer.Html(facts, paper.Seal with { Template = text }),
            Shipped = renderer.Html(facts, paper.Seal with { Template = view.Shipped }),
        };
    }

    private async Task<CasePaper?> Latest(Actor actor, TemplateView view, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        return await db.Set<CasePaper>().AsNoTracking().Where(p => view.Titles.Contains(p.Title))
            .OrderByDescending(p => p.Id).FirstOrDefaultAsync(ct);
    }
}

/// <summary>A line of the list of templates.</summary>
internal sealed record TemplateLine
{
    public required string Name { get; init; }

    /// <summary>Papers made with it.</summary>
    public required IReadOnlyList<string> Titles { get; init; }

    /// <summary>The agency's own version in force; null for that of the program.</summary>
    public required PaperTemplate? Own { get; init; }
}

/// <summary>A template to be edited.</summary>
internal sealed record TemplateView
{
    public required string Name { get; init; }

    public required IReadOnlyList<string> Titles { get; init; }

    /// <summary>The text the program comes with.</summary>
    public required string Shipped { get; init; }

    /// <summary>The text in force.</summary>
    public required string Text { get; init; }

    public required PaperTemplate? Own { get; init; }

    public required IReadOnlyList<PaperTemplate> Versions { get; init; }
}

/// <summary>Two wordings of the same paper, as HTML.</summary>
internal sealed record TemplatePreview
{
    /// <summary>Which paper it is.</summary>
    public required string Of { get; init; }

    public required string Text { get; init; }

    public required string Shipped { get; init; }
}
