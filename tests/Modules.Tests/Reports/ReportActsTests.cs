using Fazhi.Data.Acts;
using Fazhi.Data.Files;
using Fazhi.Data.Scopes;
using Fazhi.Registry;
using Fazhi.Reports;
using Fazhi.Reports.Attested;
using Fazhi.Reports.Figures;
using Fazhi.Reports.Targets;
using Fazhi.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Reports;

/// <summary>Targets, attested figures and officers as figures, on both databases.</summary>
public abstract class ReportActsTests(WorldFixture fixture)
{
    private World World => fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "年度目标是记录，其值成为指标；后定的目标取代先定的")]
    public async Task A_target_becomes_a_figure()
    {
        var desk = await World.Desk("周明远");
        await World.Took(desk, "reports.set-target", null, Target("2025-11-03", 5));
        await World.Took(desk, "reports.set-target", null, Target("2025-12-20", 6));
        var value = await Figure("target_study_sessions", new DateOnly(2025, 12, 31));
        Assert.Equal(6, value.Value);
        Assert.Equal(2, value.Rows);
        Assert.Null((await Figure("target_study_sessions", new DateOnly(2024, 12, 31))).Value);
    }

    [Fact(DisplayName = "没有这个目标、年份已过：拒绝")]
    public async Task A_target_that_does_not_exist_is_refused()
    {
        var desk = await World.Desk("周明远");
        var wrong = new TargetDraft { Target = "administrative_licences", Statement = "许可", Year = 2019, Value = 1 };
        var refused = Assert.IsType<ActResult.Refused>(await desk.Take("reports.set-target", null, new Entry(wrong), Ct));
        Assert.Equal(2, refused.Unmet.Count);
    }

    [Fact(DisplayName = "核定数要有原件和签字人；取代计算值并带标记，撤回后恢复")]
    public async Task An_attested_figure_is_marked_and_can_be_withdrawn()
    {
        var desk = await World.Desk("周明远");
        var draft = new AttestedFigureDraft
        {
            Indicator = "enforcement_officers_added",
            AsOf = new DateOnly(2024, 6, 30),
            Value = 11,
            Signer = "周明远",
            Source = "2024年上半年执法人员统计表",
        };
        var bare = await desk.Take("reports.attest-figure", null, new Entry(draft), Ct);
        Assert.Contains("原件", Assert.Single(Assert.IsType<ActResult.Refused>(bare).Unmet).Message);

        var file = await World.Services.GetRequiredService<FileIntake>().Receive(
            desk.Actor, "reports.attest-figure", null, ("统计表.txt", new MemoryStream([1])), Ct);
        var record = await World.Took(desk, "reports.attest-figure", null, new Entry(draft) { Files = [file] });
        var attested = await Figure("enforcement_officers_added", draft.AsOf);
        Assert.Equal(11, attested.Value);
        Assert.Equal(("周明远", file), (attested.Attestation!.Signer, attested.Attestation.File));

        await World.Took(desk, "reports.withdraw-attested-figure", record, new Entry(new WithdrawAttestedFigureDraft()));
        var computed = await Figure("enforcement_officers_added", draft.AsOf);
        Assert.Equal(3, computed.Value);
        Assert.Null(computed.Attestation);
    }

    [Fact(DisplayName = "新增执法人员：首次取得的证件在当年生效，一人一次；换证不计")]
    public async Task Officers_added_are_counted_by_their_first_certificate()
    {
        var renewed = new CertificateDraft
        {
            PersonId = World.Person("陈立"),
            Kind = CertificateDraft.Enforcement,
            Number = "990121999",
        };
        var on = new DateOnly(2025, 5, 6);
        await World.Took(World.System, "registry.issue-certificate", null, new Entry(renewed) { On = on });
        Assert.Equal(3, (await Figure("enforcement_officers_added", new DateOnly(2024, 12, 31))).Value);
        Assert.Equal(0, (await Figure("enforcement_officers_added", new DateOnly(2025, 12, 31))).Value);
    }

    private static Entry Target(string on, decimal value)
    {
        var draft = new TargetDraft
        {
            Target = "target_study_sessions",
            Statement = "中心组每年法治专题学习",
            Year = 2026,
            Value = value,
            Measures = "study_sessions_rule_of_law",
        };
        return new Entry(draft) { On = DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture) };
    }

    private async Task<FigureValue> Figure(string id, DateOnly asOf)
    {
        var desk = World.Services.GetRequiredService<FigureDesk>();
        await using var db = World.Database.Open(Actor.System("test"));
        var request = new FigureRequest { AsOf = asOf, Agency = await AgencyScope.Of(db, World.Agency, Ct) };
        return (await desk.Compute(request, [desk.Catalogue.Find(id)!], Ct))[id];
    }
}

public sealed class SqliteReportActsTests(SqliteWorld world) : ReportActsTests(world), IClassFixture<SqliteWorld>;

public sealed class PostgresReportActsTests(PostgresWorld world) : ReportActsTests(world), IClassFixture<PostgresWorld>;
