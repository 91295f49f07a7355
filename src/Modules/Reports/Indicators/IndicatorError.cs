namespace Fazhi.Reports.Indicators;

/// <summary>What is wrong in an indicator file and where.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Reason">What is wrong and what to write instead, in Chinese.</param>
public sealed record IndicatorError(string File, int Line, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File} 第{Line}行：{Reason}";
}

/// <summary>The program does not start with a wrong indicator file.</summary>
public sealed class IndicatorException(IReadOnlyList<IndicatorError> errors)
    : Exception("指标定义有误，程序没有启动：\n" + string.Join('\n', errors))
{
    /// <summary>Everything that is wrong, in the order of files and lines.</summary>
    public IReadOnlyList<IndicatorError> Errors { get; } = errors;
}
