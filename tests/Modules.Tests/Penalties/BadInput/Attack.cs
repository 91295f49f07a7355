using System.Text.Json;
using System.Text.Json.Nodes;
using Fazhi.Api;
using Fazhi.Data.Acts;

namespace Fazhi.Modules.Tests.Penalties.BadInput;

/// <summary>One attempt to take an act with something wrong in what is handed in.</summary>
/// <param name="Field">The field in dotted snake case, or on, by, record, files, expected.</param>
/// <param name="Kind">What is wrong with it.</param>
/// <param name="Make">The entry; throws <see cref="JsonException"/> where the edge already cannot read it.</param>
internal sealed record Attack(string Field, Wrong Kind, Func<Entry> Make)
{
    /// <summary>The record acted upon when it is not that of the good act.</summary>
    public Guid? Record { get; init; }
}

/// <summary>What is wrong with a field.</summary>
internal enum Wrong
{
    /// <summary>Null, or nothing chosen.</summary>
    Missing,
    Blank,
    Empty,
    Control,
    TooLong,
    Future,
    LongAgo,
    NoDay,
    EndBeforeStart,
    Unknown,
    OtherKind,
    OtherCase,
    Negative,
    Zero,
    Huge,
    Decimals,
    NoChoice,
    Twice,
    OutOfOrder,

    /// <summary>Nothing: the good input a week later.</summary>
    Late,

    /// <summary>Nothing but that somebody else was quicker.</summary>
    SecondOfficer,

    /// <summary>Nothing: the good input, after all that was tried.</summary>
    Nothing,
}

/// <summary>Records that have nothing to do with the act.</summary>
/// <param name="Case">A case of the same agency about another party.</param>
/// <param name="Office">An office.</param>
/// <param name="Person">A person.</param>
internal sealed record Strangers(Guid Case, Guid Office, Guid Person);

/// <summary>Derives every wrong input from a good one.</summary>
internal sealed class Attacks(IAct act, Entry good, Strangers strangers, DateOnly today)
{
    private static readonly (string Start, string End)[] Pairs =
        [("from", "until"), ("from", "to"), ("start", "end"), ("device_start", "device_end")];

    private readonly JsonNode input = JsonSerializer.SerializeToNode(good.Input, act.InputType, ApiJson.Options)!;

    public IEnumerable<Attack> All() => InputFields.Of(act.InputType, input).SelectMany(Of).Concat(Orders()).Concat(Entries());

    private IEnumerable<Attack> Of(InputField field)
    {
        if (!field.IsNullable)
            yield return With(field, Wrong.Missing, null);
        foreach (var (kind, value) in ValuesOf(field))
            yield return With(field, kind, value);
        if (field.Value is JsonArray { Count: > 0 } list)
        {
            yield return With(field, Wrong.Twice, new JsonArray([.. list.Select(i => i!.DeepClone()), list[0]!.DeepClone()]));
            yield return With(field, Wrong.NoChoice, new JsonArray([.. list.Select(i => i!.DeepClone()), null]));
        }
    }

    private IEnumerable<(Wrong Kind, JsonNode? Value)> ValuesOf(InputField field)
    {
        if (field.Type == typeof(string))
            return Texts(field);
        if (field.Type == typeof(DateOnly))
            return [(Wrong.Future, "2027-12-01"), (Wrong.LongAgo, "1999-01-04"), (Wrong.NoDay, "0001-01-01"), (Wrong.Huge, "9999-12-31")];
        if (field.Type == typeof(DateTimeOffset))
            return
            [
                (Wrong.Future, "2027-12-01T09:00:00+08:00"), (Wrong.LongAgo, "1999-01-04T09:00:00+08:00"),
                (Wrong.NoDay, "0001-01-01T00:00:00+00:00"), (Wrong.Huge, "9999-12-31T23:59:59+00:00"),
            ];
        if (field.Type == typeof(Guid))
            return
            [
                (Wrong.Empty, Guid.Empty), (Wrong.Unknown, Guid.Parse("01900000-0000-7000-8000-000000000001")),
                (Wrong.OtherKind, field.Name.Contains("office", StringComparison.Ordinal) ? strangers.Person : strangers.Office),
                (Wrong.OtherCase, strangers.Case),
            ];
        var zero = field.Value?.ToJsonString() is "0" or "0.0" or "0.00" ? [] : new[] { (Wrong.Zero, (JsonNode?)0) };
        if (field.Type == typeof(decimal))
            return [.. zero, (Wrong.Negative, -1m), (Wrong.Huge, 900_000_000_000_000_000m), (Wrong.Decimals, 1.005m)];
        if (field.Type == typeof(int))
            return [.. zero, (Wrong.Negative, -1), (Wrong.Huge, int.MaxValue)];
        if (field.Type.IsEnum)
            return [(Wrong.NoChoice, 999), (Wrong.NoChoice, "Nothing")];
        return field.Value is JsonArray && field.IsRequired ? [(Wrong.Empty, new JsonArray())] : [];
    }

    private static IEnumerable<(Wrong, JsonNode?)> Texts(InputField field)
    {
        var value = field.Value?.GetValue<string>() ?? "";
        if (field.IsRequired)
        {
            yield return (Wrong.Empty, "");
            yield return (Wrong.Blank, " 　\n");
        }

        yield return (Wrong.Control, value + "甲\0乙");
        yield return (Wrong.Control, value + "\ufffd");
        yield return (Wrong.TooLong, new string('长', 200_000));
    }

    private IEnumerable<Attack> Orders() =>
        from start in InputFields.Of(act.InputType, input)
        from pair in Pairs
        where start.Name == pair.Start && start.Value is not null
            && (start.Type == typeof(DateOnly) || start.Type == typeof(DateTimeOffset))
        from end in InputFields.Of(act.InputType, input)
        where end.Path == start.Path[..^pair.Start.Length] + pair.End
        select With(end, Wrong.EndBeforeStart, start.Type == typeof(DateOnly)
            ? start.Value!.Deserialize<DateOnly>().AddDays(-1).ToString("O")
            : JsonValue.Create(start.Value!.Deserialize<DateTimeOffset>().AddMinutes(-1)));

    private IEnumerable<Attack> Entries()
    {
        yield return new("on", Wrong.Future, () => good with { On = today.AddDays(1) });
        yield return new("on", Wrong.Huge, () => good with { On = DateOnly.MaxValue });
        yield return new("on", Wrong.NoDay, () => good with { On = DateOnly.MinValue });
        yield return new("by", Wrong.Unknown, () => good with { By = [Guid.Parse("01900000-0000-7000-8000-000000000001")] });
        yield return new("by", Wrong.OtherKind, () => good with { By = [strangers.Office] });
        yield return new("by", Wrong.Empty, () => good with { By = [Guid.Empty] });
        yield return new("files", Wrong.Unknown, () => good with { Files = [Guid.Parse("01900000-0000-7000-8000-000000000001")] });
        if (good.By.Count > 1)
            yield return new("by", Wrong.Twice, () => good with { By = [good.By[0], good.By[0]] });
        if (act.Creates)
        {
            yield return new("office", Wrong.Unknown, () => good with { Office = strangers.Case });
            yield break;
        }

        yield return new("expected", Wrong.Twice, () => good with { Expected = 99_999 });
        yield return new("record", Wrong.Unknown, () => good) { Record = Guid.Parse("01900000-0000-7000-8000-000000000001") };
        yield return new("record", Wrong.OtherKind, () => good) { Record = strangers.Office };
        yield return new("record", Wrong.OutOfOrder, () => good) { Record = strangers.Case };
        yield return new("on", Wrong.LongAgo, () => good with { On = new DateOnly(1999, 1, 4) });
    }

    private Attack With(InputField field, Wrong kind, JsonNode? value) => new(field.Path, kind, () =>
    {
        var copy = input.DeepClone();
        field.Put(copy, value?.DeepClone());
        return good with { Input = copy.Deserialize(act.InputType, ApiJson.Options)! };
    });
}
