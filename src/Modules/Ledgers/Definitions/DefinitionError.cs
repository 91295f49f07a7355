namespace Fazhi.Ledgers.Definitions;

/// <summary>What is wrong in a ledger file and where.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">Line, counted from 1.</param>
/// <param name="Reason">What is wrong and what to write instead, in Chinese.</param>
public sealed record DefinitionError(string File, int Line, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File} 第{Line}行：{Reason}";
}

/// <summary>The program does not start with a wrong ledger file.</summary>
public sealed class LedgerDefinitionException(IReadOnlyList<DefinitionError> errors)
    : Exception("台账定义有误，程序没有启动：\n" + string.Join('\n', errors))
{
    /// <summary>Everything that is wrong, in the order of files and lines.</summary>
    public IReadOnlyList<DefinitionError> Errors { get; } = errors;
}
