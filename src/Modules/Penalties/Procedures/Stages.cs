using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>Stages of a penalty case; the simple procedure shares the later ones.</summary>
internal static class Stages
{
    public static readonly Stage Found = new("clue", "线索");
    public static readonly Stage Accepted = new("accepted", "受理");
    public static readonly Stage Filed = new("filed", "立案");
    public static readonly Stage Investigating = new("investigating", "调查");
    public static readonly Stage Concluded = new("concluded", "调查终结");
    public static readonly Stage Notified = new("notified", "告知");
    public static readonly Stage Heard = new("heard", "陈述申辩");
    public static readonly Stage HearingCalled = new("hearing_called", "听证通知") { IsAside = true };
    public static readonly Stage HearingHeld = new("hearing_held", "听证") { IsAside = true };
    public static readonly Stage HearingEnded = new("hearing_ended", "听证结束") { IsAside = true };
    public static readonly Stage Reviewed = new("reviewed", "法制审核") { IsAside = true };
    public static readonly Stage Discussed = new("discussed", "集体讨论") { IsAside = true };
    public static readonly Stage Decided = new("decided", "决定");
    public static readonly Stage Served = new("served", "送达");
    public static readonly Stage DecidedOnTheSpot = new("decided_on_spot", "当场决定");
    public static readonly Stage Reported = new("reported", "报备");
    public static readonly Stage Performed = new("performed", "履行");
    public static readonly Stage Withdrawn = new("withdrawn", "撤销案件") { IsAside = true, IsExit = true };
    public static readonly Stage Closed = new("closed", "结案");
    public static readonly Stage Archived = new("archived", "归档") { IsFinal = true };
    public static readonly Stage Merged = new("merged", "并入他案") { IsFinal = true, IsAside = true, IsExit = true };
}
