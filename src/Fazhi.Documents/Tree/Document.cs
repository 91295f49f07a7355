using Fazhi.Documents.Figures;

namespace Fazhi.Documents.Tree;

/// <summary>Who issues a document and when: the block at its end.</summary>
/// <param name="Issuer">Full name of the agency.</param>
/// <param name="Day">Day of the document; null leaves it open.</param>
/// <param name="Sealed">True when the agency's seal is put over it: the day then stands four characters in.</param>
public sealed record SignBlock(string Issuer, DateOnly? Day, bool Sealed = true);

/// <summary>Why two true figures stand side by side: not part of the text, shown with the sources.</summary>
/// <param name="Question">What a reader will ask.</param>
/// <param name="Answer">What a named person answered.</param>
/// <param name="By">Who.</param>
/// <param name="On">When.</param>
public sealed record SourceNote(string Question, string Answer, string By, DateOnly On);

/// <summary>A document as a small tree, the same for every output.</summary>
public sealed record Document
{
    /// <summary>Title, without line breaks.</summary>
    public required string Title { get; init; }

    /// <summary>Letterhead of a paper (the agency's full name above the title); null for a report.</summary>
    public string? Letterhead { get; init; }

    /// <summary>Document number; null when there is none.</summary>
    public string? Number { get; init; }

    /// <summary>Issuer under the title, as reports on a portal have it.</summary>
    public string? Issuer { get; init; }

    /// <summary>A small line under the issuer, such as the day of publication.</summary>
    public IReadOnlyList<Run> Dateline { get; init; } = [];

    /// <summary>Headings, paragraphs and tables.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>The end of the document; null when the issuer stands under the title.</summary>
    public SignBlock? Sign { get; init; }

    /// <summary>Small lines after the end: reviewers, digest of the data.</summary>
    public IReadOnlyList<string> Closing { get; init; } = [];

    /// <summary>Explanations recorded for figures that need one.</summary>
    public IReadOnlyList<SourceNote> Notes { get; init; } = [];

    /// <summary>Small line at the foot of every page: number and digest of a paper.</summary>
    public string? Foot { get; init; }

    /// <summary>What the code to scan on the first page says; null for none.</summary>
    public string? Check { get; init; }

    /// <summary>Mark of a demonstration printed on every page; null in real use.</summary>
    public string? Mark { get; init; }

    /// <summary>Every figure in reading order, once per place.</summary>
    public IEnumerable<FigureRun> Figures =>
        Dateline.Concat(Blocks.SelectMany(b => b.Runs)).OfType<FigureRun>();

    /// <summary>The text alone, one line per block; what two versions are compared by.</summary>
    public string PlainText =>
        string.Join('\n', Lines().Where(l => l.Length > 0));

    private IEnumerable<string> Lines() =>
    [
        Letterhead ?? "", Title, Number ?? "", Issuer ?? "", string.Concat(Dateline.Select(r => r.Text)),
        .. Numbering.Apply(Blocks).Select(LineOf),
        Sign?.Issuer ?? "", Sign?.Day is { } day ? Stating.InWords(day) : "", .. Closing,
    ];

    private static string LineOf(Block block) => block switch
    {
        Heading h => h.Number + h.Text,
        Table t => string.Join('\n', t.Rows.Select(r => string.Join('\t', r))),
        _ => block.Text,
    };
}
