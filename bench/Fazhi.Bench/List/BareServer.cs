using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Fazhi.Data;
using Fazhi.Data.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Fazhi.Bench.List;

/// <summary>What a list costs at least: the statements by ADO.NET, every row printed into a table, nothing else.</summary>
internal sealed class BareServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient http = new();

    private BareServer(WebApplication app) => this.app = app;

    public static async Task<BareServer> Start(
        DatabaseOptions options, IReadOnlyList<IReadOnlyList<Statement>> pages, CancellationToken ct)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/{page:int}", async (int page, HttpContext http) =>
        {
            http.Response.ContentType = "text/html; charset=utf-8";
            await http.Response.WriteAsync(await Print(options, pages[page], http.RequestAborted), http.RequestAborted);
        });
        var server = new BareServer(app);
        await app.StartAsync(ct);
        server.http.BaseAddress = new Uri(app.Urls.First());
        return server;
    }

    public async Task Page(int page, CancellationToken ct)
    {
        using var answer = await http.GetAsync(new Uri($"/{page}", UriKind.Relative), ct);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsStringAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
    }

    private static async Task<string> Print(DatabaseOptions options, IReadOnlyList<Statement> statements, CancellationToken ct)
    {
        await using DbConnection connection = options.Dialect == StorageDialect.Postgres
            ? new NpgsqlConnection(options.ConnectionString)
            : new SqliteConnection(options.ConnectionString);
        await connection.OpenAsync(ct);
        var html = new StringBuilder("<!doctype html><table>");
        foreach (var statement in statements)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // what the list itself has sent
            command.CommandText = statement.Text;
#pragma warning restore CA2100
            foreach (var (name, value) in statement.Values)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, value);
                command.Parameters.Add(parameter);
            }

            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
                Row(html, reader);
        }

        return html.Append("</table>").ToString();
    }

    private static void Row(StringBuilder html, DbDataReader reader)
    {
        html.Append("<tr>");
        for (var i = 0; i < reader.FieldCount; i++)
            html.Append("<td>")
                .Append(HtmlEncoder.Default.Encode(Convert.ToString(reader[i], CultureInfo.InvariantCulture) ?? ""))
                .Append("</td>");
        html.Append("</tr>");
    }
}
