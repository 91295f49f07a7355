using Fazhi.Kernel.Law;

namespace Fazhi.Penalties.FileReview;

/// <summary>Who answers an item of the sheet.</summary>
internal enum Answerer
{
    /// <summary>系统: the record decides.</summary>
    Machine,

    /// <summary>系统先核: the record can only show a fault; that there is none is for a person to say.</summary>
    Partly,

    /// <summary>人.</summary>
    Person,
}

/// <summary>案卷评分表: veto items, items with their points, and the bands. One file, in force from a day.</summary>
internal sealed class ScoreSheet
{
    public const string Folder = "reviews";

    public string Version { get; set; } = "";

    public string Label { get; set; } = "";

    /// <summary>First day on which a decision is judged by it.</summary>
    public string ValidFrom { get; set; } = "";

    public decimal Full { get; set; }

    /// <summary>Points from which a file is excellent.</summary>
    public decimal Excellent { get; set; }

    /// <summary>Points from which a file passes.</summary>
    public decimal Pass { get; set; }

    public List<SheetItem> Vetoes { get; set; } = [];

    public List<SheetItem> Items { get; set; } = [];

    /// <summary>The band of a score.</summary>
    public string BandOf(decimal score) => score >= Excellent ? "优秀" : score >= Pass ? "合格" : "不合格";

    /// <summary>The sheet of the program, or that of the agency when its data folder has one of the same name.</summary>
    /// <exception cref="InvalidDataException">The file is missing or unsound; the message names the place.</exception>
    public static ScoreSheet Load(string dataFolder, string name = "penalties.ordinary.yaml") =>
        AgencyTable.Load<ScoreSheet>(dataFolder, Path.Combine(Folder, name), t => t.Faults());

    public static ScoreSheet Read(string text, string path) => AgencyTable.Read<ScoreSheet>(text, path, t => t.Faults());

    private IEnumerable<string> Faults()
    {
        if (!DateOnly.TryParse(ValidFrom, System.Globalization.CultureInfo.InvariantCulture, out _))
            yield return "valid_from 须写成 2021-07-15 这样的日期";
        if (Version.Length == 0 || Label.Length == 0)
            yield return "须写 version 和 label";
        if (!(Full >= Excellent && Excellent > Pass && Pass > 0))
            yield return "full、excellent、pass 须从大到小，且大于零";
        if (Items.Sum(i => i.Points) != Full)
            yield return $"各项分值之和{Items.Sum(i => i.Points):0.##}不等于满分{Full:0.##}";
        foreach (var item in Vetoes.Concat(Items).GroupBy(i => i.Id).Where(g => g.Count() > 1))
            yield return $"项目“{item.Key}”重复";
        foreach (var item in Vetoes.Concat(Items))
        {
            if (item.Id.Length == 0 || item.Text.Length == 0 || item.Parts < 1 || item.Points < 0)
                yield return $"项目“{item.Id}”须写 id、text，parts 不小于一，points 不小于零";
            if (item.By != Answerer.Person && !CaseChecks.All.ContainsKey(item.Id))
                yield return $"项目“{item.Id}”系统没有核对的办法，by 须写 person";
            if (StatuteRegister.Default.Rules.All(r => r.Id != item.Rule))
                yield return $"项目“{item.Id}”的 rule “{item.Rule}”不在法规库中";
        }
    }
}

/// <summary>An item of the sheet.</summary>
internal sealed class SheetItem
{
    public string Id { get; set; } = "";

    /// <summary>Part of the sheet it stands in; empty for a veto item.</summary>
    public string Stage { get; set; } = "";

    public string Text { get; set; } = "";

    public decimal Points { get; set; }

    /// <summary>Places the points divide into.</summary>
    public int Parts { get; set; } = 1;

    public Answerer By { get; set; }

    /// <summary>Key of the statute register.</summary>
    public string Rule { get; set; } = "";

    /// <summary>What so many faults cost; null stands for the whole item.</summary>
    public decimal Deduction(int? faults) =>
        faults is { } places ? Math.Min(Points, places * Points / Parts) : Points;
}
