using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Kernel.Procedures;
using Fazhi.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Disposals;

/// <summary>档案销毁: what is past its retention, who proposes and who approves its destruction, what is held back.</summary>
public sealed class DisposalsModule : IModule
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services
        .AddSingleton<IProcedure>(DisposalProcedure.Version2020)
        .AddSingleton<DueRecords>()
        .AddSingleton<DisposalFiles>()
        .AddSingleton<IEndpoints, DisposalEndpoints>()
        .AddSingleton(new RecordPage("retention.disposal", "/disposals"))
        .AddSingleton(new RecordPage("retention.hold", "/holds"))
        .AddSingleton<IAct, ProposeDisposal>()
        .AddSingleton<IAct, ApproveDisposal>()
        .AddSingleton<IAct, RejectDisposal>()
        .AddSingleton<IAct, PlaceHold>()
        .AddSingleton<IAct, LiftHold>();
}
