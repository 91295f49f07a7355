using Fazhi.Data.RowSets;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties;

/// <summary>罚没款收缴 as rows: what was paid, and what was paid back.</summary>
internal sealed class PaymentRowSets : IRowSetProvider
{
    public string Name => "module penalties, payments";

    public IEnumerable<IRowSet> RowSets =>
        [Of("penalty.payments", "罚没款收缴", PaymentRow.Of), Of("penalty.refunds", "罚没款退还", PaymentRow.Back)];

    private static RowSet<PaymentRow> Of(string key, string label, Func<DbContext, RowView, IQueryable<PaymentRow>> rows) => new(
        key,
        label,
        new StandardColumns<PaymentRow>
        {
            Record = r => r.Id,
            Change = r => r.Change,
            Office = r => r.Office,
            Title = r => r.Party + r.Cause + "案",
            KnownFrom = r => r.KnownFrom,
            Number = r => r.Number,
            Kind = r => r.Kind,
            OccurredOn = r => r.PaidOn,
        },
        [
            Column.Amount("amount", "金额", (PaymentRow r) => r.Amount),
            Column.Text("receipt", "票据", (PaymentRow r) => r.Receipt),
            Column.Text("party", "当事人", (PaymentRow r) => r.Party),
            Column.Reference("subject", "监管对象", (PaymentRow r) => r.Subject),
        ])
    {
        Counted = rows,
        Address = id => $"{CaseFile.List.Href}/{id}",
    };
}

/// <summary>Money that came in, or went back.</summary>
internal sealed record PaymentRow
{
    public required Guid Id { get; init; }

    public required int Change { get; init; }

    public required Guid Office { get; init; }

    public required DateTimeOffset KnownFrom { get; init; }

    public required DateOnly? PaidOn { get; init; }

    public required string? Number { get; init; }

    public required string Kind { get; init; }

    public required decimal Amount { get; init; }

    public required string Receipt { get; init; }

    public required string Party { get; init; }

    public required string Cause { get; init; }

    public required Guid? Subject { get; init; }

    // The moment of knowledge is that of the decision: a payment does not keep its own.
    public static IQueryable<PaymentRow> Of(DbContext db, RowView view) =>
        Decided(db, view).SelectMany(c => c.Payments, (c, p) => new PaymentRow
        {
            Id = c.Id,
            Change = c.ChangeNumber,
            Office = c.OfficeId,
            KnownFrom = c.Decision!.RecordedAt,
            PaidOn = p.On,
            Number = c.Decision.Number,
            Kind = p.Kind == PaymentKind.Fine ? "罚款" : p.Kind == PaymentKind.Gains ? "没收违法所得" : "加处罚款",
            Amount = p.Amount,
            Receipt = p.Receipt,
            Party = c.Party.Name,
            Cause = c.Cause,
            Subject = c.Party.SubjectId,
        });

    /// <summary>Money that went back.</summary>
    public static IQueryable<PaymentRow> Back(DbContext db, RowView view) =>
        Decided(db, view).SelectMany(c => c.Refunds, (c, p) => new PaymentRow
        {
            Id = c.Id,
            Change = c.ChangeNumber,
            Office = c.OfficeId,
            KnownFrom = c.Decision!.RecordedAt,
            PaidOn = p.On,
            Number = c.Decision.Number,
            Kind = p.Kind == PaymentKind.Fine ? "罚款" : p.Kind == PaymentKind.Gains ? "没收违法所得" : "加处罚款",
            Amount = p.Amount,
            Receipt = p.Receipt,
            Party = c.Party.Name,
            Cause = c.Cause,
            Subject = c.Party.SubjectId,
        });

    private static IQueryable<PenaltyCase> Decided(DbContext db, RowView view) => db.Set<PenaltyCase>().AsNoTracking()
        .Where(c => c.Decision != null && (view.KnownAt == null || c.Decision.RecordedAt <= view.KnownAt));
}
