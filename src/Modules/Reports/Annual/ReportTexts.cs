using System.Linq.Expressions;
using Fazhi.Data;
using Fazhi.Data.RowSets;
using Fazhi.Documents.Templates;
using Fazhi.Reports.Figures;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Reports.Annual;

/// <summary>Reads the confirmed texts of a year from the row set <c>report.texts</c>, in the order to be printed.</summary>
internal sealed class ReportTexts(FazhiDbContext db, int year, string layout, CancellationToken ct)
    : IRowSetVisitor<Task<IReadOnlyList<ConfirmedText>>>
{
    public const string RowSet = "report.texts";

    public async Task<IReadOnlyList<ConfirmedText>> Visit<TRow>(RowSet<TRow> rows)
        where TRow : class
    {
        var row = Expression.Parameter(typeof(TRow), "r");
        Expression Read(LambdaExpression value, Type type)
        {
            var body = Replacing.In(value, row);
            return body.Type == type ? body : Expression.Convert(body, type);
        }

        Expression Column(string key, Type type) => Read(rows.Find(key)!.Value, type);
        var projection = Expression.Lambda<Func<TRow, TextRow>>(
            Expression.MemberInit(
                Expression.New(typeof(TextRow)),
                Bind(nameof(TextRow.Record), Read(rows.Standard.Record, typeof(Guid))),
                Bind(nameof(TextRow.Year), Column("report_year", typeof(long?))),
                Bind(nameof(TextRow.Layout), Column("layout", typeof(string))),
                Bind(nameof(TextRow.Place), Column("place", typeof(string))),
                Bind(nameof(TextRow.Position), Column("position", typeof(long?))),
                Bind(nameof(TextRow.Body), Column("body", typeof(string)))),
            row);
        var found = await rows.Counted(db, RowView.Now).Select(projection).Where(t => t.Year == year).ToListAsync(ct);
        return [.. found
            .Where(t => t.Layout == layout)
            .OrderBy(t => t.Place, StringComparer.Ordinal).ThenBy(t => t.Position ?? 0).ThenBy(t => t.Record)
            .Select(t => new ConfirmedText(t.Place!, t.Body!, t.Record))];
    }

    private static MemberAssignment Bind(string name, Expression value) =>
        Expression.Bind(typeof(TextRow).GetProperty(name)!, value);

    private sealed class TextRow
    {
        public Guid Record { get; init; }

        public long? Year { get; init; }

        public string? Layout { get; init; }

        public string? Place { get; init; }

        public long? Position { get; init; }

        public string? Body { get; init; }
    }
}
