using Microsoft.Data.Sqlite;
using Npgsql;

namespace Fazhi.Data.Storage;

/// <summary>Tells a full disk from other faults: the one that people can mend and whose act they may take again.</summary>
public static class FullDisk
{
    /// <summary>What to tell the one who acts.</summary>
    public const string Message =
        "数据盘空间已满，本次办理没有保存任何内容。请通知系统管理员腾出空间，然后重新提交；已填写的内容仍在表单中。";

    private const int SqliteFull = 13;
    private const int NoSpaceLeft = 28;

    /// <summary>True when a full disk is behind a failure, however deep.</summary>
    public static bool IsCauseOf(Exception? failed)
    {
        for (var cause = failed; cause is not null; cause = cause.InnerException)
            if (cause is SqliteException { SqliteErrorCode: SqliteFull }
                or PostgresException { SqlState: PostgresErrorCodes.DiskFull }
                || (cause is IOException && (cause.HResult & 0xFFFF) is NoSpaceLeft or 112))
                return true;
        return false;
    }
}
