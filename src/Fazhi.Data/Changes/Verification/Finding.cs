namespace Fazhi.Data.Changes.Verification;

/// <summary>The first thing that is not as it was recorded.</summary>
/// <param name="Where">Table or file.</param>
/// <param name="Record">Key of the record; null when it is not about one.</param>
/// <param name="Change">Number of the change; null when it is not about one.</param>
/// <param name="Message">What differs, in Chinese.</param>
public sealed record Finding(string Where, Guid? Record, int? Change, string Message)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"{Where}{(Record is null ? "" : $" {Record}")}{(Change is null ? "" : $" 第{Change}次变更")}：{Message}";
}

/// <summary>What was verified.</summary>
/// <param name="Changes">Changes read.</param>
/// <param name="Rows">Live rows compared.</param>
/// <param name="Files">Files compared.</param>
/// <param name="Checkpoints">Checkpoints compared.</param>
/// <param name="First">The first finding; null when everything is sound.</param>
public sealed record Verdict(long Changes, long Rows, long Files, int Checkpoints, Finding? First);
