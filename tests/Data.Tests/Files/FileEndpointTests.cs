using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Fazhi.Data.Acts;
using Fazhi.Data.Files;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Data.Tests.Notes;
using Fazhi.TestKit.Databases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Fazhi.Data.Tests.Files;

/// <summary>The addresses over real HTTP; a header says who is signed in.</summary>
public sealed class FileEndpointTests(SqliteDatabase database) : IClassFixture<SqliteDatabase>, IAsyncLifetime
{
    private static readonly Actor First = DataWorld.Officer(Office.First);
    private static readonly Actor Second = DataWorld.Officer(Office.Second, 2);
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DataWorld world = null!;
    private WebApplication web = null!;
    private HttpClient client = null!;

    [Fact(DisplayName = "凭票上传一次：回到页面带回文件编号；同一张票第二次不认")]
    public async Task TicketIsGoodOnce()
    {
        var ticket = await Ticket();

        var sent = await Send(First, ticket, "现场.jpg", [0xFF, 0xD8, 0xFF, 1]);
        var again = await Send(First, ticket, "现场.jpg", [0xFF, 0xD8, 0xFF, 1]);

        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        Assert.Matches("^/notes/new\\?files=[0-9a-f-]{36}$", sent.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact(DisplayName = "上传的文件交入办理后可以下载：作为附件，不许浏览器猜类型，范围之外的人得 404")]
    public async Task Downloaded()
    {
        var response = await Send(First, await Ticket(), "说明 1.txt", "处罚说明"u8.ToArray(), json: true);
        var files = await response.Content.ReadFromJsonAsync<Received[]>(Ct);
        var entry = new Entry(new NoteText("便笺", "")) { Files = [Assert.Single(files!).Id] };
        Assert.IsType<ActResult.Taken>(await world.Take(First, "test.write", null, entry, Ct));
        await using var db = world.Db(First);
        var link = db.Set<FileLink>().Single();

        var got = await Get(First, link.Id);
        var refused = await Get(Second, link.Id);

        Assert.Equal("处罚说明", await got.Content.ReadAsStringAsync(Ct));
        Assert.Equal("nosniff", got.Headers.GetValues("X-Content-Type-Options").Single());
        var disposition = got.Content.Headers.ContentDisposition!;
        Assert.Equal(("attachment", "说明 1.txt"), (disposition.DispositionType, disposition.FileNameStar));
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal(new DateTimeOffset(2025, 3, 3, 1, 30, 0, TimeSpan.Zero), link.CapturedAt);
        Assert.Equal("执法记录仪", link.Device);
    }

    [Fact(DisplayName = "别人的票、编造的票：404")]
    public async Task TicketIsPersonal()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await Send(Second, await Ticket(), "a.txt", [65])).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(First, new string('0', 48), "a.txt", [65])).StatusCode);
    }

    [Fact(DisplayName = "超过四十兆：回到页面说明上限和怎么办（脚本得 413 和同样的话），什么都不留下，票仍可用")]
    public async Task TooLarge()
    {
        var ticket = await Ticket();

        var refused = await Send(First, ticket, "大.bin", new byte[(40 << 20) + 1]);
        var told = await Send(First, ticket, "大.bin", new byte[(42 << 20)], json: true);

        Assert.Equal(HttpStatusCode.Found, refused.StatusCode);
        Assert.StartsWith(
            "/notes/new?file-error=文件超过 40 MB，没有保存", Uri.UnescapeDataString(refused.Headers.Location!.ToString()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, told.StatusCode);
        Assert.Contains("超过 40 MB", await told.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.Combine(world.Folder, "files"), "*", SearchOption.AllDirectories));
        Assert.Equal(HttpStatusCode.Found, (await Send(First, ticket, "小.bin", [1, 2])).StatusCode);
    }

    [Fact(DisplayName = "事先说要传四个多GB：正文一个字节也不读，当即说明上限")]
    public async Task DeclaredTooLarge()
    {
        using var socket = new System.Net.Sockets.TcpClient();
        await socket.ConnectAsync(client.BaseAddress!.Host, client.BaseAddress.Port, Ct);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /files/{await Ticket()} HTTP/1.1\r\nHost: x\r\nX-Person: 1\r\nContent-Type: multipart/form-data; boundary=b\r\n"
            + $"Content-Length: {5L << 30}\r\n\r\n"), Ct);
        using var reader = new StreamReader(stream);

        Assert.StartsWith("HTTP/1.1 302", await reader.ReadLineAsync(Ct), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "空文件：回到页面说明，不收")]
    public async Task Empty()
    {
        var response = await Send(First, await Ticket(), "现场.mp4", []);

        var page = Uri.UnescapeDataString(response.Headers.Location!.ToString());
        Assert.StartsWith("/notes/new?file-error=“现场.mp4”是空文件（0字节）", page, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "文件名带路径：回到页面并说明，不用去掉路径的名称顶替")]
    public async Task BadName()
    {
        var response = await Send(First, await Ticket(), "..\\a.txt", [65]);

        var page = Uri.UnescapeDataString(response.Headers.Location!.ToString());
        Assert.StartsWith("/notes/new?file-error=文件名中不能有", page, StringComparison.Ordinal);
    }

    public async ValueTask InitializeAsync()
    {
        world = await DataWorld.Open(database, Ct);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton(world.Get<FazhiDb>()).AddSingleton(world.Get<FileStore>())
            .AddSingleton(world.Get<FileIntake>()).AddSingleton(world.Get<RecordFiles>())
            .AddScoped<ICurrentActor, FromHeader>();
        web = builder.Build();
        web.MapFiles();
        await web.StartAsync(Ct);
        client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(web.Urls.First()),
        };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await web.DisposeAsync();
        await world.DisposeAsync();
    }

    private Task<string> Ticket() => world.Get<FileIntake>().Issue(First, "test.write", null, "/notes/new", Ct);

    private Task<HttpResponseMessage> Send(Actor actor, string ticket, string name, byte[] content, bool json = false)
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent("2025-03-03T09:30"), "captured" },
            { new StringContent("执法记录仪"), "device" },
        };
        var file = new ByteArrayContent(content);
        file.Headers.ContentDisposition =
            new ContentDispositionHeaderValue("form-data") { Name = "file", FileNameStar = name };
        form.Add(file);
        var request = new HttpRequestMessage(HttpMethod.Post, $"/files/{ticket}") { Content = form };
        if (json)
            request.Headers.Accept.ParseAdd("application/json");
        return Ask(actor, request);
    }

    private Task<HttpResponseMessage> Get(Actor actor, Guid id) =>
        Ask(actor, new HttpRequestMessage(HttpMethod.Get, $"/files/{id}"));

    private Task<HttpResponseMessage> Ask(Actor actor, HttpRequestMessage request)
    {
        request.Headers.Add("X-Person", actor == First ? "1" : "2");
        return client.SendAsync(request, Ct);
    }

    private sealed record Received(Guid Id, string Name, long Size, string Type);

    private sealed class FromHeader(IHttpContextAccessor http) : ICurrentActor
    {
        public Actor Actor => http.HttpContext!.Request.Headers["X-Person"] == "1" ? First : Second;
    }
}
