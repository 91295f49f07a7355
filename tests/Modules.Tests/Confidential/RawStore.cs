using System.IO.Compression;
using System.Text;
using Fazhi.Data;
using Fazhi.Data.Scopes;
using Fazhi.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Modules.Tests.Confidential;

/// <summary>What whoever holds the database can read of it, without the program.</summary>
internal static class RawStore
{
    /// <summary>Files of SQLite, or tables of PostgreSQL, in which the text occurs.</summary>
    public static async Task<List<string>> Places(World world, string text)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var db = world.Database.Open(Actor.System("test"));
        await db.Database.OpenConnectionAsync(ct);
        if (db.Dialect == StorageDialect.Sqlite)
        {
            var file = new SqliteConnectionStringBuilder(world.Options.ConnectionString).DataSource;
            return [.. new[] { file, file + "-wal" }.Where(File.Exists).Where(f => Holds(f, text))];
        }

        var tables = await db.Database.SqlQueryRaw<string>(
            "select table_name as \"Value\" from information_schema.tables where table_schema = 'public'").ToListAsync(ct);
        Assert.Contains("changes", tables);
        var places = new List<string>();
        foreach (var table in tables)
#pragma warning disable EF1002 // names of this database's own tables
            if (await db.Database.SqlQueryRaw<int>(
                $"select count(*)::int as \"Value\" from \"{table}\" t where t::text like {{0}}", $"%{text}%").SingleAsync(ct) > 0)
                places.Add(table);
#pragma warning restore EF1002
        return places;
    }

    /// <summary>True when the bytes of the file hold the text.</summary>
    public static bool Holds(string file, string text)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    }

    /// <summary>All parts of a workbook or a paper as one text.</summary>
    public static string Unzipped(MemoryStream file)
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Read);
        return string.Concat(archive.Entries.Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        }));
    }
}
