using Fazhi.Data.Storage;
using Fazhi.TestKit;
using Fazhi.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;

namespace Fazhi.Browser.Tests;

/// <summary>The sample year as the README's first command makes it, served on a free port.</summary>
public sealed class SampleYear : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("fazhi-year-").FullName;
    private WebApplication? app;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(app!.Urls.First());

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var run = await ProgramRun.Of("demo", "--once", "--data", folder);
        Assert.True(run.Exit == 0, run.Messages);
        app = WebServer.Build(new WebOptions { Database = DatabaseOptions.For(folder), Demo = true });
        await app.StartAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
