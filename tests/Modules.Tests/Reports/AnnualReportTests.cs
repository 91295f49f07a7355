using Fazhi.Data.Acts;
using Fazhi.Documents.Json;
using Fazhi.Ledgers;
using Fazhi.Registry;
using Fazhi.Reports.Annual;
using Fazhi.Reports.Snapshots;
using Fazhi.Reports.Targets;
using Fazhi.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Reports;

/// <summary>A report of two figures from records to files, on both databases.</summary>
public abstract class AnnualReportTests(WorldFixture fixture)
{
    private const string LayoutFile = """
        name: 两个数的版式
        parts: [only]
        contradictions:
          - id: X
            question: 新增人员是否都已上岗
            when: [{ figure: enforcement_officers_added, positive: true }]
        """;

    private const string Template = """
        <title>{{ year }}年度报告</title><issuer>{{ agency.name }}</issuer>
        <part id="a">学法</part>
        <p>新增执法人员{% figure enforcement_officers_added unit: 名 %}，学习{% figure target_study_sessions %}。{% say lead %}</p>
        """;

    private static readonly DateOnly YearEnd = new(2024, 12, 31);

    private World World => fixture.World;

    private ReportDesk Reports => World.Services.GetRequiredService<ReportDesk>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "从记录到报告：缺文字则停，并列数字说明后成文，同一快照两版字节相同，更正后变旧")]
    public async Task From_records_to_report()
    {
        var head = await World.Desk("周明远");
        Lay();
        await SetTarget(head);
        var snapshot = await World.Took(head, "reports.take-snapshot", null, new Entry(new SnapshotDraft { AsOf = YearEnd }));
        var draft = new ReportDraft { Year = 2024, Layout = "T", Snapshot = snapshot };

        var refused = Assert.IsType<ActResult.Refused>(await head.Take("reports.build", null, new Entry(draft), Ct));
        Assert.Equal(2, refused.Unmet.Count);
        Assert.Contains("缺文字", refused.Unmet[0].Message, StringComparison.Ordinal);
        Assert.Contains("待说明", refused.Unmet[1].Message, StringComparison.Ordinal);

        await Write("全系统法治化水平提升。");
        await ExplainAs(head, snapshot);
        var first = await World.Took(head, "reports.build", null, new Entry(draft));
        var second = await World.Took(head, "reports.build", null, new Entry(draft));
        await SameBytes(head, first, second);

        await IssueAnotherCertificate();
        var assessment = await Reports.Assess(head.Actor, draft, new DateOnly(2026, 3, 2), Ct);
        var stale = Assert.Single(assessment!.Problems, p => p.Blocks);
        Assert.Equal(("数字已旧", "enforcement_officers_added"), (stale.Kind, stale.Indicator));
        Assert.IsType<ActResult.Refused>(await head.Take("reports.build", null, new Entry(draft), Ct));
    }

    private async Task ExplainAs(ActDesk head, Guid snapshot)
    {
        var draft = new ExplanationDraft
        {
            Year = 2024,
            Layout = "T",
            Contradiction = "X",
            Snapshot = snapshot,
            Text = "年末全部取得证件并上岗执法。",
        };
        var nobody = await World.System.Take(
            "reports.explain", null, new Entry(draft) { Office = World.Office("政策法规科") }, Ct);
        Assert.Contains("具名", Assert.IsType<ActResult.Refused>(nobody).Unmet[0].Message, StringComparison.Ordinal);
        await World.Took(head, "reports.explain", null, new Entry(draft));
    }

    private async Task SameBytes(ActDesk head, Guid first, Guid second)
    {
        var list = World.Services.GetRequiredService<ReportList>();
        var versions = await list.Versions(head.Actor, 2024, Ct);
        Assert.Equal([2, 1], versions.Select(v => v.Version));
        var document = (await list.Find(head.Actor, first, Ct))!;
        var again = (await list.Find(head.Actor, second, Ct))!;
        foreach (var format in ReportFiles.Formats)
            Assert.Equal(ReportFiles.Render(document, format)!.Value.Bytes, ReportFiles.Render(again, format)!.Value.Bytes);
        Assert.Equal(
            "2024年度报告\n青岚县卫生健康局\n一、学法\n新增执法人员3名，学习不少于6次。全系统法治化水平提升。",
            document.PlainText);
        Assert.Contains("年末全部取得证件并上岗执法。", Provenance.Write(document), StringComparison.Ordinal);
        Assert.Null(await list.Find((await World.Desk("林晓")).Actor, first, Ct));
    }

    private void Lay()
    {
        var folder = Directory.CreateDirectory(Path.Combine(World.Options.DataFolder, "templates", "T")).FullName;
        File.WriteAllText(Path.Combine(folder, "layout.yaml"), LayoutFile);
        File.WriteAllText(Path.Combine(folder, "only.liquid"), Template);
    }

    private static async Task SetTarget(ActDesk desk)
    {
        var draft = new TargetDraft
        {
            Target = "target_study_sessions",
            Statement = "中心组每年法治专题学习",
            Year = 2025,
            Value = 6,
        };
        await World.Took(desk, "reports.set-target", null, new Entry(draft) { On = new DateOnly(2024, 11, 4) });
    }

    private async Task Write(string body)
    {
        var input = new EntryInput
        {
            Ledger = "report.texts",
            Fields = new Dictionary<string, string>
            {
                ["report_year"] = "2024",
                ["layout"] = "T",
                ["part"] = "举措和成效",
                ["place"] = "lead",
                ["body"] = body,
                ["written_on"] = "2025-01-08",
            },
        };
        await World.Took(await World.Desk("周明远"), "ledgers.enter", null, new Entry(input));
    }

    private async Task IssueAnotherCertificate()
    {
        var draft = new CertificateDraft
        {
            PersonId = World.Person("何芳"),
            Kind = CertificateDraft.Enforcement,
            Number = "990121888",
            ValidTo = new DateOnly(2029, 12, 31),
        };
        var on = new DateOnly(2024, 6, 3);
        await World.Took(World.System, "registry.issue-certificate", null, new Entry(draft) { On = on });
    }
}

public sealed class SqliteAnnualReportTests(SqliteWorld world) : AnnualReportTests(world), IClassFixture<SqliteWorld>;

public sealed class PostgresAnnualReportTests(PostgresWorld world)
    : AnnualReportTests(world), IClassFixture<PostgresWorld>;
