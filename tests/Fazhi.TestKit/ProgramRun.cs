using System.Diagnostics;
using Fazhi.Hosting;

namespace Fazhi.TestKit;

/// <summary>What a run of the program in a process of its own gave.</summary>
/// <param name="Exit">Exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Messages">Standard error.</param>
public sealed record ProgramRun(int Exit, string Output, string Messages)
{
    /// <summary>Runs the program as a person would from a shell.</summary>
    public static async Task<ProgramRun> Of(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(FazhiServices).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, messages) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new ProgramRun(process.ExitCode, await output, await messages);
    }
}
