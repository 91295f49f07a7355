using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Search;

/// <summary>
/// What the mapping cannot express: a full-text table on SQLite, a column with an index on PostgreSQL.
/// </summary>
internal sealed class SearchStorage : IStorageStep
{
    private const string Sqlite = """
        create virtual table if not exists search_index using fts5(
          words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0')
        """;

    private const string Postgres = """
        alter table search_rows add column if not exists words tsvector;
        create index if not exists ix_search_rows_words on search_rows using gin (words) with (fastupdate = off)
        """;

    public Task Run(FazhiDbContext db, CancellationToken ct) =>
        db.Database.ExecuteSqlRawAsync(db.Dialect == StorageDialect.Sqlite ? Sqlite : Postgres, ct);
}
