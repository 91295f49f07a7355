using Fazhi.Data;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore.Design;

namespace Fazhi.Hosting;

/// <summary>
/// Gives the migration tool a context. The provider is the first argument after <c>--</c>: <c>sqlite</c> or
/// <c>postgres</c>.
/// </summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<FazhiDbContext>
{
    public FazhiDbContext CreateDbContext(string[] args)
    {
        var postgres = args.Contains("postgres");
        var options = DatabaseOptions.For("data", postgres ? "Host=localhost;Database=fazhi" : "Data Source=:memory:");
        return FazhiServices.Build(options).GetRequiredService<FazhiDb>().Open(Actor.System("migrations"));
    }
}
