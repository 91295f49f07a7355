using System.Text;
using System.Xml;
using CsvHelper;
using Fazhi.Data.Exchange.Csv;
using Fazhi.Data.Exchange.Xlsx;

namespace Fazhi.Data.Exchange;

/// <summary>A table in a file, read once from top to bottom in constant memory.</summary>
/// <remarks>
/// Opening reads the header. <see cref="Problems"/> is complete only after the last row, because a workbook tells of
/// merged cells behind its rows: stage the rows, then ask whether the problems block.
/// </remarks>
public abstract class Sheet : IDisposable
{
    private IEnumerator<SheetRow>? rows;
    private SheetOptions options = new();

    /// <summary>Name of the table in the workbook; empty for text.</summary>
    public string Name { get; protected init; } = "";

    /// <summary>Columns with a header, left to right.</summary>
    public IReadOnlyList<SheetColumn> Columns { get; private set; } = [];

    /// <summary>What is wrong so far.</summary>
    public SheetProblems Problems { get; } = new();

    /// <summary>Rows below the header that were given out so far, empty ones not counted.</summary>
    public int RowCount { get; private set; }

    /// <summary>Opens a workbook (xlsx) or a text table (csv, tab-separated), told apart by content.</summary>
    /// <param name="stream">The file, able to seek; stays open and belongs to the caller.</param>
    /// <param name="name">The name under which it was sent; only compared with the content.</param>
    /// <param name="options">What is expected; null for the defaults.</param>
    /// <returns>A sheet; one without rows and with a blocking problem when the file cannot be read.</returns>
    public static Sheet Open(Stream stream, string name, SheetOptions? options = null)
    {
        options ??= new SheetOptions();
        var refusal = SheetFile.Refuse(stream, name);
        if (refusal is not null)
            return new UnreadableSheet(refusal.Value.Code, refusal.Value.Message);
        try
        {
            Sheet sheet = SheetFile.IsZip(stream) ? XlsxSheet.Open(stream, options) : CsvSheet.Open(stream);
            return sheet.Begin(options);
        }
        catch (Exception broken) when (Explain(broken) is { } problem)
        {
            return new UnreadableSheet(problem.Code, problem.Message);
        }
    }

    /// <summary>Opens what was pasted from a spreadsheet: tab-separated, with or without its header row.</summary>
    public static Sheet Paste(string text, SheetOptions? options = null) =>
        CsvSheet.Paste(text, options?.Labels ?? []).Begin(options ?? new SheetOptions());

    /// <summary>The column of a label, with or without a unit; null when there is none.</summary>
    public SheetColumn? Column(string label) => Columns.FirstOrDefault(c => c.Is(label));

    /// <summary>
    /// The rows below the header. May be walked once; walking on continues where the last walk stopped.
    /// </summary>
    public IEnumerable<SheetRow> Rows()
    {
        while (rows is not null && Advance(rows) is { } row)
        {
            if (row.IsEmpty)
                continue;
            if (RowCount == options.MaxRows)
            {
                Problems.Add("too-many-rows", $"第{row.Number}行",
                    $"超过 {options.MaxRows} 行，其后没有读取。请按年份或科室拆成几个文件分别导入。");
                End();
                yield break;
            }

            RowCount++;
            Header.CheckBeyond(row, Columns, Problems);
            yield return row;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        End();
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what the reader holds.</summary>
    protected abstract void Dispose(bool disposing);

    /// <summary>All rows of the source from the first one, the header among them.</summary>
    protected abstract IEnumerable<SheetRow> Read();

    private protected Sheet Begin(SheetOptions expected)
    {
        options = expected;
        rows = Read().GetEnumerator();
        SheetRow? header;
        do
            header = Advance(rows);
        while (header is { IsEmpty: true });
        if (header is null && !Problems.Block)
            Problems.Add("no-rows", null, "文件是空的，没有表头也没有数据行。请从模板填写后再导入。");
        if (header is not null)
            Columns = Header.Read(header, options, Problems);
        return this;
    }

    private SheetRow? Advance(IEnumerator<SheetRow> source)
    {
        try
        {
            if (source.MoveNext())
                return source.Current;
            if (RowCount == 0 && Columns.Count > 0 && !Problems.Block)
                Problems.Add("no-rows", null, "只有表头，没有数据行。请填写后再导入。");
        }
        catch (Exception broken) when (Explain(broken) is { } problem)
        {
            Problems.Add(problem.Code, problem.Where, problem.Message);
        }

        End();
        return null;
    }

    private void End()
    {
        rows?.Dispose();
        rows = null;
    }

    private static (string Code, string? Where, string Message)? Explain(Exception broken) => broken switch
    {
        RefusedFileException refused => (refused.Code, null, refused.Message),
        CsvFormatException wrong => ("quotes", $"第{wrong.RecordNumber}行",
            "从这一行起双引号没有成对，其后没有读取。请检查后再导入。"),
        DecoderFallbackException => ("encoding", null, "文字编码无法识别。请另存为 UTF-8 或 GB18030 后再导入。"),
        XmlException or InvalidDataException or EndOfStreamException =>
            ("broken", null, "文件不完整或已损坏。请用 Excel 或 WPS 打开，另存为新的文件后再导入。"),
        _ => null,
    };
}
