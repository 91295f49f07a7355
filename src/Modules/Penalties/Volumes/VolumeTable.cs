using Fazhi.Kernel.Law;

namespace Fazhi.Penalties.Volumes;

/// <summary>卷内排列表: into which volumes the file of a case goes, and in which order. One file, several layouts.</summary>
internal sealed class VolumeTable
{
    public const string Folder = "volumes";

    public string Version { get; set; } = "";

    public string Label { get; set; } = "";

    /// <summary>Key of the statute register.</summary>
    public string Rule { get; set; } = "";

    public List<VolumeLayout> Layouts { get; set; } = [];

    public LegalBasis Basis => StatuteRegister.Default.Basis(Rule);

    /// <summary>The layout of a name; the first when there is none of that name.</summary>
    public VolumeLayout Layout(string? name) => Layouts.FirstOrDefault(l => l.Name == name) ?? Layouts[0];

    /// <summary>The table of the program, or that of the agency when its data folder has one of the same name.</summary>
    /// <exception cref="InvalidDataException">The file is missing or unsound; the message names the place.</exception>
    public static VolumeTable Load(string dataFolder, string name = "penalties.yaml") =>
        AgencyTable.Load<VolumeTable>(dataFolder, Path.Combine(Folder, name), t => t.Faults());

    public static VolumeTable Read(string text, string path) => AgencyTable.Read<VolumeTable>(text, path, t => t.Faults());

    private IEnumerable<string> Faults()
    {
        if (Version.Length == 0 || Label.Length == 0 || Layouts.Count == 0)
            yield return "须写 version、label 和至少一种排列 layouts";
        if (StatuteRegister.Default.Rules.All(r => r.Id != Rule))
            yield return $"rule “{Rule}”不在法规库中";
        foreach (var layout in Layouts)
        {
            var items = layout.Items.ToArray();
            if (items.Count(i => i == VolumeLayout.Rest) != 1)
                yield return $"“{layout.Name}”须写一次 {VolumeLayout.Rest}，没有列到的件放在那里";
            foreach (var twice in items.GroupBy(i => i).Where(g => g.Count() > 1))
                yield return $"“{layout.Name}”里“{twice.Key}”重复";
            foreach (var unknown in items.Where(i => !VolumeLayout.IsKnown(i)))
                yield return $"“{layout.Name}”里“{unknown}”不是 paper:文书名、files:步骤、evidence 或者 rest";
        }
    }
}

/// <summary>A way to arrange a file.</summary>
internal sealed class VolumeLayout
{
    public const string Rest = "rest";
    public const string Evidence = "evidence";
    public const string Paper = "paper:";
    public const string Files = "files:";

    public string Name { get; set; } = "";

    public List<VolumePart> Volumes { get; set; } = [];

    public IEnumerable<string> Items => Volumes.SelectMany(v => v.Groups).SelectMany(g => g.Items);

    public static bool IsKnown(string item) => item is Rest or Evidence
        || (item.StartsWith(Paper, StringComparison.Ordinal) && item.Length > Paper.Length)
        || (item.StartsWith(Files, StringComparison.Ordinal) && item.Length > Files.Length);
}

/// <summary>A volume of a layout.</summary>
internal sealed class VolumePart
{
    public string Name { get; set; } = "";

    public List<VolumeGroup> Groups { get; set; } = [];
}

/// <summary>Pieces that belong together, in their order.</summary>
internal sealed class VolumeGroup
{
    public string Name { get; set; } = "";

    public List<string> Items { get; set; } = [];
}
