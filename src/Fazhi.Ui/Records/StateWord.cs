using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;

namespace Fazhi.Ui;

/// <summary>What a state says; each kind has its own shape and colour.</summary>
public enum StateKind
{
    /// <summary>Over the due day. Filled triangle, red.</summary>
    Late,

    /// <summary>Wrong or not met. Filled triangle, red.</summary>
    Bad,

    /// <summary>Stops a document. Square with bars, red.</summary>
    Stop,

    /// <summary>Seven days or fewer. Half-filled diamond, amber.</summary>
    Soon,

    /// <summary>Due today. Half-filled diamond, amber and bold.</summary>
    Today,

    /// <summary>Doubtful, to be explained. Half-filled diamond, amber.</summary>
    Doubt,

    /// <summary>Corrected. Pencil, amber.</summary>
    Fixed,

    /// <summary>Running, not yet. Ring, grey.</summary>
    Open,

    /// <summary>Now. Ring with dot, blue.</summary>
    Now,

    /// <summary>Done or met. Disc with tick, green.</summary>
    Done,

    /// <summary>Not begun, draft. Dashed ring, grey.</summary>
    Rest,

    /// <summary>Did not take place. Dash, grey.</summary>
    Skipped,

    /// <summary>Stopped clock. Square with bars, grey.</summary>
    Paused,

    /// <summary>May not be done. Barred ring, grey.</summary>
    Refused,

    /// <summary>Voided or withdrawn. Cross, grey.</summary>
    Void,

    /// <summary>A remark. Disc with i, grey.</summary>
    Info,
}

/// <summary>A state as word, shape and colour; the word carries the meaning.</summary>
public sealed record StateWord
{
    /// <summary>Kind of the state.</summary>
    public required StateKind Kind { get; init; }

    /// <summary>Word shown, such as 逾期2日.</summary>
    public required string Word { get; init; }

    /// <summary>State of something due on a day, seen from today: overdue, today, within seven days, later.</summary>
    /// <param name="due">Due day, inclusive.</param>
    /// <param name="today">Today in Asia/Shanghai.</param>
    public static StateWord Due(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        < 0 and var n => new() { Kind = StateKind.Late, Word = $"逾期{-n}日" },
        0 => new() { Kind = StateKind.Today, Word = "今天到期" },
        <= 7 and var n => new() { Kind = StateKind.Soon, Word = $"剩{n}日" },
        var n => new() { Kind = StateKind.Open, Word = $"剩{n}日" },
    };

    /// <summary>The state as HTML, for rows that are written without a component per cell.</summary>
    public MarkupString Html => new($"<span class=\"fz-state fz-state-{Css}\">{Marks.Svg(Mark)}{Encoded}</span>");

    internal string Css => Kind switch
    {
        StateKind.Late => "late",
        StateKind.Bad or StateKind.Stop => "bad",
        StateKind.Soon => "soon",
        StateKind.Today => "today",
        StateKind.Doubt or StateKind.Fixed => "doubt",
        StateKind.Now => "now",
        StateKind.Done => "done",
        StateKind.Void => "void",
        StateKind.Rest or StateKind.Skipped or StateKind.Refused => "rest",
        _ => "open",
    };

    internal string Mark => Kind switch
    {
        StateKind.Late or StateKind.Bad => "late",
        StateKind.Stop or StateKind.Paused => "stop",
        StateKind.Soon or StateKind.Today or StateKind.Doubt => "soon",
        StateKind.Fixed => "fix",
        StateKind.Now => "now",
        StateKind.Done => "done",
        StateKind.Rest => "draft",
        StateKind.Skipped => "skip",
        StateKind.Refused => "no",
        StateKind.Void => "cross",
        StateKind.Info => "info",
        _ => "open",
    };

    private string Encoded => HtmlEncoder.Default.Encode(Word);
}
