using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Confidential;
using Fazhi.Data.Retention;
using Fazhi.Data.RowSets;
using Fazhi.Data.Search;
using Fazhi.Data.Storage;
using Fazhi.Data.Tasks;
using Fazhi.Ledgers.Api;
using Fazhi.Ledgers.Confidential;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ledgers.Export;
using Fazhi.Ledgers.Form;
using Fazhi.Ledgers.Import;
using Fazhi.Ledgers.List;
using Fazhi.Ledgers.Records;
using Fazhi.Ledgers.Rows;
using Fazhi.Ledgers.Storage;
using Fazhi.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Ledgers;

/// <summary>台账: what happened once, declared by text files.</summary>
public sealed class LedgersModule : IModule
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services
        .AddSingleton(sp => LedgerCatalogue.Load(
            Path.Combine(AppContext.BaseDirectory, "ledgers"),
            Path.Combine(sp.GetRequiredService<DatabaseOptions>().DataFolder, "ledgers")))
        .AddSingleton<IModelPart, LedgersModel>()
        .AddSingleton<IRowSetProvider, LedgerRowSets>()
        .AddSingleton<IStorageStep, DefinitionHistory>()
        .AddSingleton<IStorageStep, LedgerIndexes>()
        .AddScoped<LedgerIndex>()
        .AddScoped<LedgerList>()
        .AddScoped<LedgerQueries>()
        .AddSingleton<IConfidentialSource, EntryFields>()
        .AddSingleton<ISearchGate, StagedEntries>()
        .AddSingleton<ITaskGate, StagedTasks>()
        .AddSingleton(new Data.RecordPage("ledgers.entry", LedgerEndpoints.Entries))
        .AddScoped<EntryRecords>()
        .AddScoped<EntryFiles>()
        .AddScoped<PastedRows>()
        .AddScoped<LedgerExport>()
        .AddScoped<ImportCheck>()
        .AddScoped<ImportList>()
        .AddScoped<LedgerImporter>()
        .AddSingleton<ImportFiles>()
        .AddSingleton<IRetentionSource, EntryRetention>()
        .AddSingleton<IDisposalBar, CasesInCourt>()
        .AddSingleton<IAct, DisposeEntry>()
        .AddSingleton<IAct, EnterEntry>()
        .AddSingleton<IAct, ConfirmEntry>()
        .AddSingleton<IAct, TakeStep>()
        .AddSingleton<IAct, NoteOverdueEntry>()
        .AddSingleton<IAct, CorrectEntry>()
        .AddSingleton<IAct, VoidEntry>()
        .AddSingleton<IAct, BeginImport>()
        .AddSingleton<IAct, PublishImport>()
        .AddSingleton<IEndpoints, LedgerEndpoints>()
        .AddSingleton<IEndpoints, LedgerApi>();
}
