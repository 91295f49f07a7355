using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Changes.Sealing;
using Fazhi.Data.Confidential;
using Fazhi.Data.Files;
using Fazhi.Data.Retention;
using Fazhi.Data.RowSets;
using Fazhi.Data.Storage;
using Fazhi.Data.Tasks;
using Fazhi.Kernel.Procedures;
using Fazhi.Penalties.Coercion;
using Fazhi.Penalties.Exhibits;
using Fazhi.Penalties.FileReview;
using Fazhi.Penalties.FileReview.Rounds;
using Fazhi.Penalties.Volumes;
using Fazhi.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Penalties;

/// <summary>行政处罚: penalty cases by the ordinary and the simple procedure.</summary>
public sealed class PenaltiesModule : IModule
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services
        .AddSingleton<IModelPart, PenaltiesModel>()
        .AddSingleton<IRowSetProvider, PenaltyRowSets>()
        .AddSingleton<IRowSetProvider, PaymentRowSets>()
        .AddSingleton<IProcedure>(OrdinaryProcedure.Version2021)
        .AddSingleton<IProcedure>(SimpleProcedure.Version2021)
        .AddCoercion()
        .AddRounds()
        .AddSingleton<CaseFiles>()
        .AddSingleton<CaseStates>()
        .AddSingleton<CaseList>()
        .AddSingleton<CaseRecount>()
        .AddSingleton<ReviewFiles>()
        .AddSingleton<DataCheckList>()
        .AddSingleton<IWorkFigure, DataCheckFigure>()
        .AddSingleton<IEndpoints, DataCheckExport>()
        .AddSingleton<VolumeFiles>()
        .AddSingleton(services => new CasePackages(
            services.GetRequiredService<FazhiDb>(),
            services.GetRequiredService<VolumeFiles>(),
            services.GetRequiredService<FileStore>(),
            services.GetRequiredService<ChangeProofs>(),
            (services.GetRequiredService<ActCatalogue>(), services.GetRequiredService<PartySeal>())))
        .AddSingleton<PartySearch>()
        .AddSingleton<PartySeal>()
        .AddSingleton<BenchmarkFile>()
        .AddSingleton<Competence.CompetenceFile>()
        .AddSingleton<Competence.AgencyTables>()
        .AddSingleton<IConfidentialSource, PartyFields>()
        .AddSingleton<IEndpoints>(services => services.GetRequiredService<PartySearch>())
        .AddSingleton<IEndpoints, PaperEndpoints>()
        .AddSingleton<IEndpoints, PackageEndpoints>()
        .AddSingleton(new RecordPage("penalties.case", "/cases"))
        .AddSingleton<IRetentionSource, CaseRetention>()
        .AddSingleton<IAct, DisposeCase>()
        .AddSingleton<IAct, RecordClue>()
        .AddSingleton<IAct, AcceptClue>()
        .AddSingleton<IAct, FileCase>()
        .AddSingleton<IAct, StartInvestigation>()
        .AddSingleton<IAct, AddEvidence>()
        .AddEvidenceActs()
        .AddSingleton<IAct, ChangeOfficers>()
        .AddSingleton<IAct, PreserveEvidence>()
        .AddSingleton<IAct, HandlePreserved>()
        .AddSingleton<IAct, OrderCorrection>()
        .AddSingleton<IAct, CheckCorrection>()
        .AddSingleton<IAct, ConcludeInvestigation>()
        .AddSingleton<IAct, NotifyParty>()
        .AddSingleton<IAct, HearParty>()
        .AddSingleton<IAct, CallHearing>()
        .AddSingleton<IAct, HoldHearing>()
        .AddSingleton<IAct, ReportHearing>()
        .AddSingleton<IAct, WithdrawHearing>()
        .AddSingleton<IAct, SubmitReview>()
        .AddSingleton<IAct, AmendConclusion>()
        .AddSingleton<IAct, ReviewLegality>()
        .AddSingleton<IAct, DiscussCase>()
        .AddSingleton<IAct, DecideCase>()
        .AddSingleton<IAct, ServeDecision>()
        .AddSingleton<IStorageStep, ShippedTemplates>()
        .AddSingleton<TemplateDesk>()
        .AddSingleton<PaperProof>()
        .AddSingleton<IAct, ChangeTemplate>()
        .AddSingleton<IAct, RecordSite>()
        .AddSingleton<IAct, RecordInterview>()
        .AddSingleton<IAct, IssueAdvice>()
        .AddSingleton<IAct, OrderRemoval>()
        .AddSingleton<IAct, ApproveMatter>()
        .AddSingleton<IAct, Deliberate>()
        .AddSingleton<IAct, ExtendCase>()
        .AddSingleton<IAct, ConfirmAddress>()
        .AddSingleton<IAct, RecordAttempt>()
        .AddSingleton<IAct, ServePaper>()
        .AddSingleton<IAct, RecordPublication>()
        .AddSingleton<IAct, RecordPayment>()
        .AddSingleton<IAct, DeferPayment>()
        .AddSingleton<IAct, UrgePerformance>()
        .AddSingleton<IAct, HearUrgedParty>()
        .AddSingleton<IAct, RecordChallenge>()
        .AddSingleton<IAct, EndChallenge>()
        .AddSingleton<IAct, AgreePerformance>()
        .AddSingleton<IAct, CollectCash>()
        .AddSingleton<IAct, HandOverCash>()
        .AddSingleton<IAct, BankCash>()
        .AddSingleton<IAct, ApplyToCourt>()
        .AddSingleton<IAct, RecordCourtAnswer>()
        .AddSingleton<IAct, AppealRuling>()
        .AddSingleton<IAct, SetOffGoods>()
        .AddSingleton<IAct, PauseExecution>()
        .AddSingleton<IAct, ResumeExecution>()
        .AddSingleton<IAct, EndExecution>()
        .AddScoped<ReceiptDesk>()
        .AddSingleton<IAct, ReconcileReceipts>()
        .AddSingleton<IAct, DisposeGoods>()
        .AddSingleton<IAct, CloseCase>()
        .AddSingleton<IAct, NumberPages>()
        .AddSingleton<IAct, ArchiveCase>()
        .AddSingleton<IAct, DecideOnTheSpot>()
        .AddSingleton<IAct, ReportOnTheSpot>()
        .AddSingleton<IAct, FileMajorDecision>()
        .AddSingleton<IAct, SuperviseCase>()
        .AddSingleton<IAct, EndSupervision>()
        .AddSingleton<IAct, SuspectCrime>()
        .AddSingleton<IAct, DecideReferral>()
        .AddSingleton<IAct, ReferCase>()
        .AddSingleton<IAct, RecordPoliceAnswer>()
        .AddSingleton<IAct, ObjectToRefusal>()
        .AddSingleton<IAct, HandOverGoods>()
        .AddSingleton<IAct, ReturnCase>()
        .AddSingleton<IAct, CloseReferred>()
        .AddSingleton<IAct, ProposeAnew>()
        .AddSingleton<IAct, RefundPayment>()
        .AddSingleton<IAct, TransferCase>()
        .AddSingleton<IAct, RecordTransferAnswer>()
        .AddSingleton<IAct, TakeBackCase>()
        .AddSingleton<IAct, CloseTransferred>()
        .AddSingleton<IAct, WithdrawCase>()
        .AddSingleton<IAct, TellWithdrawal>()
        .AddSingleton<IAct, CloseWithdrawn>()
        .AddSingleton<IAct, ReopenCase>()
        .AddSingleton<IAct, AddParty>()
        .AddSingleton<IAct, SplitCase>()
        .AddSingleton<IAct, MergeCase>()
        .AddSingleton<IAct, SeparateCase>()
        .AddSingleton<IAct, ShareEvidence>()
        .AddSingleton<IAct, NoteJoinder>()
        .AddSingleton<IAct, NoteFiling>()
        .AddSingleton<IAct, CorrectDate>()
        .AddSingleton<IAct, RecountClocks>()
        .AddSingleton<IAct, NoteOverdue>();
}
