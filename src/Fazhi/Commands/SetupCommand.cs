using System.CommandLine;
using Fazhi.Data.Changes.Sealing;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Founding;
using Fazhi.Hosting;
using Fazhi.Kernel.Law;
using YamlDotNet.Core;

namespace Fazhi.Commands;

/// <summary><c>setup</c>: founds an installation, so that the first three people can sign in.</summary>
internal static class SetupCommand
{
    private const string Help = """
        初始设置：建立数据库，设立执法主体和它的机关，任命系统、安全、审计三名管理员并开立账号，登记本地参数。
        口令随机生成、只显示这一次，首次登录必须修改。已有执法主体时拒绝。

        示例
          fazhi setup --example > setup.yaml      得到一份带说明的样例，改成本单位的内容
          fazhi setup setup.yaml --data data      照文件设置
          fazhi setup --parameters                列出可以设定的本地参数和依据
        """;

    private static readonly Argument<FileInfo?> File = new("file")
    {
        Description = "写明本单位情况的 YAML 文件",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<bool> Example = new("--example") { Description = "输出一份带说明的样例文件" };
    private static readonly Option<bool> Parameters = new("--parameters") { Description = "列出本地参数" };

    public static Command Create()
    {
        var command = new Command("setup", Help)
        {
            File, Example, Parameters, DatabaseArguments.Data, DatabaseArguments.Database,
        };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parse, CancellationToken ct)
    {
        if (parse.GetValue(Example))
            return await Print([FoundingFile.Example]);
        if (parse.GetValue(Parameters))
            return await Print(LocalParameters.Default.All.Select(Describe));
        if (parse.GetValue(File) is not { } file)
            return await Say(ExitCodes.WrongUse, "请给出设置文件；fazhi setup --example 输出一份样例。");
        if (!file.Exists)
            return await Say(ExitCodes.WrongUse, $"没有文件 {file.FullName}。");
        try
        {
            var text = await System.IO.File.ReadAllTextAsync(file.FullName, ct);
            return await Found(FoundingFile.Load(text), DatabaseArguments.Read(parse), ct);
        }
        catch (YamlException wrong)
        {
            return await Say(ExitCodes.Refused,
                $"{file.Name} 第{wrong.Start.Line}行第{wrong.Start.Column}列读不懂：{wrong.InnerException?.Message ?? wrong.Message}");
        }
        catch (InvalidDataException wrong)
        {
            return await Say(ExitCodes.Refused, $"没有设置，数据库未改动：{wrong.Message}");
        }
    }

    private static async Task<int> Found(FoundingFile file, DatabaseOptions options, CancellationToken ct)
    {
        await using var services = FazhiServices.Build(options);
        var plan = FoundingPlan.Read(file, services.GetRequiredService<TimeProvider>().Today());
        if (plan.Problems.Count > 0)
            return await Say(ExitCodes.Refused, ["设置文件有误，改好后再运行：", .. plan.Problems]);
        await services.GetRequiredService<Migrator>().Run(ct);
        var foundation = new Foundation(services);
        if (await foundation.Standing(ct) is { } agency)
            return await Say(ExitCodes.Refused, $"已有执法主体“{agency}”，不再设置；以后的变动由系统管理员在网页上办理。");
        var accounts = await foundation.Found(plan, ct);
        await services.GetRequiredService<Sealer>().Run(ct);
        await Say(ExitCodes.Done, [$"已设立{plan.Agency.Name}。口令只显示这一次，首次登录必须修改："]);
        await Print(accounts.Select(a => $"{a.Role.Label()}\t{a.Person}\t{a.Account}\t{a.Password}"));
        if (await foundation.Missing(ct) is { Count: > 0 } missing)
            await Say(ExitCodes.Done,
                ["下列本地参数还没有设定，只有用到它的步骤会拒绝办理：", .. missing.Select(p => $"  {p.Label}（{p.Basis.Citation}）")]);
        await Say(ExitCodes.Done, $"保密字段的密钥在 {options.KeyFile}，备份里没有它，请另行保管一份。");
        return await Say(ExitCodes.Done, "接着运行 fazhi serve，由三名管理员登录。");
    }

    private static string Describe(LocalParameter parameter) =>
        $"{parameter.Key}\t{parameter.Label}\t{parameter.Basis.Citation}\t默认：{parameter.Default ?? "无"}";

    private static async Task<int> Print(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            await Console.Out.WriteLineAsync(line);
        return ExitCodes.Done;
    }

    private static async Task<int> Say(int exit, params string[] lines)
    {
        foreach (var line in lines)
            await Console.Error.WriteLineAsync(line);
        return exit;
    }
}
