using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Files;
using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Procedures;
using Fazhi.Penalties.Coercion;
using Fazhi.Penalties.FileReview;
using Fazhi.Penalties.FileReview.Rounds;
using Fazhi.Registry;
using Fazhi.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Penalties.Forms;

/// <summary>The one page on which every act upon a case or a coercive measure is taken.</summary>
public partial class ActPage
{
    private MatterFile? file;
    private ActForm? form;
    private ActView view = default!;
    private IReadOnlyList<FormSection> sections = [];
    private IReadOnlyList<FieldProblem> problems = [];
    private IReadOnlyList<Unmet> unmet = [];
    private IReadOnlyList<Choice> received = [];
    private IReadOnlyList<string> findings = [];
    private IReadOnlyList<SubjectReference>? found;
    private SubjectReference? chosen;
    private RenderFragment? conflict;
    private TypedForm? typed;
    private FormPreview? preview;
    private string? ticket;

    /// <summary>Key of the matter; null for an act that opens one.</summary>
    [Parameter] public Guid? Id { get; set; }

    /// <summary>Name of the act without the module.</summary>
    [Parameter] public string Act { get; set; } = "";

    [CascadingParameter] private HttpContext Context { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "file-error")] private string? FileError { get; set; }

    [SupplyParameterFromQuery(Name = "subject")] private string? Subject { get; set; }

    [SupplyParameterFromQuery(Name = "case")] private string? Case { get; set; }

    /// <summary>Number of a part that the act is about, such as a file of a review round.</summary>
    [SupplyParameterFromQuery(Name = "part")] private int? Part { get; set; }

    [Inject] private RoundFiles Rounds { get; set; } = default!;

    [Inject] private CaseFiles Files { get; set; } = default!;

    [Inject] private MeasureFiles Measures { get; set; } = default!;

    [Inject] private ReviewFiles Reviews { get; set; } = default!;

    [Inject] private PartySearch Parties { get; set; } = default!;

    [Inject] private FileIntake Intake { get; set; } = default!;

    [Inject] private ICurrentActor Current { get; set; } = default!;

    [Inject] private ActDesk Desk { get; set; } = default!;

    [Inject] private TimeProvider Time { get; set; } = default!;

    [Inject] private NavigationManager Navigate { get; set; } = default!;

    private bool Allowed => view.Roles.Any(Current.Actor.Roles.Contains);

    // What opens a case of its own, if from the page of another one, is not an act upon that one.
    private Guid? Record => view.Creates ? null : Id;

    private string Back => Id is null ? file!.Home.Href! : file!.Address;

    private IReadOnlyList<Fact> Facts => Id is null ? [] :
    [
        .. file!.About,
        .. view.Basis is { } basis ? new[] { new Fact { Name = "依据", Value = basis } } : [],
    ];

    private IReadOnlyList<PageLink> Crumbs =>
    [
        file!.Home,
        .. Id is null
            ? Array.Empty<PageLink>()
            : [new() { Text = file.Any.Number.Length > 0 ? file.Any.Number : "本案", Href = file.Address }],
        new() { Text = view.Label },
    ];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var ct = Context.RequestAborted;
        if (Id is null)
            Act = Context.Request.Path.Value!.Split('/')[^1];
        (form, file) = await Find(Context.Request.Path, ct);
        if (file is null || form is null)
            return;
        view = new ActView(file, Act);
        sections = view.Sections(form, await Files.People(Current.Actor, ct));
        findings = file is CaseFile reviewed ? await Reviews.Before(Current.Actor, reviewed, Act, ct) : [];
        if (Guid.TryParse(Subject, out var subject))
            chosen = await Parties.Find(subject, ct);
        if (HttpMethods.IsGet(Context.Request.Method))
            await Receive(FileIntake.Keys(Context.Request.Query["files"].ToString()));
    }

    private bool AsksParty => form is { NamesParty: true } && file is not MeasureFile { Case: not null };

    private async Task<(ActForm? Form, MatterFile? File)> Find(PathString at, CancellationToken ct) =>
        at.StartsWithSegments(MeasureFile.List.Href) ? (MeasureForms.All.GetValueOrDefault(Act), await Measure(ct))
        : at.StartsWithSegments(RoundFile.List.Href) ? (RoundForms.All.GetValueOrDefault(Act), await Round(ct))
        : (CaseForms.All.GetValueOrDefault(Act), await PenaltyCase(ct));

    private async Task<RoundFile?> Round(CancellationToken ct) => Id is { } id
        ? await Rounds.Find(Current.Actor, id, Act, Part, ct)
        : await Rounds.Blank(Current.Actor, ct);

    private async Task<CaseFile?> PenaltyCase(CancellationToken ct)
    {
        if (Id is not { } id)
            return await Files.Blank(Current.Actor, Act == "decide-on-the-spot", ct);
        var found = await Files.Find(Current.Actor, id, ct);
        return found is not null && Act == "merge-case" ? await Files.WithJoinable(found, ct) : found;
    }

    private async Task<MeasureFile?> Measure(CancellationToken ct) => Id is { } id
        ? await Measures.Find(Current.Actor, id, ct)
        : await Measures.Blank(Current.Actor, Guid.TryParse(Case, out var matter) ? matter : null, ct);

    private string ValueOf(FormField f) => typed is null ? f.Value : typed.Raw(f.Name);

    /// <summary>True when a folded section has to be seen: something other than the first choice stands in it, or is wrong.</summary>
    private bool IsUsed(FormSection section) => section.Fields.Any(f => problems.Any(p => p.Field == f.Name)
        || (ValueOf(f) is { Length: > 0 } value && (f.Options.Count == 0 || value != f.Options[0].Value)));

    private async Task Submit()
    {
        if (file is null || form is null || !Allowed)
            return;
        typed = new TypedForm(Context.Request.Form, Time.Today());
        if (AsksParty && !await Choose())
        {
            await Receive(typed.Keys("files"));
            return;
        }

        var entry = ActView.EntryOf(form, typed, Record);
        problems = typed.Problems;
        if (problems.Count == 0 && typed.Button == "preview")
            preview = form.Preview?.Invoke((CaseFile)file, entry.Input);
        else if (problems.Count == 0)
            await Take(entry);
        await Receive(typed.Keys("files"));
    }

    private async Task Take(Entry entry)
    {
        var result = await Desk.Take(file!.Module + Act, Record, entry, Context.RequestAborted);
        if (result is ActResult.Taken taken)
            Navigate.NavigateTo($"{file.Home.Href}/{taken.Record}?done={Act}");
        unmet = (result as ActResult.Refused)?.Unmet.Where(u => u.Blocks).ToArray() ?? [];
        problems = result is ActResult.Refused ? [] : FieldProblem.From(result.Problems("on"));
        if (result is ActResult.Conflict)
            conflict = builder => builder.AddMarkupContent(
                0, $"<p><a href=\"{file!.Address}#timeline\">打开记录，看刚才办理了什么</a></p>");
    }

    /// <summary>Answers the buttons of the search for the party; true when the whole form was sent.</summary>
    private async Task<bool> Choose()
    {
        var ct = Context.RequestAborted;
        chosen = typed!.Key("subject") is { } key ? await Parties.Find(key, ct) : null;
        switch (typed.Button)
        {
            case "find":
                (chosen, found) = (null, await Parties.Search(typed.Text("find"), ct));
                return false;
            case "choose":
                found = chosen is null ? await Parties.Search(typed.Text("find"), ct) : null;
                return false;
            case "register":
                await Register(ct);
                return false;
            default:
                return true;
        }
    }

    private async Task Register(CancellationToken ct)
    {
        var entry = PartySearch.Entry(typed!);
        problems = typed!.Problems;
        if (problems.Count > 0)
            return;
        var result = await Desk.Take("registry.register-subject", null, entry, ct);
        problems = FieldProblem.From(result.Problems("party"));
        chosen = result is ActResult.Taken taken ? await Parties.Find(taken.Record, ct) : null;
    }

    private async Task Receive(IReadOnlyList<Guid> keys)
    {
        if (form is not { IsDated: true } || !Allowed)
            return;
        var ct = Context.RequestAborted;
        var waiting = await Intake.Waiting(Current.Actor, file!.Module + Act, Record, keys, ct);
        received = [.. waiting.Select(f => new Choice { Value = $"{f.Id}", Text = f.Name, Hint = FileWords.Describe(f) })];
        var page = Context.Request.Path.Value!
            + QueryString.Create(new Dictionary<string, string?>
            {
                ["case"] = Case,
                ["part"] = Part?.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["files"] = waiting.Count == 0 ? null : string.Join(',', waiting.Select(f => f.Id)),
            }.Where(p => p.Value is not null));
        ticket = await Intake.Issue(Current.Actor, file.Module + Act, Record, page, ct);
    }
}
