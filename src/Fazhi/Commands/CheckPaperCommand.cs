using System.CommandLine;
using Fazhi.Penalties;

namespace Fazhi.Commands;

/// <summary><c>check-paper</c>: says whether a paper is the one that was issued, as the page 核对文书 does.</summary>
internal static class CheckPaperCommand
{
    private static readonly Argument<FileInfo?> Paper = new("file")
    {
        Description = "系统制作的文书（docx）",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Number = new("--number") { Description = "印在文书上的文号；没有文号的不写" };
    private static readonly Option<string?> Digest = new("--digest") { Description = $"印在页脚的数据摘要，至少{PaperProof.Printed}个字符" };

    public static Command Create()
    {
        var command = new Command(
            "check-paper",
            "核对文书是不是签发的那一份：给出文件的，连同文字一并核对；纸质的、PDF 的，照页脚写文号和数据摘要。"
            + "未改动退出码为 0，查无此文书为 1，读不出来为 2，不符为 3。例：fazhi check-paper --data data 行政处罚决定书.docx")
        {
            DatabaseArguments.Data, DatabaseArguments.Database, Paper, Number, Digest,
        };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parse, CancellationToken ct)
    {
        var (file, digest) = (parse.GetValue(Paper), parse.GetValue(Digest));
        if (file is null == digest is null)
            return await Say("请给出一个文书文件，或者用 --digest（和 --number）写出印在页脚的数据摘要和文号。");
        if (file is { Exists: false })
            return await Say($"找不到文件 {file.FullName}。");
        await using var services = await DatabaseArguments.Open(parse, ct);
        if (services is null)
            return ExitCodes.WrongUse;
        var proof = services.GetRequiredService<PaperProof>();
        try
        {
            await using var content = file?.OpenRead();
            var (verdict, paper) = content is null
                ? await proof.Check(parse.GetValue(Number) ?? "", digest!, ct)
                : await proof.Check(content, ct);
            Console.WriteLine(PaperProof.Say(verdict) + PaperProof.Explain(verdict, paper));
            return verdict switch
            {
                ProofVerdict.Unchanged => ExitCodes.Done,
                ProofVerdict.Unknown => ExitCodes.Refused,
                _ => ExitCodes.Integrity,
            };
        }
        catch (InvalidDataException unreadable)
        {
            return await Say(unreadable.Message);
        }
    }

    private static async Task<int> Say(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return ExitCodes.WrongUse;
    }
}
