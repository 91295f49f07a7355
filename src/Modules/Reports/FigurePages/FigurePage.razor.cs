using System.Globalization;
using Fazhi.Reports.Indicators;
using Fazhi.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Reports.FigurePages;

/// <summary>One indicator: definition, value, course, breakdown and the rows behind it.</summary>
public sealed partial class FigurePage
{
    private ShownDay? moment;
    private FigureView? view;
    private IReadOnlyList<(string Value, string Words)> choices = [];
    private IReadOnlyList<ChartPoint> points = [];
    private IReadOnlyList<ChartPoint> bars = [];
    private bool adds => Of.Aggregate is Aggregate.Count or Aggregate.Sum;
    private IReadOnlyList<FigureUse> uses = [];
    private string number = "";
    private string unit = "";
    private string? against;
    private int total;
    private int page = 1;

    /// <summary>Id of the indicator.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    [SupplyParameterFromQuery]
    private string? At { get; set; }

    [SupplyParameterFromQuery]
    private string? By { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private string? PageText { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    private Indicator Of => view!.Line.Indicator;

    private IReadOnlyList<PageLink> Dimensions => [.. Of.Dimensions.Select(d => new PageLink
    {
        Text = LabelOf(d),
        Href = $"/figures/{Id}?at={moment!.Value}&by={d}#by",
        Current = d == By,
    })];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (await ShownDays.Read(At, Context.RequestAborted) is not { } read)
            return;
        (moment, choices) = read;
        page = int.TryParse(PageText, NumberStyles.None, CultureInfo.InvariantCulture, out var p) && p > 0 ? p : 1;
        view = await Figures.Read(Id, moment, null, page, Context.RequestAborted);
        if (view is null)
            return;
        uses = await Uses.Of(Id, Context.RequestAborted);
        By = Of.Dimensions.Contains(By) ? By : (Of.Dimensions.Count > 0 ? Of.Dimensions[0] : null);
        if (By is not null)
            view = await Figures.Read(Id, moment, By, page, Context.RequestAborted);
        Describe();
    }

    private string LabelOf(string column) => view!.Set.Columns.FirstOrDefault(c => c.Key == column)?.Label ?? column;

    private void Describe()
    {
        var value = view!.Line.Value;
        number = value.Day is { } day ? FigureWords.Day(day) : value.Value is { } n ? FigureWords.Number(n) : "无";
        unit = value.Value is null ? "" : Of.Unit;
        total = FigureReader.ListedRows(view.Line);
        points = [.. view.Trend.Where(m => m.Key.Year == moment!.AsOf.Year).Select(m => new ChartPoint
        {
            Label = m.Key.Month.ToString(CultureInfo.InvariantCulture) + "月",
            Value = m.Value.Value ?? 0,
            Before = view.Trend.GetValueOrDefault(m.Key.AddYears(-1))?.Value,
        })];
        bars = [.. view.Breakdown.Select(b => new ChartPoint
        {
            Label = b.Label ?? "（未填）",
            Value = b.Value.Value ?? 0,
            Text = FigureWords.Value(Of, b.Value),
        })];
        var before = points.Sum(p => p.Before ?? 0);
        if (value.Value is { } now && before > 0 && adds)
            against = FigureWords.Against(Of, now, before, moment!.AsOf.Year - 1);
    }
}
