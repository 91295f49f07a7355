namespace Fazhi.Data.Exchange;

/// <summary>The problems of one file: every kind counted, the first few of each kept.</summary>
public sealed class SheetProblems
{
    /// <summary>So many of one kind are kept with their place; the rest is only counted.</summary>
    public const int KeptPerCode = 20;

    private readonly List<SheetProblem> kept = [];
    private readonly Dictionary<string, int> counts = [];

    /// <summary>The problems kept, in the order met.</summary>
    public IReadOnlyList<SheetProblem> Kept => kept;

    /// <summary>True when at least one problem forbids taking the file.</summary>
    public bool Block => kept.Exists(p => p.Blocks);

    /// <summary>How often a kind of problem was met, kept or not.</summary>
    public int Times(string code) => counts.GetValueOrDefault(code);

    /// <summary>The problems in the order met, and one line for each kind of which more were met than kept.</summary>
    public IEnumerable<string> Messages() => kept.Select(p => p.Message).Concat(
        from count in counts
        where count.Value > KeptPerCode
        let one = kept.First(p => p.Code == count.Key)
        select $"同类问题共 {count.Value} 处，以上只列出前 {KeptPerCode} 处（第一处：{one.Where ?? "整个文件"}）。");

    internal void Add(string code, string? where, string message, bool blocks = true)
    {
        var times = counts[code] = Times(code) + 1;
        if (times <= KeptPerCode)
            kept.Add(new SheetProblem
            {
                Code = code,
                Where = where,
                Message = where is null ? message : $"{where}：{message}",
                Blocks = blocks,
            });
    }
}
