using Fazhi.Data;
using Fazhi.Reports.Figures;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Reports.Attested;

/// <summary>Puts figures known only from paper in place of computed ones, marked.</summary>
internal static class Attestations
{
    public static async Task Apply(
        FazhiDbContext db, FigureRequest request, Dictionary<string, FigureValue> values, CancellationToken ct)
    {
        var attested = await db.Set<AttestedFigure>().AsNoTracking()
            .Where(a => a.AsOf == request.AsOf && a.WithdrawnOn == null)
            .Where(a => request.KnownAt == null || a.RecordedAt <= request.KnownAt)
            .OrderBy(a => a.RecordedAt)
            .ToListAsync(ct);
        foreach (var figure in attested)
            if (values.TryGetValue(figure.Indicator, out var computed))
                values[figure.Indicator] = computed with
                {
                    Value = figure.Denominator is { } base_ ? figure.Numerator * 100m / base_ : figure.Value,
                    Numerator = figure.Numerator,
                    Denominator = figure.Denominator,
                    Attestation = new Attestation
                    {
                        Record = figure.Id,
                        Signer = figure.Signer,
                        Source = figure.Source,
                        File = figure.FileId,
                    },
                };
    }
}
