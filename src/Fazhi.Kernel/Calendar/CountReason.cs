using Fazhi.Kernel.Law;

namespace Fazhi.Kernel.Calendar;

/// <summary>Why a day is a rest day or a make-up day, in words and by article.</summary>
internal static class CountReason
{
    private static readonly Lazy<LegalBasis> Weekend = new(() => StatuteRegister.Default.Basis("time.weekend"));

    public static string Of(DayNature nature) =>
        nature.Document is null ? nature.Reason : $"{nature.Reason}，{nature.Document}";

    /// <summary>Weekends rest on an article; holidays on the notice, which the words already name.</summary>
    public static LegalBasis? Basis(DayNature nature) => nature.Document is null ? Weekend.Value : null;
}
