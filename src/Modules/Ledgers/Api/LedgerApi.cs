using System.Globalization;
using Fazhi.Data;
using Fazhi.Data.Storage;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ledgers.Import;
using Fazhi.Ledgers.List;
using Fazhi.Ledgers.Rows;
using Fazhi.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Ledgers.Api;

/// <summary>Ledgers for programs: what the list shows, with every field, by the conditions of its address.</summary>
internal sealed class LedgerApi : IEndpoints
{
    public void Map(IEndpointRouteBuilder endpoints)
    {
        var ledgers = endpoints.MapGroup("/api/ledgers").WithTags("ledgers").ForPrograms(ApiRights.Ledgers);
        ledgers.MapGet("", List).WithSummary("台账及其字段");
        ledgers.MapGet("{key}/entries", Entries)
            .WithSummary("台账条目，条件与列表页地址相同：q、from、to、state、f.字段、t.字段、sort、size、after")
            .ProducesProblem(400).ProducesProblem(404);
    }

    private static IEnumerable<ApiLedger> List(LedgerCatalogue catalogue) => catalogue.All
        .Where(d => !d.ProvidedByModule)
        .Select(d => new ApiLedger(d.Key, d.Name, d.Group, [.. LedgerSheet.Fields(d).Select(Field)]));

    private static ApiField Field(LedgerField field) => new(
        field.Key, field.Name, field.Type.ToString(), field.Required, field.Unit, field.Choices, field.Confidential);

    private static async Task<Results<Ok<ApiEntries>, ProblemHttpResult>> Entries(
        string key, HttpContext context, LedgerCatalogue catalogue, LedgerQueries queries, FazhiDb database, ICurrentActor current,
        TimeProvider time)
    {
        var ct = context.RequestAborted;
        if (catalogue.Find(key) is not { ProvidedByModule: false } definition)
            return TypedResults.Problem($"没有名为 {key} 的台账；GET /api/ledgers 列出全部。", statusCode: StatusCodes.Status404NotFound);
        var query = queries.Read(definition, context.Request.Query.Select(p => KeyValuePair.Create(p.Key, p.Value.ToString())));
        await using var db = database.Open(current.Actor);
        var conditions = new LedgerConditions(db, definition, time.Today());
        var found = conditions.Apply(query);
        if (query.Problems.Concat(conditions.Problems).ToArray() is { Length: > 0 } problems)
            return TypedResults.Problem(string.Join("；", problems), statusCode: StatusCodes.Status400BadRequest);
        var (rows, places) = await LedgerList.Rows(db, found, new LedgerSort(definition, query), query, ct);
        var fields = LedgerSheet.Fields(definition).ToArray();
        var values = rows.ConvertAll(r => new EntryValues(r));
        var names = await ReferenceNames.Load(db, values.SelectMany(v => fields.Select(f => (f, v[f]))), ct);
        return TypedResults.Ok(new ApiEntries(
            [.. rows.Zip(values, (row, value) => new ApiLedgerEntry(
                row.Id, row.State.ToString(), $"/ledgers/{key}/{row.Id}", fields.ToDictionary(f => f.Key, f => Value(f, value[f], names))))],
            places.After is { } after ? query.HrefApi(after) : null));
    }

    // Numbers stay numbers; everything else as people type it, so that it can be entered again.
    private static object? Value(LedgerField field, object? value, IReadOnlyDictionary<Guid, string> names) => value switch
    {
        null => null,
        decimal number => number,
        bool yes => yes,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => EntryText.Typed(field, value, names),
    };
}

/// <summary>A ledger.</summary>
/// <param name="Key">Key in addresses.</param>
/// <param name="Name">Name.</param>
/// <param name="Group">Group it stands in.</param>
/// <param name="Fields">Fields, in the order of the import template.</param>
internal sealed record ApiLedger(string Key, string Name, string Group, IReadOnlyList<ApiField> Fields);

/// <summary>A field of a ledger.</summary>
/// <param name="Key">Key in JSON and addresses.</param>
/// <param name="Name">Name.</param>
/// <param name="Type">Type.</param>
/// <param name="Required">True when every entry has it.</param>
/// <param name="Unit">Unit of a number.</param>
/// <param name="Choices">Values of a choice.</param>
/// <param name="Confidential">True when its value is masked.</param>
internal sealed record ApiField(
    string Key, string Name, string Type, bool Required, string? Unit, IReadOnlyList<string> Choices, bool Confidential);

/// <summary>A page of entries.</summary>
/// <param name="Entries">Entries.</param>
/// <param name="Next">Address of the next page; null on the last.</param>
internal sealed record ApiEntries(IReadOnlyList<ApiLedgerEntry> Entries, string? Next);

/// <summary>An entry.</summary>
/// <param name="Id">Key.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Url">Its page.</param>
/// <param name="Values">Values by key of the field; confidential ones masked.</param>
internal sealed record ApiLedgerEntry(Guid Id, string State, string Url, IReadOnlyDictionary<string, object?> Values);
