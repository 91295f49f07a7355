using System.Text.Encodings.Web;
using System.Text.Json;

namespace Fazhi.Penalties.Volumes;

/// <summary>案卷: the volumes of a case with their contents, each line with its pages.</summary>
internal sealed record CaseVolumes
{
    private static readonly JsonSerializerOptions Plain =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Name of the layout.</summary>
    public required string Layout { get; init; }

    /// <summary>Version of the table behind it.</summary>
    public required string Version { get; init; }

    public required IReadOnlyList<Volume> Volumes { get; init; }

    public int Pages => Volumes.Sum(v => v.Pages);

    public IEnumerable<VolumeLine> Lines => Volumes.SelectMany(v => v.Lines);

    public string ToJson() => JsonSerializer.Serialize(this, Plain);

    /// <summary>The contents kept with an archived case; null for one archived before they were.</summary>
    public static CaseVolumes? Read(string json) =>
        json.Length <= 2 ? null : JsonSerializer.Deserialize<CaseVolumes>(json, Plain);
}

/// <summary>One volume, its pages numbered from 1.</summary>
internal sealed record Volume
{
    public required string Name { get; init; }

    public required IReadOnlyList<VolumeLine> Lines { get; init; }

    public int Pages => Lines.Sum(l => l.Pages);
}

/// <summary>A line of the contents list.</summary>
internal sealed record VolumeLine
{
    /// <summary>1, 2, 3 … within the volume.</summary>
    public required int No { get; init; }

    /// <summary>What it is: paper:…, evidence:2 or file:….</summary>
    public required string Key { get; init; }

    public required string Group { get; init; }

    public required string Title { get; init; }

    /// <summary>Number of the paper; empty when it has none.</summary>
    public required string Number { get; init; }

    /// <summary>Who made it: 责任者.</summary>
    public required string Author { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>First page within the volume.</summary>
    public required int From { get; init; }

    public required int Pages { get; init; }

    /// <summary>True when the pages were counted by hand.</summary>
    public required bool IsCounted { get; init; }

    /// <summary>What has to be known of it, such as that it is a film.</summary>
    public required string Note { get; init; }

    /// <summary>Last page within the volume.</summary>
    public int To => From + Pages - 1;

    public string Span => To > From ? $"{From}—{To}" : $"{From}";
}
