using Fazhi.Kernel.Calendar;

namespace Fazhi.Kernel.Procedures;

internal static class TermKindMode
{
    extension(TermKind kind)
    {
        /// <summary>The way of counting that belongs to it.</summary>
        public PeriodMode Mode => kind switch
        {
            TermKind.AtMost => PeriodMode.Deadline,
            TermKind.AtLeast => PeriodMode.IntervalBefore,
            TermKind.Holds => PeriodMode.Duration,
            _ => PeriodMode.Deemed,
        };
    }
}
