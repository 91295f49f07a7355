using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.RowSets;
using Fazhi.Kernel.Procedures;
using Fazhi.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Penalties.FileReview.Rounds;

/// <summary>What rounds of file review add to the module.</summary>
internal static class RoundServices
{
    public static IServiceCollection AddRounds(this IServiceCollection services) => services
        .AddSingleton<IModelPart, RoundsModel>()
        .AddSingleton<IProcedure>(RoundProcedure.Version2021)
        .AddSingleton<IRowSetProvider, RoundRowSets>()
        .AddSingleton<RoundFiles>()
        .AddSingleton<RoundList>()
        .AddSingleton<IEndpoints, RoundExport>()
        .AddSingleton(new RecordPage(ReviewRound.RecordKindName, RoundFile.List.Href!))
        .AddSingleton<IAct, PlanRound>()
        .AddSingleton<IAct, DrawSample>()
        .AddSingleton<IAct, ScoreFile>()
        .AddSingleton<IAct, RaiseIssues>()
        .AddSingleton<IAct, AnswerIssue>()
        .AddSingleton<IAct, RecheckIssue>()
        .AddSingleton<IAct, ReportRound>()
        .AddSingleton<IAct, CorrectRoundDate>()
        .AddSingleton<IAct, NoteRoundOverdue>();
}
