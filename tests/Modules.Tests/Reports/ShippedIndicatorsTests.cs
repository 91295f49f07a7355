using Fazhi.Data.RowSets;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Fazhi.Reports.Figures;
using Fazhi.Reports.Indicators;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Reports;

public sealed class ShippedIndicatorsTests
{
    [Fact(DisplayName = "随附的指标与随附的行集相符：列、选项、类型、单位")]
    public async Task Shipped_indicators_fit_the_row_sets()
    {
        await using var services = FazhiServices.Build(DatabaseOptions.For(Path.GetTempPath(), "Data Source=:memory:"));
        var catalogue = services.GetRequiredService<FigureDesk>().Catalogue;
        Assert.Equal(78, catalogue.All.Count);
        IndicatorCheck.Run(catalogue, services.GetRequiredService<RowSets>());
    }
}
