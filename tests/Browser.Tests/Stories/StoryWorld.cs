using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Fazhi.Registry;
using Fazhi.TestKit;
using Fazhi.TestKit.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Browser.Tests.Stories;

/// <summary>The world in the spring of 2025 with everybody whom a case taken through every branch needs.</summary>
public sealed class StoryWorld() : WebWorld("2025-03-03 09:00")
{
    private static readonly (string Key, string Value)[] Parameters =
    [
        ("penalties.defence.days", "5"), ("penalties.filing.days", "7"), ("penalties.review.amount", "50000"),
        ("penalties.discussion.amount", "50000"), ("penalties.review.period", "5"), ("penalties.panel.members", "3"),
        ("penalties.major.record", "15"), ("penalties.decision.extension", "是"), ("penalties.archive.days", "30"),
        ("penalties.discretion.deviation", "负责人批准"), ("penalties.credit.channel", "青岚县信用网站"),
        ("penalties.credit.application", "青岚县卫生健康局办公室，电话和材料见该网站"),
    ];

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Benchmark();
        await Person("孟遥", "mengyao", "综合监督科", Role.Officer);
        await Person("江听澜", "jiangtinglan", "法规科", Role.SectionHead);
        await Person("顾一舟", "guyizhou", "青岚县卫生健康局", Role.Head);
        await Person("闻溪", "wenxi", "青岚县卫生健康局", Role.Head);
        await this.PrepareCases();
        await Set("registry.issue-certificate", new CertificateDraft
        {
            PersonId = People["孟遥"],
            Number = "990121003",
            Kind = CertificateDraft.Enforcement,
            ValidTo = new DateOnly(2029, 12, 31),
        });
        foreach (var (key, value) in Parameters)
        {
            var draft = new ParameterDraft { Key = key, Value = value, Source = "青岚县卫健发〔2025〕3号" };
            await Set("registry.set-parameter", draft);
        }
    }

    // The agency's own benchmark binds; the sample that ships only points out.
    private async Task Benchmark()
    {
        var data = Services.GetRequiredService<DatabaseOptions>().DataFolder;
        var folder = Directory.CreateDirectory(Path.Combine(data, "benchmarks"));
        var shipped = await File.ReadAllTextAsync(Repository.Path("benchmarks", "penalties.yaml"), Ct);
        var own = shipped.Replace("sample: true", "sample: false", StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "penalties.yaml"), own, Ct);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task Set(string act, object input)
    {
        var desk = Services.DeskOf(Actor.System("test"));
        Assert.IsType<ActResult.Taken>(await desk.Take(act, null, new Entry(input) { On = new DateOnly(2025, 1, 2) }, Ct));
    }
}
