using Fazhi.Data.Acts;
using Fazhi.Samples;
using YamlDotNet.RepresentationModel;

namespace Fazhi.Scenarios;

/// <summary>情景: dated acts with what is expected of each, played on a database of its own.</summary>
internal sealed record Scenario
{
    /// <summary>File name without folder.</summary>
    public required string File { get; init; }

    public required string Title { get; init; }

    /// <summary>Under which heading the training page lists it.</summary>
    public required string Group { get; init; }

    /// <summary>Articles it teaches, as people cite them.</summary>
    public IReadOnlyList<string> Teaches { get; init; } = [];

    public string Story { get; init; } = "";

    /// <summary>Local parameters that differ; an empty value takes one away.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>People beside those of the agency.</summary>
    public IReadOnlyList<RecipePerson> People { get; init; } = [];

    /// <summary>All acts in order, those of the files it begins with first.</summary>
    public IReadOnlyList<ScenarioAct> Acts { get; init; } = [];

    /// <summary>Key in addresses: the file name without its ending.</summary>
    public string Key => Path.GetFileNameWithoutExtension(File);

    /// <summary>Acts about which a trainee is asked: those marked, or all that the file itself lists.</summary>
    public IReadOnlyList<ScenarioAct> Asked =>
        Acts.Any(a => a.IsMarked) ? [.. Acts.Where(a => a.IsMarked)] : [.. Acts.Where(a => !a.IsBefore)];
}

/// <summary>One act of a scenario.</summary>
internal sealed record ScenarioAct
{
    public required ScenarioPlace Place { get; init; }

    /// <summary>The date in law.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The day on which it is recorded.</summary>
    public required DateOnly RecordedOn { get; init; }

    public required IAct Act { get; init; }

    /// <summary>Names of those who perform it.</summary>
    public required IReadOnlyList<string> By { get; init; }

    /// <summary>Name of the person who is signed in.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>Name of the record acted upon; null for an act that creates one.</summary>
    public string? Record { get; init; }

    /// <summary>Name that the record created gets.</summary>
    public string? As { get; init; }

    /// <summary>Name of a file handed in; null for none.</summary>
    public string? File { get; init; }

    /// <summary>The input as written; null for none.</summary>
    public YamlNode? Input { get; init; }

    public required Expectation Expected { get; init; }

    /// <summary>What the trainee should notice; empty for nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>True for an act of a file that the scenario begins with.</summary>
    public bool IsBefore { get; init; }

    /// <summary>True when the trainee is asked about it although the file lists others.</summary>
    public bool IsMarked { get; init; }
}

/// <summary>Where something stands.</summary>
/// <param name="File">File name as given.</param>
/// <param name="Line">Line, from 1.</param>
internal readonly record struct ScenarioPlace(string File, int Line);

/// <summary>What is wrong with a file and where.</summary>
internal sealed record ScenarioError(string File, int Line, string Reason)
{
    public override string ToString() => $"{File}:{Line}: {Reason}";
}
