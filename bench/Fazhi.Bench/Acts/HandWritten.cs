using Microsoft.Data.Sqlite;

namespace Fazhi.Bench.Acts;

/// <summary>
/// The statements of <c>registry.register-subject</c> as somebody would write them by hand for speed: prepared once, on one
/// open connection, every value ready. What the act computes besides (conditions, canonical JSON, hashes) is left out.
/// </summary>
internal sealed class HandWritten : IDisposable
{
    private const string Digest = "54897cedb9d5b9fdcc2385151cd51369f0a53a36e1be8f16fdd648e9d5e822eb";

    private static readonly string[] Reads =
    [
        """
        select a.id, a.code, o.id, o.low, o.high from offices o join agencies a on o.agency_id = a.id
        where o.id = $office limit 1
        """,
        "select name from persons where id = $person limit 1",
        """
        select p.role, p.acting_for_id, o.id, o.name from posts p join offices o on p.office_id = o.id
        where p.person_id = $person and p.valid_from <= $on and (p.valid_to is null or p.valid_to >= $on)
        """,
        """
        select number, kind, valid_from, valid_to from certificates
        where person_id = $person and valid_from <= $on and (valid_to is null or valid_to >= $on)
        """,
        "select key, value from parameters where valid_from <= $on order by valid_from, id",
    ];

    private static readonly string[] Writes =
    [
        """
        insert into changes (number, record_id, record_kind, act, agency_id, hash, office_id, office_position, on_date,
            payload, payload_digest, performed_by, position, previous_hash, reason, recorded_at, recorded_by,
            recorded_by_name, salt, state_hash, warnings, warnings_digest)
        values (1, $id, 'registry.subject', 'bench.by-hand', $agency, $digest, $office, $place, $on,
            $payload, $digest, '陈立', null, '', '', $at, $person, '陈立', $salt, $digest, '', $digest)
        """,
        """
        insert into subjects (id, address, agency_id, change_number, credit_code, division_code, is_public_institution,
            kind, last_hash, merged_into_id, name, office_id, office_position, principal, recorded_at, specialty, status,
            valid_from, valid_to)
        values ($id, '青石街1号', $agency, 1, '', '', 0, '医疗机构', $digest, null, $name, $office, $place, '', $at, '',
            'Active', $on, null)
        """,
    ];

    private static readonly string[] Index =
    [
        """
        insert into search_rows (id, record_kind, record_id, office_position, part, digest)
        values ($row, 'registry.subject', $id, $place, 0, $digest)
        """,
        "insert into search_index (rowid, words) values ($row, $words)",
    ];

    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteParameter> values = [];
    private readonly List<SqliteCommand> reads;
    private readonly List<SqliteCommand> writes;
    private readonly List<SqliteCommand> index;
    private readonly SqliteCommand last;

    public HandWritten(string connectionString, ActsWorld world)
    {
        connection = new SqliteConnection(connectionString);
        connection.Open();
        Set("$person", world.Person.ToByteArray(true));
        Set("$office", world.Office.ToByteArray(true));
        Set("$agency", world.Agency.ToByteArray(true));
        Set("$place", world.Place);
        Set("$on", "2026-11-24");
        Set("$at", 639311356184430000L);
        Set("$digest", Digest);
        Set("$salt", Digest[..32]);
        foreach (var name in new[] { "$id", "$name", "$payload", "$row", "$words" })
            Set(name, "");
        reads = [.. Reads.Select(Command)];
        writes = [.. Writes.Select(Command)];
        index = [.. Index.Select(Command)];
        last = Command("select coalesce(max(id), 0) + 1 from search_rows");
    }

    /// <summary>Registers one subject, durable when it returns.</summary>
    public void Register(string name, string payload, string words)
    {
        Set("$id", Guid.CreateVersion7().ToByteArray(true));
        Set("$name", name);
        Set("$payload", payload);
        Set("$words", words);
        using var transaction = connection.BeginTransaction(deferred: false);
        foreach (var read in reads)
            Read(read, transaction);
        foreach (var write in writes)
            Write(write, transaction);
        last.Transaction = transaction;
        Set("$row", last.ExecuteScalar()!);
        foreach (var write in index)
            Write(write, transaction);
        transaction.Commit();
    }

    public void Dispose()
    {
        foreach (var command in reads.Concat(writes).Concat(index).Append(last))
            command.Dispose();
        connection.Dispose();
    }

    private static void Read(SqliteCommand command, SqliteTransaction transaction)
    {
        command.Transaction = transaction;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            _ = reader[0];
    }

    private static void Write(SqliteCommand command, SqliteTransaction transaction)
    {
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }

    private void Set(string name, object value)
    {
        if (!values.TryGetValue(name, out var parameter))
            values[name] = parameter = new SqliteParameter(name, value);
        parameter.Value = value;
    }

    private SqliteCommand Command(string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // only the texts above
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var value in values.Where(v => sql.Contains(v.Key, StringComparison.Ordinal)))
            command.Parameters.Add(value.Value);
        return command;
    }
}
