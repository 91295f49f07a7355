using Fazhi.Data.RowSets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Tests.RowSets;

public sealed class FieldTests
{
    [Fact(DisplayName = "查询内读取 JSON 字段：文本、数字、日期、是否、标签")]
    public async Task Fields_of_every_type_are_read_inside_a_query()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(ct);
        await using var db = new Entries(connection);
        await db.Database.EnsureCreatedAsync(ct);
        db.Add(new Entry
        {
            Id = 1,
            Data = """{"day":"2025-03-03","kind":"讲座","open":true,"people":48,"tags":"|涉企|医疗|"}""",
        });
        db.Add(new Entry { Id = 2, Data = "{}" });
        await db.SaveChangesAsync(ct);

        var read = await db.Set<Entry>()
            .Where(e => Field.Date(e.Data, "day") >= new DateOnly(2025, 3, 3)
                && Field.YesNo(e.Data, "open") == true
                && Field.Text(e.Data, "tags")!.Contains("|医疗|"))
            .Select(e => new { Kind = Field.Text(e.Data, "kind"), People = Field.Number(e.Data, "people") })
            .ToListAsync(ct);
        Assert.Equal([new { Kind = (string?)"讲座", People = (long?)48 }], read);
        Assert.Equal(1, await db.Set<Entry>().CountAsync(e => Field.Number(e.Data, "people") == null, ct));
    }

    [Fact(DisplayName = "由声明生成的列表达式与手写的一致")]
    public async Task A_generated_column_reads_the_same()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(ct);
        await using var db = new Entries(connection);
        await db.Database.EnsureCreatedAsync(ct);
        db.Add(new Entry { Id = 1, Data = """{"people":48}""" });
        db.Add(new Entry { Id = 2, Data = """{"people":52}""" });
        await db.SaveChangesAsync(ct);

        var people = (System.Linq.Expressions.Expression<Func<Entry, long?>>)
            Field.Of<Entry>(e => e.Data, ColumnType.Number, "people");
        Assert.Equal(100, await db.Set<Entry>().SumAsync(people, ct));
    }

    private sealed class Entries(SqliteConnection connection) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite(connection);

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Entry>();
            FieldFunctions.Map(modelBuilder, postgres: false);
        }
    }

    private sealed class Entry
    {
        public int Id { get; init; }

        public string Data { get; init; } = "{}";
    }
}
