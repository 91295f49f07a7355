using Fazhi.Data.Acts;
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
        .AddSingleton<IAct, RequestReappraisal>();
}
