using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Fazhi.Data.Acts;
using Fazhi.Penalties.Volumes;

namespace Fazhi.Penalties;

/// <summary>The data of a case in words, as JSON: what its page shows on the day of its last act.</summary>
internal static class CaseData
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <param name="arranged">The case.</param>
    /// <param name="acts">What acts are called.</param>
    /// <param name="open">Opens what is sealed of a citizen; null leaves it masked.</param>
    public static byte[] Of(ArrangedCase arranged, ActCatalogue acts, Func<string, string, string>? open)
    {
        var m = arranged.Matter;
        string Say(string field, string stored) => open is null ? PartySeal.Shown(stored) : open(field, stored);
        return Encoding.UTF8.GetBytes(JsonSerializer.Serialize(
            new
            {
                m.Title,
                m.Number,
                arranged.Material.Agency,
                Stage = Procedures.Of(m).Latest.StageOf(m.Stage)?.Label ?? "",
                m.ProcedureVersion,
                Party = new
                {
                    m.Party.Name,
                    Kind = m.Party.Kind.Label(),
                    Code = Say(PartySeal.Code, m.Party.Code),
                    Address = Say(PartySeal.Address, m.Party.Address),
                    m.Party.Principal,
                },
                Facts = CaseWords.Folds(m, arranged.Material.Entries[^1].On).Select(f => new
                {
                    f.Title,
                    f.On,
                    f.Note,
                    Lines = f.Lines.Select(l => new { l.Name, l.Value }),
                }),
                Volumes = arranged.Volumes.Volumes.Select(v => new
                {
                    v.Name,
                    v.Pages,
                    Lines = v.Lines.Select(l => new { l.No, l.Title, l.Number, l.Author, l.On, l.Span, l.Note }),
                }),
                Acts = arranged.Material.Entries.Select(e => e.Act).Distinct().Order(StringComparer.Ordinal)
                    .ToDictionary(a => a, acts.LabelOf),
            },
            Plain) + "\n");
    }
}
