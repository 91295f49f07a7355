using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Fazhi.Hosting;

/// <summary>The service collection that web, command line, tests and benchmarks share.</summary>
public static class FazhiServices
{
    /// <summary>Adds the spine and every module. The current actor is nobody until the caller says who it is.</summary>
    public static IServiceCollection AddFazhi(this IServiceCollection services, DatabaseOptions options)
    {
        services.AddFazhiData(options);
        foreach (var module in Modules.All)
            module.AddServices(services);
        services.AddSingleton<ServeCheck>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<ICurrentActor, NobodyActing>();
        return services;
    }

    /// <summary>A provider for a command or a test, without a web server.</summary>
    public static ServiceProvider Build(DatabaseOptions options, TimeProvider? time = null)
    {
        var services = new ServiceCollection();
        if (time is not null)
            services.AddSingleton(time);
        return services.AddFazhi(options).AddLogging().BuildServiceProvider(true);
    }

    /// <summary>The desk at which an actor takes acts.</summary>
    public static ActDesk DeskOf(this IServiceProvider services, Actor actor) =>
        ActivatorUtilities.CreateInstance<ActDesk>(services, actor);

    private sealed class NobodyActing : ICurrentActor
    {
        public Actor Actor => Actor.Nobody;
    }
}
