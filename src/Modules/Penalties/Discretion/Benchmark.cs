using Fazhi.Kernel.Law;

namespace Fazhi.Penalties;

/// <summary>裁量基准: bands within the scales of the law, and circumstances, as the agency has published them (行政处罚法 art. 34).</summary>
internal sealed class Benchmark
{
    public const string Folder = "benchmarks";

    public const string FileName = "penalties.yaml";

    /// <summary>No benchmark: only the scales of the law hold.</summary>
    public static readonly Benchmark None = new();

    public string Label { get; set; } = "";

    /// <summary>Title and number of the document it was published in.</summary>
    public string Source { get; set; } = "";

    /// <summary>First day on which a conclusion is weighed by it.</summary>
    public string ValidFrom { get; set; } = "";

    /// <summary>True for the file that ships with the program: its bands only point out, they never refuse.</summary>
    public bool Sample { get; set; }

    /// <summary>Bands as shares of any scale; one for each measure.</summary>
    public List<Band> Bands { get; set; } = [];

    public List<LocalCircumstance> Circumstances { get; set; } = [];

    /// <summary>Bands of single violations by code, in the unit of the scale.</summary>
    public Dictionary<string, List<Band>> Violations { get; set; } = [];

    /// <summary>The circumstances of the law and of the benchmark.</summary>
    public IReadOnlyList<Circumstance> AllCircumstances =>
        [.. Circumstance.OfLaw, .. Circumstances.Select(c => new Circumstance(c.Key, c.Label, c.Effect, null))];

    /// <summary>The band of a measure within a scale; null when the benchmark has none.</summary>
    public Band? BandOf(Violation violation, FineScale scale, Measure measure) =>
        Violations.GetValueOrDefault(violation.Code)?.Find(b => b.Measure == measure && b.Gravity == scale.Gravity)
        ?? Bands.Find(b => b.Measure == measure);

    public static Benchmark Read(string text, string path) => AgencyTable.Read<Benchmark>(text, path, t => t.Faults());

    private IEnumerable<string> Faults()
    {
        if (!DateOnly.TryParse(ValidFrom, System.Globalization.CultureInfo.InvariantCulture, out _))
            yield return "valid_from 须写成 2021-07-15 这样的日期";
        if (Label.Length == 0 || Source.Length == 0)
            yield return "须写 label 和 source（公布的文件名称和文号）";
        foreach (var band in Bands.Where(b => b.Share is not [>= 0, _] || b.Share[0] > b.Share[1] || b.Share[1] > 1))
            yield return $"“{band.Label}”的 share 须是从小到大、零到一之间的两个数";
        foreach (var key in AllCircumstances.GroupBy(c => c.Key).Where(g => g.Key.Length == 0 || g.Count() > 1))
            yield return $"情形“{key.Key}”重复，或者没有写 key";
        foreach (var (code, bands) in Violations)
        {
            if (ViolationCatalogue.Default.Find(code) is not { } violation)
                yield return $"违法行为目录里没有“{code}”";
            else if (bands.Find(b => !violation.Scales.Any(s => b.Within(s))) is { } band)
                yield return $"“{code}”的“{band.Label}”不在法定幅度之内";
        }
    }
}

/// <summary>阶次: a part of the scale of the law.</summary>
internal sealed class Band
{
    public Measure Measure { get; set; }

    public string Label { get; set; } = "";

    /// <summary>Branch of the provision; only of a band of a single violation.</summary>
    public Gravity Gravity { get; set; }

    /// <summary>From and to as shares of the scale, both included.</summary>
    public decimal[] Share { get; set; } = [];

    /// <summary>From, in the unit of the scale, included.</summary>
    public decimal? Least { get; set; }

    /// <summary>To, in the unit of the scale, included.</summary>
    public decimal? Most { get; set; }

    /// <summary>When the benchmark applies it; empty for a matter of the circumstances alone.</summary>
    public string When { get; set; } = "";

    /// <summary>From and to within a scale, in its unit, both included.</summary>
    public (decimal Least, decimal Most) Of(FineScale scale) => Least is { } least && Most is { } most
        ? (least, most)
        : (scale.Least + ((scale.Most - scale.Least) * Share[0]), scale.Least + ((scale.Most - scale.Least) * Share[1]));

    public bool Within(FineScale scale) =>
        scale.Gravity == Gravity && Least >= scale.Least && Most <= scale.Most && Least <= Most;
}

/// <summary>A circumstance of the benchmark as its file writes it.</summary>
internal sealed class LocalCircumstance
{
    public string Key { get; set; } = "";

    public string Label { get; set; } = "";

    public Effect Effect { get; set; }
}
