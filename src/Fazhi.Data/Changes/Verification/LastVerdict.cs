using System.Text.Json;

namespace Fazhi.Data.Changes.Verification;

/// <summary>What the last verification found, kept beside the data for those who audit.</summary>
public sealed record LastVerdict
{
    private const string File = "last-verify.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>When it ended (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Changes read.</summary>
    public required long Changes { get; init; }

    /// <summary>Live rows compared.</summary>
    public required long Rows { get; init; }

    /// <summary>Files compared.</summary>
    public required long Files { get; init; }

    /// <summary>Checkpoints compared.</summary>
    public required int Checkpoints { get; init; }

    /// <summary>The first finding; null when everything was sound.</summary>
    public string? Finding { get; init; }

    /// <summary>Keeps a verdict in a data folder.</summary>
    public static Task Keep(string dataFolder, Verdict verdict, DateTimeOffset at, CancellationToken ct) =>
        System.IO.File.WriteAllTextAsync(Path.Combine(dataFolder, File), JsonSerializer.Serialize(new LastVerdict
        {
            At = at,
            Changes = verdict.Changes,
            Rows = verdict.Rows,
            Files = verdict.Files,
            Checkpoints = verdict.Checkpoints,
            Finding = verdict.First?.ToString(),
        }, Json), ct);

    /// <summary>The verdict kept in a data folder; null when there was none yet or it cannot be read.</summary>
    public static async Task<LastVerdict?> Of(string dataFolder, CancellationToken ct)
    {
        var file = Path.Combine(dataFolder, File);
        if (!System.IO.File.Exists(file))
            return null;
        try
        {
            return JsonSerializer.Deserialize<LastVerdict>(await System.IO.File.ReadAllTextAsync(file, ct), Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
