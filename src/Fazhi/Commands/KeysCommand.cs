using System.CommandLine;
using System.Globalization;
using Fazhi.Data.Confidential;
using Fazhi.Data.Storage;

namespace Fazhi.Commands;

/// <summary><c>keys</c>: names the keys of confidential fields, and adds one.</summary>
internal static class KeysCommand
{
    public static Command Create()
    {
        var add = new Option<string?>("--new") { Description = "新增一把密钥并从此用它加密：aes-256-gcm 或 sm4-gcm" };
        var command = new Command(
            "keys", "列出保密字段的密钥，或新增一把（旧的仍能解开旧值）。例：fazhi keys --data data --new sm4-gcm");
        command.Options.Add(DatabaseArguments.Data);
        command.Options.Add(add);
        command.SetAction((parse, _) => Run(
            DatabaseOptions.For(parse.GetValue(DatabaseArguments.Data)!), parse.GetValue(add)));
        return command;
    }

    private static async Task<int> Run(DatabaseOptions options, string? cipher)
    {
        try
        {
            if (cipher is not null)
            {
                FieldKeyFile.Add(options, cipher, TimeProvider.System.Now());
                await Console.Error.WriteLineAsync($"已新增。请把 {options.KeyFile} 另行保管一份；正在运行的程序重启后用新密钥。");
            }

            foreach (var key in FieldKeyFile.Names(options))
                await Console.Out.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture, $"{key.Id}\t{key.Cipher}\t{key.MadeAt:yyyy-MM-dd'T'HH:mm:ss'Z'}"));
            return ExitCodes.Done;
        }
        catch (ConfidentialException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return ExitCodes.Refused;
        }
    }
}
