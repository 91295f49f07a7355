using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Ui;

namespace Fazhi.Api;

/// <summary>Every act of the catalogue for programs: the same acts as pages, command line and imports take.</summary>
internal sealed class ActApi : IEndpoints
{
    // What only a person may do, on a page: accounts, and having confidential fields shown for a purpose.
    private static readonly string[] OnPagesOnly = ["accounts.", "confidential."];

    public void Map(IEndpointRouteBuilder endpoints)
    {
        var acts = endpoints.MapGroup("/api/acts").WithTags("acts").ForPrograms(ApiRights.Acts).DisableAntiforgery();
        acts.MapGet("", List).WithSummary("可以办理的事项，每项附填写内容的 JSON Schema");
        acts.MapPost("{name}", Take).WithSummary("办理一个事项").Produces<ApiTaken>().ProducesProblem(400).ProducesProblem(403)
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
    }

    private static IEnumerable<ApiAct> List(ActCatalogue catalogue, ICurrentActor current) => catalogue.All
        .Where(a => !IsOnPagesOnly(a.Name) && a.Roles.Any(current.Actor.Roles.Contains))
        .Select(a => new ApiAct(
            a.Name, a.Label, a.RecordKind, a.Creates, [.. a.Roles.Select(r => r.Label())], ApiJson.Options.GetJsonSchemaAsNode(a.InputType)));

    private static async Task<IResult> Take(
        string name, ApiEntry entry, ActCatalogue catalogue, ActDesk desk, CancellationToken ct)
    {
        if (IsOnPagesOnly(name) || catalogue.All.FirstOrDefault(a => a.Name == name) is not { } act)
            return ApiProblem.Of(StatusCodes.Status404NotFound, $"没有名为 {name}、可以由程序办理的事项；GET /api/acts 列出全部。");
        object input;
        try
        {
            input = (entry.Input ?? new JsonObject()).Deserialize(act.InputType, ApiJson.Options)!;
        }
        catch (JsonException wrong)
        {
            return ApiProblem.Of(StatusCodes.Status400BadRequest, $"input 读不成：{wrong.Message}");
        }

        if (entry.Record is null != act.Creates)
            return ApiProblem.Of(StatusCodes.Status400BadRequest, act.Creates ? "新建记录的事项不写 record。" : "请写明 record：办理哪一条记录。");
        var result = await desk.Take(name, entry.Record, entry.ToEntry(input), ct);
        return result is ActResult.Taken taken
            ? Results.Json(new ApiTaken(
                taken.Record, taken.Kind, taken.Change, taken.Number, [.. taken.Warnings.Select(w => w.Message)]), ApiJson.Options)
            : ApiProblem.Of(result);
    }

    private static bool IsOnPagesOnly(string name) => OnPagesOnly.Any(p => name.StartsWith(p, StringComparison.Ordinal));
}

/// <summary>An act a program may take.</summary>
/// <param name="Name">Name of the act.</param>
/// <param name="Label">What people call it.</param>
/// <param name="RecordKind">Kind of record it acts upon.</param>
/// <param name="Creates">True when it creates the record.</param>
/// <param name="Roles">Posts that may take it.</param>
/// <param name="Input">JSON Schema of the input.</param>
internal sealed record ApiAct(
    string Name, string Label, string RecordKind, bool Creates, IReadOnlyList<string> Roles, JsonNode Input);

/// <summary>What a program hands in to take an act.</summary>
internal sealed record ApiEntry
{
    /// <summary>The record acted upon; left out when the act creates one.</summary>
    public Guid? Record { get; init; }

    /// <summary>The date in law; today when left out.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Who performed it; the person of the token when left out.</summary>
    public IReadOnlyList<Guid> By { get; init; } = [];

    /// <summary>Number of the last change the program has seen; left out when it does not matter.</summary>
    public int? Expected { get; init; }

    /// <summary>Why, where a reason is asked.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The input, by the schema of the act.</summary>
    public JsonNode? Input { get; init; }

    public Entry ToEntry(object input) => new(input) { On = On, By = By, Expected = Expected, Reason = Reason };
}

/// <summary>What was recorded, durably.</summary>
/// <param name="Record">Key of the record.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Change">Number of the change.</param>
/// <param name="Number">Number issued; null for none.</param>
/// <param name="Warnings">Conditions not met that do not block.</param>
internal sealed record ApiTaken(Guid Record, string Kind, int Change, string? Number, IReadOnlyList<string> Warnings);
