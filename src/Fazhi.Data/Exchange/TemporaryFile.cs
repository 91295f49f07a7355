namespace Fazhi.Data.Exchange;

/// <summary>Files that vanish when closed, also when the process is killed on a system that supports it.</summary>
public static class TemporaryFile
{
    /// <summary>An empty file, open for reading and writing.</summary>
    public static FileStream Create()
    {
        var path = Path.Combine(Path.GetTempPath(), $"fazhi-{Guid.CreateVersion7():N}.tmp");
        var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 1 << 16,
            Options = FileOptions.DeleteOnClose,
        });
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        return file;
    }
}
