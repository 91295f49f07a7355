using System.Text.Json;
using Fazhi.TestKit;
using Microsoft.Data.Sqlite;

namespace Fazhi.Modules.Tests.Reports;

/// <summary>A number of the recipe stands nowhere else: changed there, it arrives in the figure, its rows and the report.</summary>
public sealed class ChangedRecipeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("fazhi-recipe-").FullName;

    [Fact(DisplayName = "配方里改两个数：指标、来源记录和报告都跟着变，其余不变")]
    public async Task A_changed_number_arrives()
    {
        var ct = TestContext.Current.CancellationToken;
        var recipe = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "samples", "jiangyuan-2025", "recipe.yaml"), ct);
        var changed = Change(Change(recipe, "247", "251", "002-044"), "70000", "90000", "002-048");
        var sample = Directory.CreateDirectory(Path.Combine(folder, "changed")).FullName;
        await File.WriteAllTextAsync(Path.Combine(sample, "recipe.yaml"), changed, ct);
        var data = Path.Combine(folder, "data");
        var demo = await ProgramRun.Of("demo", "--sample", sample, "--once", "--data", data);
        Assert.True(demo.Exit == 0, demo.Messages);

        using var figures = await Json("figures", "--as-of", "2025-12-31", "--data", data, "--json");
        var values = figures.RootElement.EnumerateArray().ToDictionary(f => f.GetProperty("indicator").GetString()!);
        Assert.Equal(251, values["administrative_licences"].GetProperty("value").GetDecimal());
        Assert.Equal(251, values["administrative_licences"].GetProperty("rows").GetInt32());
        Assert.Equal(9, values["fines_amount"].GetProperty("stated").GetDecimal());
        Assert.Equal(0.35m, values["confiscated_illegal_gains"].GetProperty("stated").GetDecimal());
        using var rows = await Json(
            "rows", "--indicator", "administrative_licences", "--as-of", "2025-12-31", "--data", data, "--json");
        Assert.Equal(251, rows.RootElement.GetArrayLength());

        var report = await File.ReadAllTextAsync(Path.Combine(data, "reports", "2025", "report.html"), ct);
        Assert.Contains("累计罚款9万元", Text(report), StringComparison.Ordinal);
        Assert.Contains("251件", Text(report), StringComparison.Ordinal);
        Assert.DoesNotContain("247件", Text(report), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static string Change(string recipe, string number, string other, string claim)
    {
        var line = Assert.Single(recipe.Split('\n'), l => l.Contains(claim, StringComparison.Ordinal)
            && l.Contains($" {number} ", StringComparison.Ordinal));
        return recipe.Replace(line, line.Replace($" {number} ", $" {other} ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static async Task<JsonDocument> Json(params string[] arguments)
    {
        var run = await ProgramRun.Of(arguments);
        Assert.True(run.Exit == 0, run.Messages);
        return JsonDocument.Parse(run.Output);
    }

    private static string Text(string html) =>
        System.Text.RegularExpressions.Regex.Replace(html[html.IndexOf("<body", StringComparison.Ordinal)..], "<[^>]+>", "");
}
