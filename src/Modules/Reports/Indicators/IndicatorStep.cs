using Fazhi.Data;
using Fazhi.Data.RowSets;

namespace Fazhi.Reports.Indicators;

/// <summary>Refuses to go on with an indicator that does not fit its row set, as the ledgers do with their files.</summary>
internal sealed class IndicatorStep(IndicatorCatalogue catalogue, RowSets rowSets) : IStorageStep
{
    public Task Run(FazhiDbContext db, CancellationToken ct)
    {
        IndicatorCheck.Run(catalogue, rowSets);
        return Task.CompletedTask;
    }
}
