using System.Reflection;
using Fazhi.Data;
using Fazhi.Data.Changes;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Record = Fazhi.Data.Record;

namespace Fazhi.Architecture.Tests;

/// <summary>What the model may hold on either database.</summary>
public sealed class ModelTests
{
    // Rows that may be written without a change. Whoever lengthens the list says in the attribute why nothing is lost.
    private static readonly string[] ExemptTables =
    [
        "Credential", "Erasure", "FileTicket", "JobRun", "KeptForm", "KeptTemplate", "LogTile", "NumberSeries", "ProtectionKey", "ReceivedFile",
        "SearchRow", "SignInEvent", "StoredDefinition", "SubjectName",
    ];

    private static readonly string[] ExemptColumns = ["Clock.CalendarVersion"];

    [Theory(DisplayName = "迁移与模型一致")]
    [InlineData(StorageDialect.Sqlite)]
    [InlineData(StorageDialect.Postgres)]
    public void Migrations_match_the_model(StorageDialect dialect)
    {
        using var services = Services(dialect);
        using var db = services.GetRequiredService<FazhiDb>().Open(Actor.System("test"));
        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges(), "add a migration for both databases, see CONTRIBUTING.md");
    }

    [Fact(DisplayName = "不留变更记录的表是一份封闭清单")]
    public void Exempt_tables_are_a_closed_list() =>
        Assert.Equal(ExemptTables, Types().Where(t => !IsState(t) && !IsLog(t)).Select(t => t.ClrType.Name).Order());

    [Fact(DisplayName = "不留变更记录的列是一份封闭清单")]
    public void Exempt_columns_are_a_closed_list() =>
        Assert.Equal(ExemptColumns, Types().Where(IsState).SelectMany(t => t.GetProperties()
            .Where(p => p.PropertyInfo?.GetCustomAttribute<UnrecordedAttribute>() is not null)
            .Select(p => $"{t.ClrType.Name}.{p.Name}")).Order());

    [Fact(DisplayName = "有机构归属的记录，其下级表也带机构位置")]
    public void Child_tables_carry_the_scope() =>
        Assert.DoesNotContain(Children().Where(c => typeof(IScoped).IsAssignableFrom(c.Parent.ClrType)),
            c => !IsPart(c.Type) && !typeof(IScoped).IsAssignableFrom(c.Type.ClrType));

    [Fact(DisplayName = "每一类有机构归属的记录都受查询范围过滤")]
    public void Scoped_types_are_filtered()
    {
        var scoped = Types().Where(t => typeof(IScoped).IsAssignableFrom(t.ClrType)).ToArray();
        Assert.NotEmpty(scoped);
        Assert.All(scoped, t => Assert.NotNull(t.FindDeclaredQueryFilter(FazhiDbContext.ScopeFilter)));
    }

    private static bool IsState(IEntityType type) => typeof(Record).IsAssignableFrom(type.ClrType)
        || typeof(IAttached).IsAssignableFrom(type.ClrType) || IsPart(type)
        || Children().Any(c => c.Type == type);

    // An owned type is read only through its owner, whose filter then applies; it cannot be queried on its own.
    private static bool IsPart(IEntityType type) => type.IsOwned();

    private static bool IsLog(IEntityType type) => type.ClrType == typeof(Change);

    private static IEnumerable<(IEntityType Parent, IEntityType Type)> Children() =>
        from record in Types().Where(t => typeof(Record).IsAssignableFrom(t.ClrType))
        from child in record.GetNavigations()
        where !child.IsOnDependent && !typeof(Record).IsAssignableFrom(child.TargetEntityType.ClrType)
        select (record, child.TargetEntityType);

    private static readonly IReadOnlyList<IEntityType> All = Read();

    private static IReadOnlyList<IEntityType> Types() => All;

    private static IReadOnlyList<IEntityType> Read()
    {
        using var services = Services(StorageDialect.Sqlite);
        using var db = services.GetRequiredService<FazhiDb>().Open(Actor.System("test"));
        return [.. db.Model.GetEntityTypes()];
    }

    private static ServiceProvider Services(StorageDialect dialect) => FazhiServices.Build(DatabaseOptions.For(
        Path.GetTempPath(), dialect == StorageDialect.Postgres ? "Host=localhost;Database=none" : null));
}
