using System.CommandLine;
using Fazhi.Data.Changes.Sealing;
using Fazhi.Data.Packages;
using Fazhi.Data.Scopes;
using Fazhi.Penalties;

namespace Fazhi.Commands;

/// <summary><c>package</c>: writes the evidence package of a case; <c>package verify</c> checks one without any database.</summary>
internal static class PackageCommand
{
    private static readonly Option<string?> Case = new("--case") { Description = "案号、决定书文号或者案件标识" };
    private static readonly Option<FileInfo?> Out = new("--out") { Description = "证据包文件（zip）" };
    private static readonly Argument<FileInfo> Package = new("file") { Description = "证据包文件" };
    private static readonly Option<string?> Key = new("--key") { Description = "制发机关公布的公钥或者指纹，或者存有它的文件" };

    public static Command Create()
    {
        var command = new Command(
            "package",
            "把一个处罚案件的文书、证据、变更记录和证明装进一个文件；公民的证件号码和住址以掩码代替。"
            + "例：fazhi package --data data --case 青卫罚立〔2026〕3号 --out 证据包.zip")
        {
            DatabaseArguments.Data, DatabaseArguments.Database, Case, Out,
        };
        command.SetAction(Run);
        var verify = new Command(
            "verify", "核验证据包，不需要数据库；有改动时退出码为 3，并指明第一处。例：fazhi package verify 证据包.zip") { Package, Key };
        verify.SetAction(Verify);
        command.Subcommands.Add(verify);
        return command;
    }

    private static async Task<int> Run(ParseResult parse, CancellationToken ct)
    {
        if (parse.GetValue(Case) is not { Length: > 0 } named || parse.GetValue(Out) is not { } file)
            return await Say("请用 --case 指明案件，用 --out 指明文件。", ExitCodes.WrongUse);
        await using var services = await DatabaseArguments.Open(parse, ct);
        if (services is null)
            return ExitCodes.WrongUse;
        var packages = services.GetRequiredService<CasePackages>();
        var actor = Actor.System("package");
        var found = await packages.Find(actor, named, ct);
        if (found.Count != 1)
            return await Say(
                found.Count == 0 ? $"没有“{named}”这个案件。" : $"有{found.Count}个案件用“{named}”，请改用案件标识：{string.Join("、", found)}",
                ExitCodes.Refused);
        try
        {
            var plan = (await packages.Plan(actor, found[0], ct))!;
            await Write(packages, plan, file, ct);
            return await Say(
                $"已生成 {file.FullName}：文书{plan.Papers}件，附件{plan.Files}个，变更{plan.Changes}条。公钥的指纹 {plan.Fingerprint}，请用另外的方式告诉收到的人。");
        }
        catch (ProofException unsound)
        {
            return await Say($"没有生成：{unsound.Message}", ExitCodes.Integrity);
        }
    }

    // A package that is not finished never stands under its name.
    private static async Task Write(CasePackages packages, CasePackage plan, FileInfo file, CancellationToken ct)
    {
        Directory.CreateDirectory(file.DirectoryName!);
        var temporary = file.FullName + ".part";
        try
        {
            await using (var output = File.Create(temporary))
                await packages.Write(plan, output, ct);
            File.Move(temporary, file.FullName, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static async Task<int> Verify(ParseResult parse, CancellationToken ct)
    {
        var file = parse.GetValue(Package)!;
        if (!file.Exists)
            return await Say($"找不到文件 {file.FullName}。", ExitCodes.WrongUse);
        var known = parse.GetValue(Key);
        if (known is not null && File.Exists(known))
            known = (await File.ReadAllTextAsync(known, ct)).Trim();
        await using var package = file.OpenRead();
        var verdict = await PackageCheck.Run(package, known, ct);
        if (verdict.First is { } first)
        {
            Console.WriteLine($"发现改动：{first}");
            return ExitCodes.Integrity;
        }

        Console.WriteLine(
            $"核验通过：{verdict.Manifest!.Title}，文件{verdict.Manifest.Files.Count}个，变更{verdict.Changes}条。"
            + (known is null ? $"公钥取自包内，指纹 {verdict.Key!.Fingerprint}，请与制发机关公布的对照。" : "公钥与给出的一致。"));
        return ExitCodes.Done;
    }

    private static async Task<int> Say(string message, int exit = ExitCodes.Done)
    {
        await Console.Error.WriteLineAsync(message);
        return exit;
    }
}
