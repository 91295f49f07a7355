using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Penalties.Recorders;
using Fazhi.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Penalties.Exhibits;

/// <summary>What custody, sampling and appraisal add to the module.</summary>
internal static class EvidenceServices
{
    public static IServiceCollection AddEvidenceActs(this IServiceCollection services) => services
        .AddSingleton<IEndpoints, ExhibitExport>()
        .AddSingleton<IAct, TraceEvidence>()
        .AddSingleton<IAct, HandOverExhibit>()
        .AddSingleton<IAct, EndExhibit>()
        .AddSingleton<IAct, TakeSample>()
        .AddSingleton<IAct, AskProducer>()
        .AddSingleton<IAct, RecordProducerAnswer>()
        .AddSingleton<IAct, EntrustAppraisal>()
        .AddSingleton<IAct, ReceiveAppraisal>()
        .AddSingleton<IAct, TellAppraisal>()
        .AddSingleton<IAct, RequestReappraisal>()
        .AddSingleton<IModelPart, RecorderModel>()
        .AddSingleton<RecorderList>()
        .AddSingleton(new RecordPage("penalties.recorder", RecorderList.Address))
        .AddSingleton<IAct, RegisterRecorder>()
        .AddSingleton<IAct, CheckRecorder>()
        .AddSingleton<IAct, RetireRecorder>()
        .AddSingleton<IAct, AddRecording>();
}
