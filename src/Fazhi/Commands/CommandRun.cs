using System.CommandLine;
using System.Security.Cryptography;
using Fazhi.Data.Confidential;
using Fazhi.Data.Storage;
using Fazhi.Documents.Templates;
using Fazhi.Ledgers.Definitions;
using Fazhi.Reports.Indicators;

namespace Fazhi.Commands;

/// <summary>Runs a command and turns whatever happens into a message and an exit code.</summary>
internal static class CommandRun
{
    /// <summary>Exit code; see <see cref="ExitCodes"/>.</summary>
    public static async Task<int> Of(ParseResult parse)
    {
        try
        {
            var code = await parse.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return parse.Errors.Count > 0 ? ExitCodes.WrongUse : code;
        }
        catch (OperationCanceledException)
        {
            return await Say("已停止。", ExitCodes.Refused);
        }
        catch (Exception toPutRight) when (toPutRight is NewerDatabaseException or LedgerDefinitionException
            or IndicatorException or TemplateException or ConfidentialException)
        {
            return await Say(toPutRight.Message, ExitCodes.Refused);
        }
        catch (Exception full) when (FullDisk.IsCauseOf(full))
        {
            return await Say(FullDisk.Message, ExitCodes.Refused);
        }
        catch (Exception fault)
        {
            var reference = RandomNumberGenerator.GetHexString(8, lowercase: true);
            return await Say($"程序出错（编号 {reference}）。请把以下内容交给维护人员：\n{fault}", ExitCodes.Fault);
        }
    }

    private static async Task<int> Say(string message, int code)
    {
        await Console.Error.WriteLineAsync(message);
        return code;
    }
}
