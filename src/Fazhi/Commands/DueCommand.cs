using System.CommandLine;
using System.Text;
using Fazhi.Kernel.Calendar;

namespace Fazhi.Commands;

/// <summary><c>due</c>: counts periods of law, one JSON answer line for each JSON input line.</summary>
internal static class DueCommand
{
    private const string Help = """
        计算法定期间：每行一个 JSON 问题，每行一个 JSON 回答（法定日、安全日、逐日说明）。

        问题  {"from":"2025-09-26","length":5,"unit":"working_day","mode":"deadline"}
        回答  {"legal":"2025-10-10","safe":"2025-10-10","explanation":"…"}

        unit  calendar_day 自然日 | working_day 工作日 | month 月 | year 年 | hour 小时
        mode  deadline 期限 | interval_before 事前间隔 | duration 持续期限 | deemed 视为
        suspended（可无）  [{"from":"2025-09-18","to":"2025-10-15"}]：自 from 次日起至 to 当日不计
        以小时计时 from 写到时刻：2025-10-09T14:30（北京时间）。

        放假安排未载入的年份不作推测：legal、safe 为 null，explanation 以“警告”开头。
        读不懂的行回答 {"error":"…"}，其余照算，最后以 1 退出。

        示例
          echo '{"from":"2025-07-04","length":90,"unit":"calendar_day","mode":"deadline"}' | fazhi due
          fazhi due questions.jsonl > answers.jsonl
        """;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Command Create()
    {
        var file = new Argument<FileInfo?>("file")
        {
            Description = "问题文件（UTF-8，一行一个 JSON）；不写则读标准输入",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("due", Help) { file };
        command.SetAction((result, ct) => Run(result.GetValue(file), ct));
        return command;
    }

    private static async Task<int> Run(FileInfo? file, CancellationToken ct)
    {
        if (file is { Exists: false })
        {
            await Console.Error.WriteLineAsync($"找不到文件 {file.FullName}。").ConfigureAwait(false);
            return 2;
        }

        await using var input = file?.OpenRead() ?? Console.OpenStandardInput();
        using var reader = new StreamReader(input, Utf8);
        await using var writer = new StreamWriter(Console.OpenStandardOutput(), Utf8) { NewLine = "\n" };
        return await Answer(reader, writer, WorkCalendar.Default, ct);
    }

    /// <summary>Answers every line; 1 when a line could not be answered, else 0.</summary>
    internal static async Task<int> Answer(
        TextReader reader, TextWriter writer, WorkCalendar calendar, CancellationToken ct)
    {
        var failed = false;
        while (await reader.ReadLineAsync(ct) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var (answer, sound) = DueLine.Answer(line, calendar);
            failed |= !sound;
            await writer.WriteLineAsync(answer.AsMemory(), ct);
            if (reader is StreamReader { BaseStream.CanSeek: false })
                await writer.FlushAsync(ct);
        }

        return failed ? 1 : 0;
    }
}
