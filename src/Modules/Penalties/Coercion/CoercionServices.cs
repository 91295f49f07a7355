using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Retention;
using Fazhi.Data.RowSets;
using Fazhi.Kernel.Procedures;
using Fazhi.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Penalties.Coercion;

/// <summary>What coercive measures add to the module.</summary>
internal static class CoercionServices
{
    public static IServiceCollection AddCoercion(this IServiceCollection services) => services
        .AddSingleton<IModelPart, CoercionModel>()
        .AddSingleton<IProcedure>(CoercionProcedure.Version2011)
        .AddSingleton<IRowSetProvider, MeasureRowSets>()
        .AddSingleton<MeasureFiles>()
        .AddSingleton<MeasureList>()
        .AddSingleton<IEndpoints, MeasureExport>()
        .AddSingleton(new RecordPage(CoerciveMeasure.RecordKindName, MeasureFile.List.Href!))
        .AddSingleton<IRetentionSource, MeasureRetention>()
        .AddSingleton<IDisposalBar, MeasureRetention>()
        .AddSingleton<IAct, DisposeMeasure>()
        .AddSingleton<IAct, ProposeMeasure>()
        .AddSingleton<IAct, SubmitMeasureReview>()
        .AddSingleton<IAct, ReviewMeasure>()
        .AddSingleton<IAct, ApproveMeasure>()
        .AddSingleton<IAct, DropMeasure>()
        .AddSingleton<IAct, ApplyMeasure>()
        .AddSingleton<IAct, ApplyAtOnce>()
        .AddSingleton<IAct, ConfirmMeasure>()
        .AddSingleton<IAct, AnnounceMeasure>()
        .AddSingleton<IAct, TestGoods>()
        .AddSingleton<IAct, ReceiveResult>()
        .AddSingleton<IAct, ExtendMeasure>()
        .AddSingleton<IAct, ReleaseMeasure>()
        .AddSingleton<IAct, DisposeThings>()
        .AddSingleton<IAct, TransferThings>()
        .AddSingleton<IAct, LinkCase>()
        .AddSingleton<IAct, ServeMeasurePaper>()
        .AddSingleton<IAct, CorrectMeasureDate>()
        .AddSingleton<IAct, RecountMeasureClocks>()
        .AddSingleton<IAct, NoteMeasureOverdue>();
}
