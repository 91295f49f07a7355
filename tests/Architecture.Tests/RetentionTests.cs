using System.Reflection;
using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Retention;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Record = Fazhi.Data.Record;

namespace Fazhi.Architecture.Tests;

/// <summary>No kind of record without an answer to how long it is kept.</summary>
public sealed class RetentionTests
{
    private static readonly ServiceProvider Services = FazhiServices.Build(DatabaseOptions.For(Path.GetTempPath()));

    [Fact(DisplayName = "每一类记录都有保管期限：或者永久，或者按记录，按记录的有期限来源、销毁事项和留存标记")]
    public void Every_kind_of_record_has_a_retention()
    {
        var kinds = Types().Select(t => (t.ClrType, Kind: t.ClrType.GetCustomAttribute<RecordKindAttribute>()!)).ToArray();
        Assert.True(kinds.Length > 20);
        Assert.All(kinds, k => Assert.True(Enum.IsDefined(k.Kind.Keeping)));
        var byRecord = kinds.Where(k => k.Kind.Keeping == Keeping.ByRecord).ToArray();
        Assert.NotEmpty(byRecord);
        Assert.Equal(byRecord, kinds.Where(k => typeof(IRetained).IsAssignableFrom(k.ClrType)));
        var bars = Services.GetRequiredService<DisposalBars>();
        Assert.Equal(byRecord.Select(k => k.Kind.Kind).Order(), bars.Sources.Select(s => s.Kind).Order());
        var acts = Services.GetRequiredService<ActCatalogue>();
        Assert.All(bars.Sources, s => Assert.Equal(s.Kind, acts[s.DisposeAct].RecordKind));
    }

    [Fact(DisplayName = "销毁后留下的列是一份封闭清单，此外的列一律清空")]
    public void What_remains_is_a_closed_list() => Assert.Equal(
        [
            "CoerciveMeasure.DisposalId", "CoerciveMeasure.DisposalNumber", "CoerciveMeasure.FormerNumber", "CoerciveMeasure.Kind",
            "CoerciveMeasure.KindName", "CoerciveMeasure.RecordedAt",
            "LedgerEntry.DisposalId", "LedgerEntry.DisposalNumber", "LedgerEntry.Ledger", "LedgerEntry.OccurredOn",
            "PenaltyCase.DisposalId", "PenaltyCase.DisposalNumber", "PenaltyCase.FormerNumber", "PenaltyCase.IsSimple",
            "PenaltyCase.RecordedAt",
        ],
        Types().Where(t => typeof(IRetained).IsAssignableFrom(t.ClrType)).SelectMany(t => t.GetProperties()
            .Where(p => p.PropertyInfo?.GetCustomAttribute<RemainsAttribute>() is not null)
            .Select(p => $"{t.ClrType.Name}.{p.Name}")).Order(StringComparer.Ordinal));

    private static IReadOnlyList<IEntityType> Types()
    {
        using var db = Services.GetRequiredService<FazhiDb>().Open(Actor.System("test"));
        return [.. db.Model.GetEntityTypes().Where(t => typeof(Record).IsAssignableFrom(t.ClrType))];
    }
}
