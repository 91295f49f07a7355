using System.Linq.Expressions;

namespace Fazhi.Ledgers.List;

/// <summary>The columns a list reads.</summary>
internal static class LedgerProjection
{
    public static Expression<Func<LedgerEntry, LedgerRow>> Row { get; } = e => new LedgerRow
    {
        Id = e.Id,
        Change = e.ChangeNumber,
        State = e.State,
        FlowState = e.FlowState,
        Title = e.Title,
        OccurredOn = e.OccurredOn,
        ValidFrom = e.ValidFrom,
        ValidTo = e.ValidTo,
        Kind = e.Kind,
        Quantity = e.Quantity,
        Amount = e.Amount,
        SubjectId = e.SubjectId,
        OfficeId = e.OfficeId,
        Data = e.Data,
    };

    /// <summary>The same of an entry at hand.</summary>
    public static Func<LedgerEntry, LedgerRow> Of { get; } = Row.Compile();
}
