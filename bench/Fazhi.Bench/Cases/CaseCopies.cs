using Fazhi.Data;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Bench.Cases;

/// <summary>
/// Copies cases with their last clocks, tasks, stages and changes by statements of the database itself; each
/// copy has its own party, number, office, officers and days. Nothing of this is measured.
/// </summary>
internal sealed class CaseCopies(FazhiDb database, CaseWorld world)
{
    private const int Batch = 50_000;
    private const long FirstMoment = 1_760_000_000_000; // milliseconds in the keys
    private static readonly string[] Days =
        ["started_on", "legal", "safe", "alarm", "due", "opened_on", "done_on", "met_on", "overdue_on"];

    private bool isSqlite;

    public async Task Make(IReadOnlyList<CaseTemplate> templates, int rows, CancellationToken ct)
    {
        await using var db = database.Open(Data.Scopes.Actor.System("bench"));
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        isSqlite = db.Dialect == StorageDialect.Sqlite;
        await Run(db, $"""
            create table bench_copies (n bigint primary key, source {Key}, id {Key}, office_id {Key}, office_position bigint,
              lead {Key}, party text, cause text, number text, shift int)
            """, ct);
        await Run(db, $"create table bench_rows (id {Key} primary key, k int, behind int)", ct);
        await Number(db, templates, ct);
        if (!isSqlite)
            await Run(db, "drop index if exists ix_search_rows_words", ct);
        var (random, names) = (new Random(20250303), new CaseNames(new Random(7)));
        for (var from = 0; from < rows; from += Batch)
        {
            var copies = Enumerable.Range(from, Math.Min(Batch, rows - from)).Select(n => Copy(n, templates, random, names)).ToList();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await Run(db, "delete from bench_copies", ct);
            await CopyWriter.Write(db, copies, ct);
            foreach (var table in Tables(db))
                await Run(db, Statement(table.Name, table.Key, table.Columns), ct);
            await CopyWriter.Index(db, copies, ct);
            await transaction.CommitAsync(ct);
            await Console.Error.WriteLineAsync($"{from + copies.Count:N0} cases");
        }

        await Run(db, "drop table bench_copies", ct);
        await Run(db, "drop table bench_rows", ct);
    }

    private string Key => isSqlite ? "blob" : "uuid";

    private CopiedCase Copy(int n, IReadOnlyList<CaseTemplate> templates, Random random, CaseNames names)
    {
        var at = random.Next(100);
        var template = templates.First(t => (at -= t.InHundred) < 0);
        var office = world.Offices[random.Next(world.Offices.Count)];
        return new CopiedCase
        {
            N = n,
            Source = template.Id,
            Id = Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(FirstMoment + n)),
            Office = office,
            Lead = random.Next(2) == 0 ? office.Lead : office.Second,
            Party = names.Party(),
            Cause = names.Cause(),
            Number = $"青卫罚立〔{2021 + (n % 6)}〕{n + 1}号",
            Shift = random.Next(180, 330),
        };
    }

    // Rows that hang on a case get keys of their own: the case and the number of the row within it.
    private static async Task Number(FazhiDbContext db, IReadOnlyList<CaseTemplate> templates, CancellationToken ct)
    {
        foreach (var table in new[] { "clocks", "tasks" })
            foreach (var template in templates)
#pragma warning disable EF1002 // names of the model and constants
                await db.Database.ExecuteSqlRawAsync(
                    $"insert into bench_rows select id, row_number() over (order by id), row_number() over (order by id desc) from {table} where record_id = {{0}}",
                    [db.Dialect == StorageDialect.Sqlite ? template.Id.ToByteArray(true) : template.Id], ct);
#pragma warning restore EF1002
    }

    private static IEnumerable<(string Name, string Key, IReadOnlyList<string> Columns)> Tables(FazhiDbContext db) =>
        from table in db.Model.GetRelationalModel().Tables
        let columns = table.Columns.Select(c => c.Name).ToList()
        let key = table.Name switch
        {
            "penalty_cases" => "id",
            "penalty_cases_stages" => "matter_id",
            "clocks" or "tasks" or "changes" => "record_id",
            _ when table.Name.StartsWith("penalty_case_", StringComparison.Ordinal) => "case_id",
            _ => null,
        }
        where key is not null
        orderby table.Name == "penalty_cases" ? 0 : 1
        select (table.Name, key, (IReadOnlyList<string>)columns);

    private string Statement(string table, string key, IReadOnlyList<string> columns)
    {
        var values = columns.Select(c => c == key ? "m.id" : Value(table, c));
        var hangs = columns.Contains("id") && key != "id";
        var last = table switch
        {
            "changes" => " and t.record_kind = 'penalties.case' and t.number > (select max(x.number) from changes x "
                + "where x.record_kind = 'penalties.case' and x.record_id = m.source) - 2",
            "penalty_cases_stages" => " and t.position > (select max(x.position) from penalty_cases_stages x where x.matter_id = m.source) - 3",
            _ when hangs => " and r.behind <= 4",
            _ => "",
        };
        // The copy first: the templates are found by their key, however long the table has grown.
        return $"insert into {table} ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) select {string.Join(", ", values)} "
            + $"from bench_copies m cross join {table} t {(hangs ? "cross join bench_rows r " : "")}"
            + $"where t.{key} = m.source{(hangs ? " and r.id = t.id" : "")}{last} order by m.n";
    }

    private string Value(string table, string column) => (table, column) switch
    {
        (_, "office_id") => "m.office_id",
        (_, "office_position") => "m.office_position",
        ("clocks" or "tasks", "id") => isSqlite
            ? $"unhex(printf('%012x7%03x8%015x', {FirstMoment} + m.n, r.k, m.n))"
            : $"(lpad(to_hex({FirstMoment} + m.n), 12, '0') || '7' || lpad(to_hex(r.k), 3, '0') || '8' || lpad(to_hex(m.n), 15, '0'))::uuid",
        ("tasks", "person_id" or "started_by" or "done_by") => $"case when t.{column} is null then null else m.lead end",
        ("penalty_case_officers", "person_id") => "case when t.position = 1 then m.lead else t.person_id end",
        ("tasks", "title") => "m.party || m.cause || '案'",
        ("tasks", "number") => "case when t.number = '' then '' else m.number end",
        ("penalty_cases", "party_name") => "m.party",
        ("penalty_cases", "cause") => "m.cause",
        ("penalty_cases", "filing_number") => "case when t.filing_number is null then null else m.number end",
        ("penalty_cases", "archiving_contents") => "substr(t.archiving_contents, 1, 300)",
        ("changes", "payload") => "substr(t.payload, 1, 500)",
        ("changes", "position") => "1000000 + 2 * m.n + t.number % 2", // as if sealed
        ("clocks", "counted_from") => isSqlite
            ? "replace(t.counted_from, t.started_on, date(t.started_on, '+' || m.shift || ' days'))"
            : "replace(t.counted_from, t.started_on::text, (t.started_on + m.shift)::text)",
        ("clocks" or "tasks", _) when Days.Contains(column) => isSqlite ? $"date(t.{column}, '+' || m.shift || ' days')" : $"t.{column} + m.shift",
        _ => $"t.\"{column}\"",
    };

    private static Task<int> Run(FazhiDbContext db, string sql, CancellationToken ct) =>
#pragma warning disable EF1002 // names of the model and constants
        db.Database.ExecuteSqlRawAsync(sql, ct);
#pragma warning restore EF1002
}

/// <summary>What a copy has of its own.</summary>
internal sealed record CopiedCase
{
    public required int N { get; init; }

    public required Guid Source { get; init; }

    public required Guid Id { get; init; }

    public required CaseOffice Office { get; init; }

    public required Guid Lead { get; init; }

    public required string Party { get; init; }

    public required string Cause { get; init; }

    public required string Number { get; init; }

    public required int Shift { get; init; }
}
