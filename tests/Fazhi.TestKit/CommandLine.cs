using Fazhi.Hosting;

namespace Fazhi.TestKit;

/// <summary>The command line of the program, run within the test's process.</summary>
public static class CommandLine
{
    /// <summary>Runs a command as <c>Main</c> would and returns its exit code.</summary>
    public static Task<int> Run(params string[] arguments) => Task.Run(() =>
        (int)typeof(FazhiServices).Assembly.EntryPoint!.Invoke(null, [arguments])!);
}
