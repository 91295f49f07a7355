using System.Linq.Expressions;
using Fazhi.Data;
using Fazhi.Data.RowSets;
using Fazhi.Data.Scopes;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Ledgers;

/// <summary>Reads a row set as an indicator does: by key, with the columns it declares.</summary>
internal sealed class CountedRows(World world, string key)
{
    public Task<int> Count(DateTimeOffset? knownAt = null) => Read(new Counting(new RowView(knownAt), null, null));

    public Task<int> Count(string column, object value) => Read(new Counting(RowView.Now, column, value));

    /// <summary>The plan by which SQLite counts the rows of that value.</summary>
    public Task<string> Plan(string column, object value) => Read(new Planning(column, value));

    private async Task<T> Read<T>(Work<T> work)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        work.Db = db;
        return await world.Services.GetRequiredService<RowSets>()[key].Accept(work);
    }

    private abstract class Work<T>(RowView view, string? column, object? value) : IRowSetVisitor<Task<T>>
    {
        public FazhiDbContext Db { get; set; } = null!;

        public abstract Task<T> Visit<TRow>(RowSet<TRow> rows)
            where TRow : class;

        protected IQueryable<TRow> Rows<TRow>(RowSet<TRow> rows)
            where TRow : class
        {
            var counted = rows.Counted(Db, view);
            if (column is null)
                return counted;
            var read = rows.Find(column)!.Value;
            var equal = Expression.Equal(read.Body, Expression.Constant(value, read.Body.Type));
            return counted.Where(Expression.Lambda<Func<TRow, bool>>(equal, read.Parameters));
        }
    }

    private sealed class Counting(RowView view, string? column, object? value) : Work<int>(view, column, value)
    {
        public override Task<int> Visit<TRow>(RowSet<TRow> rows) => Rows(rows).CountAsync();
    }

    private sealed class Planning(string column, object value) : Work<string>(RowView.Now, column, value)
    {
        public override async Task<string> Visit<TRow>(RowSet<TRow> rows)
        {
            // The count itself, not the rows: a figure reads the index only.
            await using var command = Rows(rows).GroupBy(_ => 1).Select(g => g.Count()).CreateDbCommand();
            command.CommandText = "explain query plan " + command.CommandText;
            await Db.Database.OpenConnectionAsync();
            await using var reader = await command.ExecuteReaderAsync();
            var plan = "";
            while (await reader.ReadAsync())
                plan += reader.GetString(3) + "\n";
            return plan + command.CommandText;
        }
    }
}
