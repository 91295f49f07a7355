using Fazhi.Data.Acts;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Fazhi.Kernel.Procedures;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Browser.Tests.Stories;

/// <summary>One case through every branch that the law lets stand together, and short ones through the rest.</summary>
public sealed class StoryTests(Chromium chromium, StoryTests.Forms forms)
    : IClassFixture<Chromium>, IClassFixture<StoryTests.Forms>
{
    private static readonly string[] Modules = ["penalties.", "coercion.", "reviews."];

    public static TheoryData<string> Stories => [.. Story.Files];

    [Theory(DisplayName = "在浏览器里逐页填写，一案走遍能走的分支，其余各走一遍；文书没有空项，页页无障碍检查无一发现")]
    [MemberData(nameof(Stories))]
    public async Task Played_in_the_browser(string file)
    {
        await using var world = new StoryWorld();
        await world.InitializeAsync();
        var play = new StoryPlay(world, chromium, forms.Seen);
        await play.Play(Story.Read(file));
        await StoryPapers.Check(play, file);
    }

    [Fact(DisplayName = "每一个办理事项都在浏览器里填过，或者写明不能填的理由；新增一项而没有走过，这里就不通过")]
    public void Every_act_is_filled_in_somewhere()
    {
        var folder = Directory.CreateTempSubdirectory("fazhi-acts-");
        using var services = FazhiServices.Build(DatabaseOptions.For(folder.FullName));
        var acts = services.GetRequiredService<ActCatalogue>().All.Select(a => a.Name)
            .Concat(services.GetServices<IProcedure>().SelectMany(p => p.StepViews).Select(s => s.Name))
            .Where(n => Modules.Any(m => n.StartsWith(m, StringComparison.Ordinal))).ToHashSet();
        var filled = Story.Files.Select(Story.Read).SelectMany(s => s.Steps)
            .Where(s => s.Act.Length > 0 && s.Refused.Length == 0).Select(s => s.Act).ToHashSet();
        var excused = Story.Excused;
        Assert.Empty(acts.Except(filled).Except(excused.Keys));
        Assert.Empty(excused.Keys.Intersect(filled));
        Assert.Empty(excused.Keys.Except(acts));
        Assert.All(excused.Values, reason => Assert.True(reason.Length > 5, reason));
        folder.Delete(recursive: true);
    }

    /// <summary>What the stories share: the forms that were looked at.</summary>
    public sealed class Forms
    {
        /// <summary>By act.</summary>
        public HashSet<string> Seen { get; } = [];
    }
}
