using Fazhi.Data.Acts;
using Fazhi.Data.Confidential;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Registry;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Hosting;

/// <summary>
/// Whether a database may be served: it exists, fits this program, has an agency and its keys, and is no demo unless one
/// is meant.
/// </summary>
public sealed class ServeCheck(
    FazhiDb database, Migrator migrator, FieldCipher cipher, IRegisterReader registers, TimeProvider time)
{
    /// <summary>Key of the local parameter that marks a database as a demo.</summary>
    public const string DemoParameter = "installation.demo";

    /// <summary>Why it may not be served; null when it may.</summary>
    /// <exception cref="Ledgers.Definitions.LedgerDefinitionException">A ledger file is wrong or hits entries.</exception>
    /// <exception cref="Reports.Indicators.IndicatorException">An indicator file is wrong.</exception>
    public async Task<string?> Run(bool demo, CancellationToken ct)
    {
        try
        {
            if (!await migrator.IsCurrent(ct))
                return "数据库还没有建立或版本较旧，请先运行 fazhi migrate。";
        }
        catch (NewerDatabaseException newer)
        {
            return newer.Message;
        }

        await migrator.Follow(ct); // a changed ledger file is taken over here, or refused with the entries it hits
        if (!await IsFounded(ct))
            return "还没有设立执法主体，谁都无法登录。请先运行 fazhi setup（--help 有示例）。";
        if (cipher.Problem() is { } problem)
            return problem;
        return (await IsDemo(ct), demo) switch
        {
            (true, false) => "这是示例数据库，不得用于实际工作；要打开示例请加 --demo。",
            (false, true) => "这不是示例数据库，不能以 --demo 打开：示例方式会向任何人提供账号。",
            _ => null,
        };
    }

    private async Task<bool> IsFounded(CancellationToken ct)
    {
        await using var db = database.Open(Actor.System("serve"));
        return await db.AgencyReferences().AnyAsync(ct);
    }

    private async Task<bool> IsDemo(CancellationToken ct)
    {
        await using var db = database.Open(Actor.System("serve"));
        return (await registers.Parameters(db, time.Today(), ct)).ContainsKey(DemoParameter);
    }
}
