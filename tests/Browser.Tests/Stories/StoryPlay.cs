using System.Text;
using System.Text.RegularExpressions;
using Fazhi.Data.Acts;
using Fazhi.TestKit.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Fazhi.Browser.Tests.Stories;

/// <summary>Plays a story: each step by whoever is named, on the page of its day, in a window of that person.</summary>
/// <param name="world">The world, whose clock goes with the story.</param>
/// <param name="chromium">The browser.</param>
/// <param name="seen">Forms that were looked at in both widths already.</param>
internal sealed partial class StoryPlay(StoryWorld world, Chromium chromium, HashSet<string> seen)
{
    private readonly Dictionary<string, IPage> windows = [];
    private readonly Dictionary<string, string> paths = [];
    private StoryStep step = new();
    private string current = "";

    /// <summary>Addresses of the records by the names given to them.</summary>
    public IReadOnlyDictionary<string, string> Paths => paths;

    public async Task Play(Story story)
    {
        foreach (var next in story.Steps)
        {
            step = next;
            Reach(next.On);
            try
            {
                await Done();
            }
            catch (Exception wrong) when (wrong is PlaywrightException or TimeoutException or Xunit.Sdk.XunitException)
            {
                var place = $"{story.File} line {next.Line} {next.On:yyyy-MM-dd} {next.By} {next.Act}";
                Assert.Fail($"{place}: {wrong.Message}\n{await Said()}");
            }
        }
    }

    /// <summary>The window of a person on an address, signed in.</summary>
    public async Task<IPage> Open(string person, string address)
    {
        if (!windows.TryGetValue(person, out var page))
            windows[person] = page = await chromium.Window(world.Address, 1366, 900);
        page.SetDefaultTimeout(60_000);
        await page.GotoAsync(address);
        if (new Uri(page.Url).AbsolutePath != "/sign-in")
            return page;
        await page.GetByLabel("登录名").FillAsync(world.Accounts[person]);
        await page.GetByLabel("口令").FillAsync(WebWorld.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("口令")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        if (new Uri(page.Url).PathAndQuery != address)
            await page.GotoAsync(address);
        return page;
    }

    // A day in the office ends at five; each step of a day is a minute after the one before.
    private void Reach(DateOnly? day)
    {
        var noon = day is { } on ? new DateTimeOffset(on.ToDateTime(new TimeOnly(17, 0)), TimeSpan.FromHours(8)) : default;
        var now = world.Clock.GetUtcNow();
        world.Clock.Advance(now < noon ? noon - now : TimeSpan.FromMinutes(1));
    }

    private Task Done() => step switch
    {
        { Act.Length: > 0 } => Take(),
        { Package.Length: > 0 } => StoryPackage.Check(this, chromium, paths[step.Package]),
        _ => Look(),
    };

    private async Task Take()
    {
        var act = world.Services.GetRequiredService<ActCatalogue>()[step.Act];
        if (step.Record.Length > 0)
            current = paths[step.Record];
        var address = step.At.Length > 0 ? Named(step.At) : $"{current}/{step.Act.Split('.')[1]}";
        var page = await Open(step.By, address);
        await page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(d => d.open = true)");
        await Send(page);
        foreach (var (label, values) in step.Fill)
            await Fill(page, label, values);
        if (seen.Add(step.Act))
            await PageCheck.OfBoth(page);
        await page.Locator("main").GetByRole(AriaRole.Button, new()
        {
            Name = step.Press.Length > 0 ? step.Press : act.Label,
            Exact = true,
        }).ClickAsync();
        if (step.Then.Length > 0)
            await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = step.Then }).ClickAsync();
        if (step.Refused.Length > 0)
            await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(step.Refused);
        else
            await Arrive(page, act);
    }

    private async Task Arrive(IPage page, IAct act)
    {
        if (step.At.Length == 0 || act.Creates)
            await Assertions.Expect(page.Locator(".fz-errors")).ToHaveCountAsync(0);
        if (step.See.Count == 0)
            await Assertions.Expect(page.GetByText("已办理：" + act.Label)).ToBeVisibleAsync();
        foreach (var words in step.See)
            await Assertions.Expect(page.Locator("body")).ToContainTextAsync(Named(words));
        if (step.As.Length > 0)
            current = paths[step.As] = new Uri(page.Url).AbsolutePath;
    }

    private async Task Look()
    {
        foreach (var address in step.Look.Select(Named))
        {
            var page = await Open(step.By, address);
            await PageCheck.OfBoth(page);
            foreach (var words in step.See)
                await Assertions.Expect(page.Locator("body")).ToContainTextAsync(words);
        }
    }

    private async Task Send(IPage page)
    {
        foreach (var name in step.Files)
        {
            await page.GetByLabel("选择文件").SetInputFilesAsync(Typed(name, "text/plain", name));
            await Assertions.Expect(page.GetByLabel(name).First).ToBeCheckedAsync();
        }
    }

    private static async Task Fill(IPage page, string label, string[] values)
    {
        var control = page.Locator("main").GetByLabel(Beginning(label)).First;
        if (await control.CountAsync() == 0)
        {
            var legend = page.Locator("legend").GetByText(Beginning(label));
            var group = page.Locator("main fieldset").Filter(new() { Has = legend }).Last;
            foreach (var value in values)
                await group.GetByLabel(new Regex("^" + Regex.Escape(value))).First.CheckAsync();
            return;
        }

        switch (await control.EvaluateAsync<string>("e => e.type"))
        {
            case "checkbox" when values[0] == "false":
                await control.UncheckAsync();
                break;
            case "checkbox":
                await control.CheckAsync();
                break;
            case "select-one":
                await control.SelectOptionAsync(await Option(control, values[0]));
                break;
            case "file":
                await control.SetInputFilesAsync(Typed(label + ".csv", "text/csv", values[0]));
                break;
            default:
                await control.FillAsync(values[0]);
                break;
        }
    }

    private static FilePayload Typed(string name, string type, string content) =>
        new() { Name = name, MimeType = type, Buffer = Encoding.UTF8.GetBytes(content) };

    // The words of the choice, or some of them when the rest is a number or a date.
    private static async Task<string> Option(ILocator control, string words) => await control.EvaluateAsync<string?>(
        """
        (e, words) => ([...e.options].find(o => o.text.trim() === words)
            ?? [...e.options].find(o => o.text.includes(words)))?.value ?? null
        """, words)
        ?? throw new PlaywrightException($"does not offer {words}");

    // The label as it stands, or what it begins with when that is followed by an ellipsis.
    private static Regex Beginning(string label) => label.EndsWith('…')
        ? new Regex($"^\\s*{Regex.Escape(label[..^1])}")
        : new Regex($"^\\s*{Regex.Escape(label)}\\s*(（可不填）)?\\s*$");

    private string Named(string text) => Placeholder().Replace(text, m => paths[m.Groups[1].Value].Split('/')[^1]);

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Placeholder();

    private async Task<string> Said() => windows.TryGetValue(step.By, out var page)
        ? $"{page.Url}\n{await page.Locator("main").First.InnerTextAsync()}"
        : "";
}
