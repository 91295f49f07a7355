using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Fazhi.Data.Storage;

/// <summary>One model for each set of parts: a process may hold more than one, as tests and benchmarks do.</summary>
internal sealed class ModelCacheKey : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), (context as FazhiDbContext)?.PartNames, designTime);
}
