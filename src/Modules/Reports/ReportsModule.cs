using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Jobs;
using Fazhi.Data.RowSets;
using Fazhi.Data.Storage;
using Fazhi.Documents.Templates;
using Fazhi.Reports.Annual;
using Fazhi.Reports.Annual.Record;
using Fazhi.Reports.Attested;
using Fazhi.Reports.FigurePages;
using Fazhi.Reports.Figures;
using Fazhi.Reports.Indicators;
using Fazhi.Reports.Obligations;
using Fazhi.Reports.Plans;
using Fazhi.Reports.Snapshots;
using Fazhi.Reports.Targets;
using Fazhi.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Reports;

/// <summary>指标和报告: figures from row sets, snapshots, targets, the annual report.</summary>
public sealed class ReportsModule : IModule
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services
        .AddSingleton(sp => IndicatorCatalogue.Load(
            Path.Combine(AppContext.BaseDirectory, "indicators"),
            Path.Combine(sp.GetRequiredService<DatabaseOptions>().DataFolder, "indicators")))
        .AddSingleton<IModelPart, ReportsModel>()
        .AddSingleton<IRowSetProvider, TargetRows>()
        .AddSingleton<IStorageStep, IndicatorStep>()
        .AddSingleton<FigureDesk>()
        .AddSingleton<SnapshotDesk>()
        .AddScoped<ShownDays>()
        .AddScoped<FigureReader>()
        .AddScoped<FigureUses>()
        .AddScoped<AttestedList>()
        .AddScoped<PlanReader>()
        .AddSingleton(new RecordPage("reports.obligation", "/targets"))
        .AddSingleton(new RecordPage("reports.target", "/targets"))
        .AddSingleton(new RecordPage("reports.attested-figure", "/attested-figures"))
        .AddSingleton<IAct, SetTarget>()
        .AddSingleton<IAct, AttestFigure>()
        .AddSingleton<IAct, WithdrawAttestedFigure>()
        .AddSingleton<IAct, TakeSnapshot>()
        .AddSingleton(sp => TemplateFolder.Over(sp.GetRequiredService<DatabaseOptions>().DataFolder))
        .AddSingleton<ReportDesk>()
        .AddSingleton<ReportList>()
        .AddSingleton<ReportReader>()
        .AddSingleton<IEndpoints, ReportDownloads>()
        .AddSingleton<IAct, Explain>()
        .AddSingleton<IAct, BuildReport>()
        .AddSingleton<ObligationCheck>()
        .AddSingleton<ITimedJob, ObligationJob>()
        .AddSingleton<IAct, SetObligation>()
        .AddSingleton<IAct, EndObligation>()
        .AddSingleton<IAct, CheckObligation>();
}
