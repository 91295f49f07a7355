using Fazhi.Kernel.Law;

namespace Fazhi.Kernel.Calendar;

/// <summary>The articles a count rests on, in the version in force when the period starts.</summary>
internal sealed class CountingRules(DateOnly on)
{
    public LegalBasis Start { get; } = StatuteRegister.Default.Basis("time.civ.start", on);

    public LegalBasis MonthEnd { get; } = StatuteRegister.Default.Basis("time.civ.month_end", on);

    public LegalBasis RestDay { get; } = StatuteRegister.Default.Basis("time.civ.rest_day", on);
}
