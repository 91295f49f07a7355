using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Hosting;

namespace Fazhi.Commands;

/// <summary>A command runs as a named part of the system.</summary>
internal sealed class ActingSystem(string name) : ICurrentActor
{
    public Actor Actor { get; } = Actor.System(name);

    /// <summary>A service of the system for this actor.</summary>
    public T Make<T>(IServiceProvider services, params object[] more) =>
        ActivatorUtilities.CreateInstance<T>(services, [this, .. more]);

    /// <summary>The desk of this actor.</summary>
    public ActDesk Desk(IServiceProvider services) => services.DeskOf(Actor);
}
