using System.Text.Encodings.Web;
using System.Text.Json;
using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Law;

namespace Fazhi.Data.Clocks;

/// <summary>Counts stored clocks by one calendar; what is counted from the same facts is counted once.</summary>
internal sealed class Counting(WorkCalendar calendar)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<(string From, string Rule), Counted> known = [];

    /// <summary>What a clock stores of the term it was counted from.</summary>
    public static string Write(Term term) => JsonSerializer.Serialize(term, Plain);

    /// <summary>The end under this calendar.</summary>
    public Counted Of(string countedFrom, string rule)
    {
        if (!known.TryGetValue((countedFrom, rule), out var counted))
        {
            var term = JsonSerializer.Deserialize<Term>(countedFrom, Plain)!;
            var due = calendar.Due(term with { Basis = StatuteRegister.Default[rule].Basis });
            known[(countedFrom, rule)] = counted = new(due, due.Explanation);
        }

        return counted;
    }
}

/// <summary>A counted end with its explanation written out.</summary>
internal sealed record Counted(DueDate Due, string Explanation)
{
    /// <summary>True when a clock with this end says something else; a day set by approval stands whatever the calendar.</summary>
    public bool Moves(DateOnly? legal, DateTimeOffset? legalAt, DateOnly? safe, string explanation) =>
        Due.Term.SetTo is null
        && (Due.Legal != legal || Due.LegalAt != legalAt || Due.Safe != safe || Explanation != explanation);
}
