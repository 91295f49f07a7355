using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Fazhi.Data.Search;

/// <summary>Keeps the index in step with the records, within the transaction that writes them.</summary>
public static class SearchIndex
{
    private const int MaxPositions = 255;

    /// <summary>Adds the words of a record that has none yet.</summary>
    public static Task Add(FazhiDbContext db, ISearchable record, CancellationToken ct) =>
        Add(db, [SearchDocument.Of(db, record)], ct);

    /// <summary>Brings a record's words up to date; does nothing when none of them changed.</summary>
    public static async Task Update(FazhiDbContext db, ISearchable record, CancellationToken ct)
    {
        var document = SearchDocument.Of(db, record);
        var old = await db.Set<SearchRow>().IgnoreQueryFilters([FazhiDbContext.ScopeFilter])
            .Where(r => r.RecordId == document.RecordId && r.RecordKind == document.RecordKind)
            .OrderBy(r => r.Part).Select(r => new { r.Id, r.Digest, r.OfficePosition }).ToListAsync(ct);
        if (old.Count > 0 && old[0].Digest == document.Digest && old[0].OfficePosition == document.OfficePosition)
            return;
        var ids = old.ConvertAll(r => r.Id);
        if (ids.Count == document.Parts.Count)
        {
            await Overwrite(db, document, ids, ct);
            return;
        }

        await Remove(db, ids, ct);
        await Add(db, [document], ct);
    }

    internal static async Task Add(FazhiDbContext db, IReadOnlyList<SearchDocument> documents, CancellationToken ct)
    {
        if (documents.Count == 0)
            return;
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("The index is written only with the records.");
        if (db.Dialect == StorageDialect.Sqlite)
            Insert(transaction, documents, NextId(transaction));
        else
            await Copy((NpgsqlConnection)transaction.Connection!, documents, ct);
    }

    // The rows keep their numbers, so that lists of hits run in the order in which the records came to be.
    private static async Task Overwrite(
        FazhiDbContext db, SearchDocument document, List<long> ids, CancellationToken ct)
    {
        for (var part = 0; part < ids.Count; part++)
        {
            var (id, words) = (ids[part], document.Parts[part]);
            await db.Database.ExecuteSqlAsync($"""
                update search_rows set digest = {document.Digest}, office_position = {document.OfficePosition} where id = {id}
                """, ct);
            if (db.Dialect == StorageDialect.Postgres)
            {
                await db.Database.ExecuteSqlAsync($"update search_rows set words = {Vector(words)}::tsvector where id = {id}", ct);
                continue;
            }

            await db.Database.ExecuteSqlAsync($"delete from search_index where rowid = {id}", ct);
            await db.Database.ExecuteSqlAsync($"insert into search_index (rowid, words) values ({id}, {words})", ct);
        }
    }

    private static async Task Remove(FazhiDbContext db, List<long> ids, CancellationToken ct)
    {
        if (db.Dialect == StorageDialect.Sqlite)
            foreach (var id in ids)
                await db.Database.ExecuteSqlAsync($"delete from search_index where rowid = {id}", ct);
        await db.Set<SearchRow>().IgnoreQueryFilters([FazhiDbContext.ScopeFilter])
            .Where(r => ids.Contains(r.Id)).ExecuteDeleteAsync(ct);
    }

    private static long NextId(DbTransaction transaction)
    {
        using var last = Command(transaction, "select coalesce(max(id), 0) + 1 from search_rows", 0);
        return (long)last.ExecuteScalar()!;
    }

    private static void Insert(DbTransaction transaction, IReadOnlyList<SearchDocument> documents, long id)
    {
        using var row = Command(transaction, """
            insert into search_rows (id, record_kind, record_id, office_position, part, digest)
            values ($0, $1, $2, $3, $4, $5)
            """, 6);
        using var words = Command(transaction, "insert into search_index (rowid, words) values ($0, $1)", 2);
        foreach (var document in documents)
            for (var part = 0; part < document.Parts.Count; part++, id++)
            {
                Execute(row, id, document.RecordKind, document.RecordId.ToByteArray(true), document.OfficePosition,
                    part, document.Digest);
                Execute(words, id, document.Parts[part]);
            }
    }

    private static DbCommand Command(DbTransaction transaction, string sql, int parameters)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // only the texts here
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < parameters; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"${i}";
            command.Parameters.Add(parameter);
        }

        command.Prepare();
        return command;
    }

    private static void Execute(DbCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    /// <summary>COPY as text: the server reads its own vector syntax, and no value here needs escaping.</summary>
    private static async Task Copy(
        NpgsqlConnection connection, IReadOnlyList<SearchDocument> documents, CancellationToken ct)
    {
        await using var import = await connection.BeginTextImportAsync(
            "copy search_rows (record_kind, record_id, office_position, part, digest, words) from stdin", ct);
        foreach (var document in documents)
            for (var part = 0; part < document.Parts.Count; part++)
                await import.WriteAsync(
                    $"{document.RecordKind}\t{document.RecordId}\t{document.OfficePosition}\t{part}\t"
                    + $"{document.Digest}\t{Vector(document.Parts[part])}\n");
    }

    private static string Vector(string words) => string.Join(' ', words
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select((token, at) => (token, Position: at + 1)).GroupBy(t => t.token)
        .Select(g => $"'{g.Key}':{string.Join(',', g.Take(MaxPositions).Select(t => t.Position))}"));
}
