namespace Fazhi.Documents.Templates;

/// <summary>Reads the tags and outputs of a template in order: what they name, and under which conditions it is
/// printed.</summary>
internal sealed class TemplateReading(Type paper, List<TemplateFault> faults)
{
    private static readonly string[] Filters = ["join", "strip", "first", "last", "size"];
    private static readonly string[] Words = ["==", "!=", ">", "<", ">=", "<=", "contains", "and", "or", "true",
        "false", "blank", "empty", "nil"];

    private readonly Stack<(string Tag, int Line, IReadOnlyList<string> Fields)> open = [];
    private readonly Dictionary<string, (string Field, Type Type)> loops = new(StringComparer.Ordinal);

    /// <summary>Fields that are printed whenever they have a value.</summary>
    public HashSet<string> Printed { get; } = new(StringComparer.Ordinal);

    public void Read(IEnumerable<TemplatePiece> pieces)
    {
        foreach (var piece in pieces)
            if (piece.IsTag)
                Tag(piece);
            else
                Print(piece);
        foreach (var (tag, line, _) in open)
            faults.Add(new(line, $"“{tag}”没有结束，缺少“end{tag}”"));
    }

    private void Tag(TemplatePiece piece)
    {
        var words = piece.Words.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var rest = words.Length > 1 ? words[1] : "";
        switch (words.FirstOrDefault())
        {
            case "if" or "unless":
                open.Push((words[0], piece.Line, Condition(rest, piece.Line)));
                break;
            case "elsif" when open.TryPop(out var before):
                open.Push((before.Tag, before.Line, [.. before.Fields, .. Condition(rest, piece.Line)]));
                break;
            case "else" when open.Count > 0:
                break;
            case "for":
                Loop(rest, piece.Line);
                break;
            case "endif" or "endunless" or "endfor":
                Close(words[0][3..], piece.Line);
                break;
            default:
                faults.Add(new(piece.Line, $"不认识的标记“{piece.Words}”；可以用 if、elsif、else、unless、for"));
                break;
        }
    }

    private void Close(string tag, int line)
    {
        if (!open.TryPop(out var last) || last.Tag != tag)
            faults.Add(new(line, $"“end{tag}”没有对应的“{tag}”"));
    }

    private void Loop(string rest, int line)
    {
        var words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var list = words is [_, "in", var named] ? Resolve(named, line) : null;
        if (words is not [var name, "in", _])
            faults.Add(new(line, "for 的写法是“for 名称 in 列表”"));
        else if (list is { } found && TemplateFields.ElementOf(found.Type) is { } element)
            loops[name] = (found.Field, element);
        else if (list is not null)
            faults.Add(new(line, $"“{words[2]}”不是列表，不能用 for"));
        open.Push(("for", line, list is { } of ? [of.Field] : []));
    }

    private void Print(TemplatePiece piece)
    {
        var parts = piece.Words.Split('|', StringSplitOptions.TrimEntries);
        foreach (var filter in parts.Skip(1).Select(f => f.Split(':', ' ')[0]).Where(f => !Filters.Contains(f)))
            faults.Add(new(piece.Line, $"不认识的写法“{filter}”；可以用{string.Join("、", Filters)}"));
        if (Resolve(parts[0], piece.Line) is not { } found)
            return;
        if (!TemplateFields.IsLeaf(found.Type) && parts.Length == 1)
            faults.Add(new(piece.Line, $"“{parts[0]}”不能直接印出；列表请用 for 或者 join"));
        if (open.All(o => o.Fields.All(f => f == found.Field)))
            Printed.Add(found.Field);
    }

    private List<string> Condition(string text, int line)
    {
        var fields = new List<string>();
        foreach (var word in WithoutTexts(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (!Words.Contains(word) && !word.All(char.IsAsciiDigit) && Resolve(word, line) is { } found)
                fields.Add(found.Field);
        return fields;
    }

    private static string WithoutTexts(string text) => string.Concat(text.Split('\'').Where((_, i) => i % 2 == 0));

    /// <summary>The field of the paper behind a name, and its type; a fault when there is none.</summary>
    private (string Field, Type Type)? Resolve(string named, int line)
    {
        var parts = named.Split('.');
        if (parts[0] == "forloop")
            return ("forloop", typeof(int));
        (string Field, Type Type)? at = loops.TryGetValue(parts[0], out var loop) ? loop
            : TemplateFields.Of(paper).TryGetValue(parts[0], out var root) ? (parts[0], root) : null;
        foreach (var part in parts.Skip(1))
            at = at is not { } of ? null
                : part == "size" ? (of.Field, typeof(int))
                : TemplateFields.IsLeaf(of.Type) || !TemplateFields.Of(of.Type).TryGetValue(part, out var inner) ? null
                : (loops.ContainsKey(parts[0]) ? of.Field : $"{of.Field}.{part}", inner);
        if (at is null)
            faults.Add(new(line, $"没有“{named}”这个字段；可用的有{string.Join("、", TemplateFields.Of(paper).Keys.Order(StringComparer.Ordinal))}"));
        return at;
    }
}
