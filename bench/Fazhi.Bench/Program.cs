using Fazhi.Bench;

if (args.Length == 0 || Scenarios.All.FirstOrDefault(s => s.Name == args[0]) is not { } scenario)
{
    await Console.Error.WriteLineAsync(
        "dotnet run -c Release --project bench/Fazhi.Bench -- NAME [--rows N] [--database CONNECTION]");
    foreach (var one in Scenarios.All)
        await Console.Error.WriteLineAsync($"  {one.Name,-10} {one.Description}");
    return 2;
}

using var run = BenchRun.Of(args[1..]);
await scenario.Run(run, CancellationToken.None);
return 0;
