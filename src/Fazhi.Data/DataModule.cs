using Fazhi.Data.Acts;
using Fazhi.Data.Backup;
using Fazhi.Data.Changes.Sealing;
using Fazhi.Data.Changes.Verification;
using Fazhi.Data.Clocks;
using Fazhi.Data.Confidential;
using Fazhi.Data.Exchange;
using Fazhi.Data.Files;
using Fazhi.Data.Jobs;
using Fazhi.Data.Lists;
using Fazhi.Data.Matters;
using Fazhi.Data.Numbering;
using Fazhi.Data.Retention;
using Fazhi.Data.Scopes;
using Fazhi.Data.Search;
using Fazhi.Data.Storage;
using Fazhi.Data.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Data;

/// <summary>The spine: database, acts, changes.</summary>
public static class DataModule
{
    /// <summary>Adds the spine. <see cref="IRegisterReader"/> comes from the registers.</summary>
    public static IServiceCollection AddFazhiData(this IServiceCollection services, DatabaseOptions options) => services
        .AddSingleton(options)
        .AddSingleton<FazhiDb>()
        .AddSingleton<Migrator>()
        .AddSingleton<Sealer>()
        .AddSingleton<ChangeProofs>()
        .AddSingleton<JobRunner>()
        .AddSingleton<ITimedJob, SealJob>()
        .AddSingleton<ITimedJob, UnusedFilesJob>()
        .AddSingleton<OverdueWatch>()
        .AddSingleton<ITimedJob>(services => services.GetRequiredService<OverdueWatch>())
        .AddSingleton<CalendarWatch>()
        .AddSingleton<ITimedJob>(services => services.GetRequiredService<CalendarWatch>())
        .AddSingleton<BackupWriter>()
        .AddSingleton<Verifier>()
        .AddSingleton<ActCatalogue>()
        .AddSingleton<RowSets.RowSets>()
        .AddSingleton<ReadMemory>()
        .AddSingleton<TaskList>()
        .AddSingleton<BulkRecorder>()
        .AddSingleton<IStorageStep, SearchStorage>()
        .AddSingleton<SearchReader>()
        .AddSingleton<SearchRebuild>()
        .AddSingleton<FileStore>()
        .AddSingleton<FileIntake>()
        .AddSingleton<RecordFiles>()
        .AddSingleton<Changes.History>()
        .AddSingleton<RecordPages>()
        .AddSingleton<FileCheck>()
        .AddSingleton<IVerifiable>(services => services.GetRequiredService<FileCheck>())
        .AddSingleton<UnlinkedFiles>()
        .AddSingleton<DisposalBars>()
        .AddSingleton<DisposalRun>()
        .AddSingleton<DisposedRecords>()
        .AddSingleton<RetentionDesk>()
        .AddSingleton<ITimedJob, EraseJob>()
        .AddSingleton<IVerifiable, DisposalCheck>()
        .AddSingleton<FieldCipher>()
        .AddSingleton<DisclosureList>()
        .AddSingleton<IVerifiable, DisclosureCheck>()
        .AddScoped<ConfidentialDesk>()
        .AddSingleton<IAct, ShowConfidential>()
        .AddSingleton<IAct, StartNumbers>()
        .AddSingleton<NumberList>()
        .AddSingleton<IAct, GiveGrant>()
        .AddSingleton<IAct, EndGrant>()
        .AddScoped(sp => ActivatorUtilities.CreateInstance<ActDesk>(sp, sp.GetRequiredService<ICurrentActor>().Actor));
}

/// <summary>Who is signed in, for the request or the command.</summary>
public interface ICurrentActor
{
    /// <summary>The actor; <see cref="Actor.Nobody"/> before sign-in.</summary>
    Actor Actor { get; }
}
