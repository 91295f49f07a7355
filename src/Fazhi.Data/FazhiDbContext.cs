using System.Linq.Expressions;
using System.Reflection;
using Fazhi.Data.Changes;
using Fazhi.Data.Changes.Sealing;
using Fazhi.Data.Clocks;
using Fazhi.Data.Confidential;
using Fazhi.Data.Files;
using Fazhi.Data.Jobs;
using Fazhi.Data.Numbering;
using Fazhi.Data.Retention;
using Fazhi.Data.Scopes;
using Fazhi.Data.Search;
using Fazhi.Data.Storage;
using Fazhi.Data.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data;

/// <summary>The one context of the system, opened for an actor whose scope filters every query.</summary>
public sealed class FazhiDbContext : DbContext
{
    /// <summary>Name of the query filter that keeps rows outside the actor's scope out of sight.</summary>
    public const string ScopeFilter = "scope";

    private readonly ModelParts model;
    private readonly OfficeRange[] ranges = new OfficeRange[Actor.MostRanges];
    private bool seesAll;
    private Guid personId;
    private DateOnly today;

    /// <summary>Makes a context for the pool; use <see cref="FazhiDb.Open"/>, which says for whom.</summary>
    public FazhiDbContext(DbContextOptions<FazhiDbContext> options) : base(options) =>
        model = options.GetExtension<ModelParts>();

    /// <summary>Which database stands behind it.</summary>
    public StorageDialect Dialect => model.Dialect;

    /// <summary>For whom it was opened.</summary>
    public Actor Actor { get; private set; } = Actor.Nobody;

    /// <summary>Every change ever recorded.</summary>
    public DbSet<Change> Changes => Set<Change>();

    /// <summary>Names of the parts of the model; contexts with the same parts share one model.</summary>
    internal string PartNames => model.Names;

    /// <summary>True while an act writes; see <see cref="WriteGuard"/>.</summary>
    internal bool Writing { get; set; }

    /// <summary>Opens it for an actor on a day: from now on every query shows what that actor may see.</summary>
    internal FazhiDbContext Serve(Actor actor, DateOnly day)
    {
        (Actor, seesAll, personId, today, Writing) = (actor, actor.IsSystem, actor.PersonId, day, false);
        for (var i = 0; i < ranges.Length; i++)
            ranges[i] = i < actor.Ranges.Count ? actor.Ranges[i] : default;
        return this;
    }

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        WriteGuard.Check(this);
        ComposedText.Compose(ChangeTracker);
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        WriteGuard.Check(this);
        ComposedText.Compose(ChangeTracker);
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        if (Dialect == StorageDialect.Sqlite)
        {
            configurationBuilder.Properties<Guid>().HaveConversion<GuidBytes>();
            configurationBuilder.Properties<decimal>().HaveConversion<Fen>();
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        }
        else
        {
            configurationBuilder.Properties<decimal>().HavePrecision(18, 2);
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMoment>();
        }

        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Change>(ChangeMapping.Map);
        modelBuilder.Entity<Grant>(g =>
        {
            g.ToTable("grants");
            g.HasIndex(x => new { x.TargetId, x.PersonId });
            g.HasIndex(x => new { x.PersonId, x.TargetId });
        });
        modelBuilder.Entity<LogTile>(LogTile.Map);
        modelBuilder.Entity<NumberSeries>(NumberingMapping.MapSeries);
        modelBuilder.Entity<NumberStart>(NumberingMapping.MapStart);
        modelBuilder.Entity<IssuedNumber>(NumberingMapping.MapIssued);
        modelBuilder.Entity<Clock>(ClockMapping.Map);
        modelBuilder.Entity<TaskItem>(TaskMapping.Map);
        modelBuilder.Entity<JobRun>(JobRun.Map);
        modelBuilder.Entity<SearchRow>(SearchMapping.Map);
        modelBuilder.Entity<Disclosure>(DisclosureMapping.Map);
        FileMapping.Map(modelBuilder);
        RetentionMapping.Map(modelBuilder);
        foreach (var part in model.Parts)
            part.Build(modelBuilder, Dialect);
        foreach (var entity in modelBuilder.Model.GetEntityTypes().ToArray())
        {
            if (typeof(Record).IsAssignableFrom(entity.ClrType) && !typeof(IVersioned).IsAssignableFrom(entity.ClrType))
                modelBuilder.Entity(entity.ClrType).Property(nameof(Record.ChangeNumber)).IsConcurrencyToken();
            if (typeof(IScoped).IsAssignableFrom(entity.ClrType))
                ScopeMethod.MakeGenericMethod(entity.ClrType).Invoke(this, [modelBuilder]);
        }
    }

    private static MethodInfo ScopeMethod { get; } =
        typeof(FazhiDbContext).GetMethod(nameof(Scope), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private void Scope<T>(ModelBuilder model) where T : class, IScoped
    {
        // A child row is granted with its record, whose key comes first in its own.
        var key = typeof(T).GetProperty(nameof(IAttached.RecordId)) is null
            ? model.Entity<T>().Metadata.FindPrimaryKey()!.Properties[0].Name
            : nameof(IAttached.RecordId);
        Expression<Func<T, bool>> visible = e =>
            seesAll
            || (e.OfficePosition >= Low0 && e.OfficePosition < High0)
            || (e.OfficePosition >= Low1 && e.OfficePosition < High1)
            || (e.OfficePosition >= Low2 && e.OfficePosition < High2)
            || (e.OfficePosition >= Low3 && e.OfficePosition < High3)
            || Set<Grant>().Any(g => g.TargetId == EF.Property<Guid>(e, key) && g.PersonId == personId
                && g.ValidFrom <= today && (g.ValidTo == null || g.ValidTo >= today));
        model.Entity<T>().HasQueryFilter(ScopeFilter, visible);
    }

    private long Low0 => ranges[0].Low;

    private long High0 => ranges[0].High;

    private long Low1 => ranges[1].Low;

    private long High1 => ranges[1].High;

    private long Low2 => ranges[2].Low;

    private long High2 => ranges[2].High;

    private long Low3 => ranges[3].Low;

    private long High3 => ranges[3].High;
}
