using System.Globalization;
using Fazhi.Data;
using Fazhi.Data.Lists;
using Fazhi.Data.Tasks;
using Fazhi.Kernel.Calendar;
using Fazhi.Ui;
using Fazhi.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace Fazhi.Web.Pages.Workbench;

/// <summary>工作台: the four lists with a strip of figures, each the number of rows it leads to.</summary>
public partial class WorkbenchPage
{
    private const int Size = 30;

    private static readonly IReadOnlyList<Choice> Dues =
    [
        new() { Value = "", Text = "全部" }, new() { Value = "late", Text = "已逾期" }, new() { Value = "today", Text = "今天到期" },
        new() { Value = "week", Text = "七日内" }, new() { Value = "month", Text = "三十日内" }, new() { Value = "none", Text = "没有期限" },
    ];

    private TaskQuery query = new();
    private IReadOnlyList<TaskRow> rows = [];
    private IReadOnlyList<PageLink> tabs = [];
    private IReadOnlyList<StripFigure> strip = [];
    private IReadOnlyList<Choice> acts = [];
    private IReadOnlyList<Chip> chips = [];
    private string? urgent;
    private DateOnly today;
    private Counted count;
    private TaskHead head = default!;
    private TaskRow? most;
    private string? next;
    private bool isBusiness;

    [SupplyParameterFromQuery(Name = "view")] private string? ViewName { get; set; }

    [SupplyParameterFromQuery(Name = "q")] private string? Words { get; set; }

    [SupplyParameterFromQuery(Name = "act")] private string? ActName { get; set; }

    [SupplyParameterFromQuery(Name = "due")] private string? DueName { get; set; }

    [SupplyParameterFromQuery(Name = "since")] private string? Since { get; set; }

    [SupplyParameterFromQuery(Name = "after")] private string? After { get; set; }

    [SupplyParameterFromQuery(Name = "count")] private string? HowCounted { get; set; }

    [CascadingParameter] private HttpContext Context { get; set; } = default!;

    [Inject] private TaskList Tasks { get; set; } = default!;

    [Inject] private RecordPages Pages { get; set; } = default!;

    [Inject] private RequestActor Current { get; set; } = default!;

    [Inject] private IEnumerable<IWorkFigure> Figures { get; set; } = [];

    [Inject] private ReadMemory Memory { get; set; } = default!;

    [Inject] private TimeProvider Time { get; set; } = default!;

    private bool IsFiltered => chips.Count > 0;

    private string Weekday => "星期" + "日一二三四五六"[(int)today.DayOfWeek];

    private string Range => rows.Count == 0 ? "没有事项" : $"本页{rows.Count}件，共{count.Text}件";

    private RenderFragment Order => builder => builder.AddContent(
        0, IsOpen(query.View) ? "，按到期日排序，逾期在前；有安全日的按安全日。" : "，最近的在前。");

    private string Nothing => query.View switch
    {
        TaskView.ToDo => "现在没有要您办理的事项。",
        TaskView.Done => "还没有您办过、案件仍在进行的事项。",
        TaskView.Finished => "还没有您办过、已经办结的事项。",
        TaskView.Watched => "没有临近到期或者逾期、需要您督办的事项。",
        _ => "还没有由您发起的事项。",
    };

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        today = Time.Today();
        isBusiness = Current.Actor.Ranges.Count > 0;
        if (!isBusiness)
            return;
        query = new TaskQuery
        {
            View = Enum.TryParse<TaskView>(ViewName, true, out var view) ? view : TaskView.ToDo,
            Text = Words?.Trim() ?? "",
            Act = ActName ?? "",
            Due = Enum.TryParse<DueFilter>(DueName, true, out var due) ? due : DueFilter.All,
            DoneSince = DateOnly.TryParseExact(Since, "yyyy-MM-dd", out var since) ? since : null,
            Day = today,
            After = TaskPlace.Read(After),
            Take = Size + 1,
        };
        var ct = Context.RequestAborted;
        await using var board = await Tasks.Open(Current.Actor, ct);
        rows = await board.Page(query, ct);
        if (rows.Count > Size)
        {
            rows = [.. rows.Take(Size)];
            next = Address(TaskPlace.Of(rows[^1], query.View));
        }

        head = await board.Head(TaskView.ToDo, ct);
        var waiting = query.View is TaskView.ToDo ? head : await board.Head(query.View, ct);
        acts = [new() { Value = "", Text = "全部" }, .. waiting.Acts.Select(a => new Choice { Value = a.Key, Text = a.Value })];
        chips = [.. Chips()];
        most = head.First;
        await Count(board);
    }

    // One statement for every number that the head of the list does not tell; none as long as nobody writes.
    private async Task Count(TaskBoard board)
    {
        var first = new DateOnly(today.Year, today.Month, 1);
        var asked = Enum.GetValues<TaskView>().ToDictionary(v => $"{v}", v => new TaskQuery { View = v });
        asked["month"] = new TaskQuery { View = TaskView.Done, DoneSince = first };
        asked["late"] = new TaskQuery { Due = DueFilter.Late };
        asked["today"] = new TaskQuery { Due = DueFilter.Today };
        asked["week"] = new TaskQuery { Due = DueFilter.Week };
        var numbers = new Dictionary<string, Counted> { [nameof(TaskView.ToDo)] = head.Count };
        Known("late", head.Between(DateOnly.MinValue, today.AddDays(-1)));
        Known("today", head.Between(today, today));
        Known("week", head.Between(today, today.AddDays(7)));
        var open = asked.Where(a => !numbers.ContainsKey(a.Key)).ToArray();
        var counted = await board.Counts(
            [.. open.Select(a => a.Value with { Day = today })], Context.RequestAborted);
        foreach (var (name, number) in open.Select(a => a.Key).Zip(counted))
            numbers[name] = number;
        count = IsFiltered ? await board.Count(query, false, Context.RequestAborted) : numbers[$"{query.View}"];
        if (HowCounted == "exact" && !count.IsExact)
            count = await board.Count(query, true, Context.RequestAborted);
        Show(numbers, first);
        strip = [.. strip, .. await OfModules()];

        void Known(string name, Counted? number)
        {
            if (number is { } known)
                numbers[name] = known;
        }
    }

    private void Show(Dictionary<string, Counted> numbers, DateOnly first)
    {
        tabs = [.. Enum.GetValues<TaskView>()
            .Where(v => v is not TaskView.Watched || numbers[$"{v}"].Number > 0 || query.View is TaskView.Watched)
            .Select(v => new PageLink
            {
                Text = Name(v),
                Href = v is TaskView.ToDo ? "/" : $"/?view={Key(v)}",
                Current = v == query.View,
                Count = numbers[$"{v}"].Text,
            })];
        urgent = most is null ? null : Pages.Of(most.RecordKind, most.RecordId, most.Act);
        var late = numbers["late"].Number > 0;
        strip =
        [
            new() { Name = "待办", Value = numbers["ToDo"].Text, Unit = "件", Href = "/", Note = "本人和本岗位的" },
            new()
            {
                Name = "已逾期", Value = numbers["late"].Text, Unit = "件", Href = "/?due=late", Late = late,
                State = late ? new() { Kind = StateKind.Late, Word = $"最长{-most!.DaysLeft(today)}日" } : null,
                Note = late ? null : "没有逾期",
            },
            Figure("今天到期", "/?due=today", numbers["today"], "有安全日的按安全日"),
            Figure("七日内到期", "/?due=week", numbers["week"], "含今天"),
            Figure("本月办理", $"/?view=done&since={first:yyyy-MM-dd}", numbers["month"], "案件仍在进行的"),
            Figure("我发起", "/?view=started", numbers["Started"], "含已办结的"),
        ];
    }

    private async Task<IReadOnlyList<StripFigure>> OfModules()
    {
        var found = new List<StripFigure>();
        foreach (var figure in Figures)
        {
            // An array, for one who is shown no figure is remembered too.
            if (await Memory.Of<WorkFigure?[]>(
                Current.Actor, $"{figure}", async () => [await figure.For(Current.Actor, Context.RequestAborted)], Context.RequestAborted)
                is [{ } one])
                found.Add(new() { Name = one.Name, Value = Counted.UpTo(one.Count).Text, Unit = one.Unit, Href = one.Href, Note = one.Note });
        }

        return found;
    }

    private static StripFigure Figure(string name, string href, Counted number, string note) =>
        new() { Name = name, Value = number.Text, Unit = "件", Href = href, Note = note };

    private IEnumerable<Chip> Chips()
    {
        if (query.Text.Length > 0)
            yield return new Chip { Text = $"含“{query.Text}”", RemoveHref = Address(null, without: "q") };
        if (query.Act.Length > 0)
            yield return new Chip
            {
                Text = acts.FirstOrDefault(a => a.Value == query.Act)?.Text ?? query.Act,
                RemoveHref = Address(null, without: "act"),
            };
        if (query.Due is not DueFilter.All)
            yield return new Chip { Text = Dues.First(d => d.Value == Key(query.Due)).Text, RemoveHref = Address(null, without: "due") };
        if (query.DoneSince is { } since)
            yield return new Chip { Text = $"{since:yyyy-MM-dd}以来办理", RemoveHref = Address(null, without: "since") };
    }

    private string Address(TaskPlace? after, string? without = null, bool exact = false) => QueryHelpers.AddQueryString("/", new Dictionary<string, string?>
    {
        ["view"] = query.View is TaskView.ToDo ? null : Key(query.View),
        ["q"] = query.Text,
        ["act"] = query.Act,
        ["due"] = query.Due is DueFilter.All ? null : Key(query.Due),
        ["since"] = query.DoneSince?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["count"] = exact || (after is not null && HowCounted == "exact") ? "exact" : null,
        ["after"] = after?.ToString(),
    }.Where(p => !string.IsNullOrEmpty(p.Value) && p.Key != without));

    /// <summary>True for lists of what is yet to be done.</summary>
    internal static bool IsOpen(TaskView view) => view is TaskView.ToDo or TaskView.Watched;

    private static string Key(Enum value) => value.ToString().ToLowerInvariant();

    private static string Name(TaskView view) => view switch
    {
        TaskView.ToDo => "待办",
        TaskView.Done => "已办",
        TaskView.Finished => "办结",
        TaskView.Watched => "督办",
        _ => "我发起",
    };
}
