using Fazhi.Data.Acts;
using Fazhi.Ui;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties.Coercion;

/// <summary>A thing of a measure that becomes evidence of its case: named once, on the list of the measure.</summary>
internal sealed record MeasuredThing
{
    public required Guid Measure { get; init; }

    public required int Position { get; init; }

    public required string Number { get; init; }

    public required string Name { get; init; }

    public required string Spec { get; init; }

    public required decimal Quantity { get; init; }

    public required string Unit { get; init; }

    /// <summary>True while the measure lasts: what was given back, dealt with or handed on is held no more.</summary>
    public required bool IsHeld { get; init; }

    /// <summary>The line as evidence names it.</summary>
    public string Text => $"{Name}{(Spec.Length > 0 ? $"（{Spec}）" : "")}{Quantity:0.##}{Unit}";

    /// <summary>Where it came from.</summary>
    public string Source => $"{Number}所附清单第{Position}项";

    public Choice Choice => new() { Value = $"{Measure}:{Position}", Text = $"{Text}，{Source}" };

    /// <summary>The things listed in the name of a case, newest measure first.</summary>
    public static IQueryable<MeasuredThing> Of(DbContext db, Guid matter) => db.Set<CoerciveMeasure>().AsNoTracking()
        .Where(m => m.CaseId == matter && m.Application != null)
        .SelectMany(m => m.Items, (m, i) => new
        {
            m.Id,
            m.Application!.Number,
            IsHeld = m.Release == null && m.Disposal == null && m.Handover == null,
            Item = i,
        })
        .OrderByDescending(t => t.Id).ThenBy(t => t.Item.Position)
        .Select(t => new MeasuredThing
        {
            Measure = t.Id,
            Position = t.Item.Position,
            Number = t.Number,
            Name = t.Item.Name,
            Spec = t.Item.Spec,
            Quantity = t.Item.Quantity,
            Unit = t.Item.Unit,
            IsHeld = t.IsHeld,
        });

    /// <summary>The thing an entry refers to.</summary>
    /// <exception cref="InvalidInputException">No measure of this case lists it; told at the field.</exception>
    public static async Task<MeasuredThing> Find(
        DbContext db, Guid matter, (Guid Measure, int Position) thing, CancellationToken ct) =>
        (await Of(db, matter).ToListAsync(ct)).FirstOrDefault(t => (t.Measure, t.Position) == thing)
            ?? throw new InvalidInputException(new Dictionary<string, string> { ["thing"] = "本案的清单上没有这件物品，请重新选择。" });
}
