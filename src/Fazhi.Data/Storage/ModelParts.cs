using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Data.Storage;

/// <summary>
/// What a context needs to build its model, carried by its options: a pooled context is made from options alone.
/// </summary>
internal sealed class ModelParts(StorageDialect dialect, IReadOnlyList<IModelPart> parts) : IDbContextOptionsExtension
{
    public StorageDialect Dialect => dialect;

    public IReadOnlyList<IModelPart> Parts => parts;

    /// <summary>Names of the parts; contexts with the same parts share one model.</summary>
    public string Names { get; } = string.Join(',', parts.Select(p => p.GetType().FullName));

    public DbContextOptionsExtensionInfo Info => new Description(this);

    public void ApplyServices(IServiceCollection services)
    {
        // Parts are data of the options; they bring no services.
    }

    public void Validate(IDbContextOptions options)
    {
        // Any set of parts makes a model.
    }

    private sealed class Description(ModelParts parts) : DbContextOptionsExtensionInfo(parts)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is Description;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) =>
            debugInfo["Fazhi:Parts"] = ((ModelParts)Extension).Names;
    }
}
