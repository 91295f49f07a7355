using Fazhi.Data;
using Fazhi.Data.RowSets;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Reports.Targets;

/// <summary>年度目标: a value set for a year to come, compared with the result when that year is over.</summary>
[RecordKind("reports.target", "年度目标", Keeping.Permanent)]
internal sealed class Target : ScopedRecord
{
    public string Key { get; private set; } = "";

    public string Statement { get; private set; } = "";

    public int Year { get; private set; }

    public decimal Value { get; private set; }

    public string Measures { get; private set; } = "";

    public DateOnly SetOn { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public void Set(TargetDraft draft, DateOnly on, DateTimeOffset recordedAt) =>
        (Key, Statement, Year, Value, Measures, SetOn, RecordedAt) =
        (draft.Target, draft.Statement, draft.Year, draft.Value, draft.Measures, on, recordedAt);
}

/// <summary>What is entered to set a target.</summary>
public sealed record TargetDraft
{
    /// <summary>Id of the indicator that states the target, such as <c>target_study_sessions</c>.</summary>
    public required string Target { get; init; }

    /// <summary>The target in words.</summary>
    public required string Statement { get; init; }

    /// <summary>The year it is for.</summary>
    public required int Year { get; init; }

    /// <summary>Value in the unit of the indicator; at most two decimals.</summary>
    public required decimal Value { get; init; }

    /// <summary>Id of the indicator that will be compared with it; empty when none.</summary>
    public string Measures { get; init; } = "";
}

/// <summary>The row set of targets.</summary>
internal sealed class TargetRows : IRowSetProvider
{
    public string Name => "module reports";

    public IEnumerable<IRowSet> RowSets =>
    [
        new RowSet<Target>(
            "reports.targets",
            "年度目标",
            new StandardColumns<Target>
            {
                Record = t => t.Id,
                Change = t => t.ChangeNumber,
                Office = t => t.OfficeId,
                Title = t => t.Statement,
                KnownFrom = t => t.RecordedAt,
                OccurredOn = t => t.SetOn,
            },
            [
                Column.Text("target", "目标", (Target t) => t.Key),
                Column.Number("year", "所属年度", (Target t) => t.Year),
                new Column<Target>
                {
                    Key = "value",
                    Label = "目标值",
                    Type = ColumnType.Fraction,
                    Value = (System.Linq.Expressions.Expression<Func<Target, decimal>>)(t => t.Value),
                },
                Column.Text("measures", "对照指标", (Target t) => t.Measures),
            ])
        {
            Counted = (db, view) => view.KnownAt is { } moment
                ? db.Set<Target>().AsNoTracking().Where(t => t.RecordedAt <= moment)
                : db.Set<Target>().AsNoTracking(),
            Address = id => $"/targets/{id}",
        },
    ];
}
