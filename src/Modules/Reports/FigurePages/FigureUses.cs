using System.Text.RegularExpressions;
using Fazhi.Data;
using Fazhi.Data.Storage;
using Fazhi.Documents.Templates;
using Fazhi.Reports.Obligations;
using Fazhi.Reports.Targets;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Reports.FigurePages;

/// <summary>A place where an indicator is used.</summary>
public sealed record FigureUse
{
    /// <summary>Report layout, target or obligation.</summary>
    public required string Where { get; init; }

    /// <summary>Heading or statement.</summary>
    public required string What { get; init; }

    /// <summary>Address of the page; null when there is none.</summary>
    public string? Href { get; init; }
}

/// <summary>Finds where an indicator is used: sections of report layouts, targets, obligations.</summary>
public sealed partial class FigureUses(TemplateFolder templates, FazhiDb database, ICurrentActor current)
{
    /// <summary>Every place, those of reports first.</summary>
    public async Task<IReadOnlyList<FigureUse>> Of(string indicator, CancellationToken ct)
    {
        await using var db = database.Open(current.Actor);
        var targets = await db.Set<Target>().AsNoTracking().Where(t => t.Measures == indicator || t.Key == indicator)
            .OrderByDescending(t => t.Year).Take(20).Select(t => new { t.Id, t.Year, t.Statement }).ToListAsync(ct);
        var obligations = await db.Set<Obligation>().AsNoTracking().Where(o => o.Indicator == indicator)
            .OrderBy(o => o.Title).Take(20).Select(o => o.Title).ToListAsync(ct);
        return
        [
            .. InLayouts(indicator),
            .. targets.Select(t => new FigureUse { Where = $"{t.Year}年目标", What = t.Statement, Href = $"/targets#t-{t.Id}" }),
            .. obligations.Select(title => new FigureUse { Where = "定期任务", What = title, Href = "/targets#obligations" }),
        ];
    }

    private IEnumerable<FigureUse> InLayouts(string indicator) => templates.Names()
        .Where(n => n.EndsWith(".liquid", StringComparison.Ordinal) && templates.Find($"{Folder(n)}/layout.yaml") is not null)
        .SelectMany(n => Sections(templates.Read(n), indicator).Distinct().Select(heading => new FigureUse
        {
            Where = $"年度报告（{Folder(n)}）",
            What = heading,
            Href = "/reports",
        }));

    private static IEnumerable<string> Sections(string template, string indicator)
    {
        var heading = "";
        foreach (var line in template.Split('\n'))
        {
            if (Title().Match(line) is { Success: true } title)
                heading = Markup().Replace(title.Groups[1].Value, "").Trim();
            if (Name().Matches(line).Any(m => m.Groups[1].Value == indicator))
                yield return heading;
        }
    }

    private static string Folder(string name) => name.Split('/')[0];

    [GeneratedRegex("<(?:part|section)[^>]*>(.*?)</(?:part|section)>")]
    private static partial Regex Title();

    [GeneratedRegex(@"\{[{%].*?[%}]\}")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\{%-?\s*figure\s+([a-z0-9_]+)")]
    private static partial Regex Name();
}
