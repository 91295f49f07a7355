using Fazhi.Accounts;
using Fazhi.Data;
using Fazhi.Disposals;
using Fazhi.Ledgers;
using Fazhi.Penalties;
using Fazhi.Registry;
using Fazhi.Reports;

namespace Fazhi;

/// <summary>The modules of the system, listed once.</summary>
public static class Modules
{
    /// <summary>All modules, always all registered.</summary>
    public static IReadOnlyList<IModule> All { get; } =
    [
        new RegistryModule(),
        new AccountsModule(),
        new LedgersModule(),
        new PenaltiesModule(),
        new ReportsModule(),
        new DisposalsModule(),
    ];
}
