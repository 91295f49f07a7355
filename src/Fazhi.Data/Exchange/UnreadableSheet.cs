namespace Fazhi.Data.Exchange;

internal sealed class UnreadableSheet : Sheet
{
    public UnreadableSheet(string code, string message) => Problems.Add(code, null, message);

    protected override void Dispose(bool disposing)
    {
    }

    protected override IEnumerable<SheetRow> Read() => [];
}

internal sealed class RefusedFileException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
