using Fazhi.Accounts;
using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Fazhi.Registry;
using Fazhi.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Fazhi.TestKit.Web;

/// <summary>The web application on a free port with a small world: one bureau, two sections, one person for each role.</summary>
public class WebWorld : IAsyncLifetime
{
    /// <summary>Password of every account of the world.</summary>
    public const string Password = "qinglan2026";

    private readonly string folder = Directory.CreateTempSubdirectory("fazhi-web-").FullName;
    private WebApplication app = null!;

    /// <summary>The world on 2026-06-11.</summary>
    public WebWorld()
        : this("2026-06-11 09:12")
    {
    }

    /// <summary>The world at a moment.</summary>
    /// <param name="now">The moment in Chinese time; the clock only goes on from there.</param>
    protected WebWorld(string now) => Clock = FakeClock.At(now);

    /// <summary>The world's clock.</summary>
    public FakeTimeProvider Clock { get; }

    /// <summary>Services of the running application.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(app.Urls.First());

    /// <summary>Keys of the offices by name.</summary>
    public Dictionary<string, Guid> Offices { get; } = [];

    /// <summary>Keys of the people by name.</summary>
    public Dictionary<string, Guid> People { get; } = [];

    /// <summary>Account names of the people by name.</summary>
    public Dictionary<string, string> Accounts { get; } = [];

    /// <summary>Text of ledger files of this place, by file name; they lie over those of the program.</summary>
    protected virtual IReadOnlyDictionary<string, string> Ledgers => new Dictionary<string, string>();

    /// <summary>True runs the application as a demo.</summary>
    protected virtual bool Demo => false;

    /// <summary>Connection to the database; null for an SQLite file of its own.</summary>
    protected virtual string? Connection => null;

    /// <summary>Proxies that the application believes.</summary>
    protected virtual IReadOnlyList<string> Proxies => [];

    /// <summary>A browser in which nobody is signed in.</summary>
    public WebClient Browser() => new(Address);

    /// <summary>A browser in which the person with an account name is signed in.</summary>
    public async Task<WebClient> SignedIn(string account)
    {
        var browser = Browser();
        var page = await browser.SignIn(account, Password);
        Assert.DoesNotContain("登录名或口令不对", page.Text);
        return browser;
    }

    /// <summary>Takes an act as a person of the world; fails the test unless it is taken.</summary>
    public async Task<ActResult.Taken> Take(string person, string act, Guid? record, Entry entry)
    {
        var actor = await Services.GetRequiredService<StaffDirectory>()
            .ActorFor(People[person], TestContext.Current.CancellationToken);
        return await Take(actor!, act, record, entry);
    }

    /// <inheritdoc/>
    public virtual async ValueTask InitializeAsync()
    {
        foreach (var (name, text) in Ledgers)
            await File.WriteAllTextAsync(
                Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "ledgers")).FullName, name), text,
                TestContext.Current.CancellationToken);
        app = WebServer.Build(new WebOptions
        {
            Database = DatabaseOptions.For(folder, Connection),
            Time = Clock,
            Demo = Demo,
            Proxies = Proxies,
        });
        await app.Services.GetRequiredService<Migrator>().Run(TestContext.Current.CancellationToken);
        await Settle();
        await app.StartAsync(TestContext.Current.CancellationToken);
    }

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private async Task Settle()
    {
        var agency = (await Take(Setup, "registry.found-agency", null, On(new AgencyDraft
        {
            Name = "青岚县卫生健康局",
            ShortName = "青岚县卫健局",
            Code = "青",
            DivisionCode = "990121",
        }))).Record;
        await Office(agency, "青岚县卫生健康局", "机关", null);
        await Office(agency, "综合监督科", "内设机构", "青岚县卫生健康局");
        await Office(agency, "法规科", "内设机构", "青岚县卫生健康局");
        await Office(agency, "松林铺镇卫生院", "下属单位", "青岚县卫生健康局");
        await Person("林知远", "linzhiyuan", "综合监督科", Role.Officer);
        await Person("许安澜", "xuanlan", "综合监督科", Role.Officer);
        await Person("沈以宁", "shenyining", "综合监督科", Role.SectionHead);
        await Person("陆清和", "luqinghe", "法规科", Role.LegalReviewer);
        await Person("程望舒", "chengwangshu", "青岚县卫生健康局", Role.Head);
        await Person("韩予清", "hanyuqing", "综合监督科", Role.Clerk);
        await Person("周牧野", "zhoumuye", "松林铺镇卫生院", Role.Clerk);
        await Person("高景行", "gaojingxing", "青岚县卫生健康局", Role.Auditor);
        await Person("方系安", "fangxian", "青岚县卫生健康局", Role.SystemAdministrator);
        await Person("秦安固", "qinangu", "青岚县卫生健康局", Role.SecurityAdministrator);
        await Person("温审之", "wenshenzhi", "青岚县卫生健康局", Role.AuditAdministrator);
    }

    private static Actor Setup { get; } = Actor.System("test");

    private static Entry On(object input) => new(input) { On = new DateOnly(2020, 1, 2) };

    private async Task Office(Guid agency, string name, string kind, string? parent) =>
        Offices[name] = (await Take(Setup, "registry.open-office", null, On(new OfficeDraft
        {
            AgencyId = agency,
            ParentId = parent is null ? null : Offices[parent],
            Name = name,
            Kind = kind,
        }))).Record;

    /// <summary>Registers somebody with a post and an account.</summary>
    protected async Task Person(string name, string account, string office, Role role)
    {
        Accounts[name] = account;
        var person = (await Take(Setup, "registry.register-person", null, On(new PersonDraft
        {
            Name = name,
            StaffNumber = $"岚{People.Count + 1:D4}",
        }))).Record;
        People[name] = person;
        await Take(Setup, "registry.assign-post", null, On(new PostDraft
        {
            PersonId = person,
            OfficeId = Offices[office],
            Role = role,
        }));
        await Take(Setup, "accounts.open", null, On(new AccountDraft
        {
            PersonId = person,
            Name = account,
            Password = Password,
            MustChangePassword = false,
        }));
    }

    private async Task<ActResult.Taken> Take(Actor actor, string act, Guid? record, Entry entry)
    {
        var result = await Services.DeskOf(actor).Take(act, record, entry, TestContext.Current.CancellationToken);
        return Assert.IsType<ActResult.Taken>(result);
    }
}
