using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Documents.Templates;
using Fazhi.Kernel.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties;

/// <summary>修改文书模板 — the agency words a paper in its own way from a day on, or goes back to an earlier
/// wording.</summary>
/// <remarks>Papers already issued keep the wording they were issued with; what the law asks to be printed stays
/// printed.</remarks>
internal sealed class ChangeTemplate : Act<PaperTemplate, TemplateDraft>
{
    public override string Name => "papers.change-template";

    public override string Label => "修改文书模板";

    public override bool Creates => true;

    public static IReadOnlyList<Role> Who { get; } = [Role.LegalReviewer, Role.Head, Role.SystemAdministrator];

    public override IReadOnlyList<Role> Roles => Who;

    protected override PaperTemplate New() => new();

    protected override async Task<object?> Gather(ActWork work, PaperTemplate record,
        TemplateDraft input, CancellationToken ct) =>
        new Earlier(
            AgencyOf(work.Actor),
            await work.Db.Set<PaperTemplate>().AsNoTracking().Where(t => t.Name == input.Name && t.AgencyId == AgencyOf(work.Actor))
                .OrderBy(t => t.Version).ToArrayAsync(ct));

    protected override IEnumerable<Unmet> Check(Facts<PaperTemplate, TemplateDraft> f)
    {
        if (PaperCatalogue.TypeOf(f.Input.Name) is not { } paper)
        {
            yield return new Unmet(null, $"没有“{f.Input.Name}”这个模板。");
            yield break;
        }

        if (f.Input.Reason.Length == 0)
            yield return new Unmet(null, "请填写修改的理由。") { Rule = SystemRule.Completeness };
        if (f.Input.ValidFrom < f.Today)
            yield return new Unmet(null, "起用的日期不早于今天：已经制作的文书保持原样。") { Rule = SystemRule.Order };
        if (((Earlier)f.Loaded!).Versions.LastOrDefault() is { } last ? last.Text == f.Input.Text : f.Input.Text.Length == 0)
            yield return new Unmet(null, "与现在的模板相同，没有修改。") { Rule = SystemRule.Order };
        if (f.Input.Text.Length > 0)
            foreach (var fault in TemplateCheck.Of(f.Input.Name, f.Input.Text, paper, MandatoryFields.Of(f.Input.Name)))
                yield return new Unmet(null, fault.Text);
    }

    protected override void Apply(Facts<PaperTemplate, TemplateDraft> f) =>
        f.Matter.Set(f.Input, ((Earlier)f.Loaded!).Agency, ((Earlier)f.Loaded!).Versions.Length + 1);

    /// <summary>The agency whose wording somebody changes; null for a part of the system, which changes that of all.</summary>
    public static Guid? AgencyOf(Actor actor) => actor.AgencyId == Guid.Empty ? null : actor.AgencyId;

    private sealed record Earlier(Guid? Agency, PaperTemplate[] Versions);

    protected override async Task Follow(ActWork work, Facts<PaperTemplate, TemplateDraft> f, CancellationToken ct)
    {
        var digest = CasePaper.DigestOf(f.Input.Text);
        if (f.Input.Text.Length > 0 && !await work.Db.Set<KeptTemplate>().AnyAsync(t => t.Digest == digest, ct))
            work.Db.Add(new KeptTemplate { Digest = digest, Name = f.Input.Name, Text = f.Input.Text });
    }
}

/// <summary>A new wording.</summary>
public sealed record TemplateDraft
{
    /// <summary>Name of the template, such as <c>decision</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The text; empty to go back to that of the program.</summary>
    public string Text { get; init; } = "";

    /// <summary>First day of papers made with it; not before today.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
