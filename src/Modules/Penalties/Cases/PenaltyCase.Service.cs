using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Law;

namespace Fazhi.Penalties;

/// <content>Service of papers other than the decision, and where the party wants them.</content>
internal sealed partial class PenaltyCase : IServed
{
    public List<AddressConfirmation> AddressConfirmations { get; private set; } = [];

    public List<ServiceAttempt> ServiceAttempts { get; private set; } = [];

    public List<PaperService> Services { get; private set; } = [];

    public List<ServiceDue> ServiceDues { get; private set; } = [];

    /// <summary>What the party confirmed last; null before it did.</summary>
    public AddressConfirmation? ConfirmedAddress => AddressConfirmations.MaxBy(a => a.Position);

    /// <summary>True when the party has agreed in writing to electronic service (art. 61 (2)) and not taken it
    /// back.</summary>
    public bool AgreesToElectronic => ConfirmedAddress is { Electronic.Length: > 0 };

    public void Record(AddressConfirmation confirmation) => AddressConfirmations.Add(confirmation);

    public void Record(ServiceAttempt attempt) => ServiceAttempts.Add(attempt);

    /// <summary>Records the service of a paper; the periods of the party run from the day it counts as
    /// served.</summary>
    public void Record(PaperService service)
    {
        Services.Add(service);
        if (service.Title == PaperKinds.Notice)
            Notice!.Serve(service.EffectiveOn);
        else if (service.Title == PaperKinds.Urging)
            Urgings.Single(u => u.Number == service.Number).Serve(service.EffectiveOn);
    }

    /// <summary>True unless the call to the hearing was served too late for its day (art. 64 (2)).</summary>
    public bool IsCalledInTime => HearingCall is not { } call
        || Services.LastOrDefault(s => s.Title == PaperKinds.HearingCall && s.Number == call.Number) is not { } service
        || service.EffectiveOn <= HearingCall.LastDayToTell(call.HeldOn);

    /// <summary>Papers that have to be served and have not been; the decision goes by its own step.</summary>
    public IEnumerable<CasePaper> Unserved(IEnumerable<CasePaper> papers) => papers
        .Where(p => IsUnserved(p.Id, p.Title)).OrderBy(p => p.On).ThenBy(p => p.Id);

    public bool IsUnserved(Guid paper, string title) => PaperKinds.NeedsService(title) && Services.All(s => s.PaperId != paper)
        && !(title == PaperKinds.CreditNotice && (Delivery is null || Delivery.WithCreditNotice));

    /// <summary>The notice on credit goes with the decision (art. 61), a call to a hearing before its day (art. 64 (2)).</summary>
    public DateOnly? LastDayToServe(CasePaper paper) => paper.Title switch
    {
        PaperKinds.CreditNotice => WorkCalendar.Default.Due(Term.Of(StatuteRegister.Default["service.seven"], paper.On)).Bound,
        PaperKinds.HearingCall => HearingCall.LastDayToTell(HearingCall!.HeldOn),
        _ => null,
    };
}
