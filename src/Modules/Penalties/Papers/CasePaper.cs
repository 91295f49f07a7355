using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Fazhi.Data;
using Fazhi.Data.Matters;
using Fazhi.Documents.Papers;
using Fazhi.Documents.Templates;

namespace Fazhi.Penalties;

/// <summary>
/// A paper that an act drafted: its facts as they stood, their digest and its number, all in the transaction of the act.
/// The file is rendered from them afterwards, and always into the same bytes.
/// </summary>
internal sealed class CasePaper : IAttached
{
    private static readonly JsonSerializerOptions Plain =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string RecordKind { get; init; }

    public required Guid RecordId { get; init; }

    public required long OfficePosition { get; init; }

    /// <summary>Name of the paper, such as 行政处罚决定书.</summary>
    public required string Title { get; init; }

    /// <summary>Number of the paper; empty when its kind has none.</summary>
    public required string Number { get; init; }

    /// <summary>The day of the paper in law.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Facts of the paper.</summary>
    [JsonColumn]
    public required string Facts { get; init; }

    /// <summary>SHA-256 of the facts, lower-case hexadecimal; printed at the foot of each page.</summary>
    public required string Digest { get; init; }

    /// <summary>示例 on the papers of a demo database; empty otherwise.</summary>
    public string Mark { get; init; } = "";

    /// <summary>SHA-256 of the template it was issued with; empty for papers issued before templates were kept.</summary>
    public string Template { get; private set; } = "";

    /// <summary>Where it can be checked, as known when it was issued; empty when no address was set.</summary>
    public string CheckAddress { get; private set; } = "";

    /// <summary>Text of the template, once <see cref="KeptTemplates"/> has filled it in; null for that of the folder.</summary>
    public string? TemplateText { get; set; }

    public PaperSeal Seal => new(Number.Length > 0 ? Number : null, Digest[..16], Mark.Length > 0 ? Mark : null)
    {
        Template = TemplateText,
        CheckAddress = CheckAddress,
    };

    /// <summary>Fixes the template and the address of the check for good.</summary>
    public void Issue(string template, string checkAddress) => (Template, CheckAddress) = (template, checkAddress);

    /// <summary>True when the facts still are what the digest says.</summary>
    public bool IsUnchanged => Digest == DigestOf(Facts);

    public static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static CasePaper Of(
        (string Kind, Matter Matter) of, string title, (string Number, string Mark) seal, PenaltyPaper paper)
    {
        var facts = JsonSerializer.Serialize(paper, paper.GetType(), Plain);
        return new CasePaper
        {
            RecordKind = of.Kind,
            RecordId = of.Matter.Id,
            OfficePosition = of.Matter.OfficePosition,
            Title = title,
            Number = seal.Number,
            Mark = seal.Mark,
            On = paper.Day!.Value,
            Facts = facts,
            Digest = DigestOf(facts),
        };
    }

    /// <summary>The facts again as a paper; a citizen's number and address are sealed in it.</summary>
    public PenaltyPaper Paper() => (PenaltyPaper)JsonSerializer.Deserialize(Facts, PaperCatalogue.FactsOf(Title), Plain)!;

    /// <summary>The facts again as a paper to be printed.</summary>
    /// <param name="say">What to print for a text of the party as it is stored, sealed if it is a citizen.</param>
    public PenaltyPaper Paper(Func<string, string, string> say)
    {
        var stored = Paper();
        var paper = stored with
        {
            Party = stored.Party with
            {
                Code = say(PartySeal.Code, stored.Party.Code ?? ""),
                Address = say(PartySeal.Address, stored.Party.Address ?? ""),
            },
        };
        return paper switch
        {
            ServicePaper service => service with { Place = say(PartySeal.Address, service.Place ?? "") },
            SummaryDecisionPaper spot => spot with { Place = say(PartySeal.Address, spot.Place ?? "") },
            RemovalPaper removal => removal with { Disease = say(PartySeal.Address, removal.Disease) },
            AddressPaper confirmed => confirmed with
            {
                Address = say(PartySeal.Address, confirmed.Address),
                Phone = say(PartySeal.Address, confirmed.Phone),
                Electronic = say(PartySeal.Address, confirmed.Electronic),
            },
            _ => paper,
        };
    }
}
