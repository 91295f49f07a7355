using System.Globalization;
using Fazhi.Data;
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
    private int count;
    private bool isBusiness;

    [SupplyParameterFromQuery(Name = "view")] private string? ViewName { get; set; }

    [SupplyParameterFromQuery(Name = "q")] private string? Words { get; set; }

    [SupplyParameterFromQuery(Name = "act")] private string? ActName { get; set; }

    [SupplyParameterFromQuery(Name = "due")] private string? DueName { get; set; }

    [SupplyParameterFromQuery(Name = "since")] private string? Since { get; set; }

    [SupplyParameterFromQuery(Name = "page")] private int? PageNumber { get; set; }

    [CascadingParameter] private HttpContext Context { get; set; } = default!;

    [Inject] private TaskList Tasks { get; set; } = default!;

    [Inject] private RecordPages Pages { get; set; } = default!;

    [Inject] private RequestActor Current { get; set; } = default!;

    [Inject] private TimeProvider Time { get; set; } = default!;

    private int Page => Math.Max(1, PageNumber ?? 1);

    private bool IsFiltered => chips.Count > 0;

    private string Weekday => "星期" + "日一二三四五六"[(int)today.DayOfWeek];

    private string Range =>
        rows.Count == 0 ? "没有事项" : $"第{query.Skip + 1}–{query.Skip + rows.Count}件，共{count:#,0}件";

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
            Skip = (Page - 1) * Size,
            Take = Size,
        };
        var ct = Context.RequestAborted;
        rows = await Tasks.Page(Current.Actor, query, ct);
        count = await Tasks.Count(Current.Actor, query, ct);
        acts =
        [
            new() { Value = "", Text = "全部" },
            .. (await Tasks.Acts(Current.Actor, query.View, ct)).Select(a => new Choice { Value = a.Key, Text = a.Value }),
        ];
        chips = [.. Chips()];
        await Count();
    }

    private async Task Count()
    {
        var counts = new Dictionary<TaskView, int>();
        foreach (var view in Enum.GetValues<TaskView>())
            counts[view] = await Of(new TaskQuery { View = view });
        tabs = [.. counts.Where(c => c.Key is not TaskView.Watched || c.Value > 0 || query.View is TaskView.Watched).Select(c => new PageLink
        {
            Text = Name(c.Key),
            Href = c.Key is TaskView.ToDo ? "/" : $"/?view={Key(c.Key)}",
            Current = c.Key == query.View,
            Count = Number(c.Value),
        })];
        var first = new DateOnly(today.Year, today.Month, 1);
        var most = await Tasks.Page(Current.Actor, new TaskQuery { Take = 1 }, Context.RequestAborted) is [var one] ? one : null;
        urgent = most is null ? null : Pages.Of(most.RecordKind, most.RecordId, most.Act);
        var late = await Of(new TaskQuery { Due = DueFilter.Late });
        strip =
        [
            new() { Name = "待办", Value = Number(counts[TaskView.ToDo]), Unit = "件", Href = "/", Note = "本人和本岗位的" },
            new()
            {
                Name = "已逾期", Value = Number(late), Unit = "件", Href = "/?due=late", Late = late > 0,
                State = late > 0 ? new() { Kind = StateKind.Late, Word = $"最长{-most!.DaysLeft(today)}日" } : null,
                Note = late > 0 ? null : "没有逾期",
            },
            await Figure("今天到期", "/?due=today", new TaskQuery { Due = DueFilter.Today }, "有安全日的按安全日"),
            await Figure("七日内到期", "/?due=week", new TaskQuery { Due = DueFilter.Week }, "含今天"),
            await Figure("本月办理", $"/?view=done&since={first:yyyy-MM-dd}",
                new TaskQuery { View = TaskView.Done, DoneSince = first }, "案件仍在进行的"),
            await Figure("我发起", "/?view=started", new TaskQuery { View = TaskView.Started }, "含已办结的"),
        ];
    }

    private async Task<StripFigure> Figure(string name, string href, TaskQuery asked, string note) =>
        new() { Name = name, Value = Number(await Of(asked)), Unit = "件", Href = href, Note = note };

    private Task<int> Of(TaskQuery asked) =>
        Tasks.Count(Current.Actor, asked with { Day = today }, Context.RequestAborted);

    private IEnumerable<Chip> Chips()
    {
        if (query.Text.Length > 0)
            yield return new Chip { Text = $"含“{query.Text}”", RemoveHref = Address(1, without: "q") };
        if (query.Act.Length > 0)
            yield return new Chip
            {
                Text = acts.FirstOrDefault(a => a.Value == query.Act)?.Text ?? query.Act,
                RemoveHref = Address(1, without: "act"),
            };
        if (query.Due is not DueFilter.All)
            yield return new Chip { Text = Dues.First(d => d.Value == Key(query.Due)).Text, RemoveHref = Address(1, without: "due") };
        if (query.DoneSince is { } since)
            yield return new Chip { Text = $"{since:yyyy-MM-dd}以来办理", RemoveHref = Address(1, without: "since") };
    }

    private string Address(int page, string? without = null) => QueryHelpers.AddQueryString("/", new Dictionary<string, string?>
    {
        ["view"] = query.View is TaskView.ToDo ? null : Key(query.View),
        ["q"] = query.Text,
        ["act"] = query.Act,
        ["due"] = query.Due is DueFilter.All ? null : Key(query.Due),
        ["since"] = query.DoneSince?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["page"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
    }.Where(p => !string.IsNullOrEmpty(p.Value) && p.Key != without));

    private static string Number(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);

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
