using System.Linq.Expressions;
using System.Reflection;
using Fazhi.Data.Clocks;
using Fazhi.Penalties;
using Fazhi.Penalties.FileReview;
using Fazhi.Registry;

namespace Fazhi.Modules.Tests.Penalties.FileReview;

using static PerfectCase;

/// <summary>The file with one fault, by the id of the item it violates.</summary>
internal static class FaultyCases
{
    public static CaseMaterial Of(string id) => id switch
    {
        "V2" => PerfectCase.Of() is var m ? m with
        {
            Certificates =
            [
                Certificate(Chen, CertificateDraft.Enforcement), Certificate(Lin, CertificateDraft.Enforcement, to: "2026-04-21"),
            ],
        } : throw new InvalidOperationException(),
        "V7" => PerfectCase.Of(m => m.Record(Decision(violated: ""))),
        "V8" => PerfectCase.Of(m => m.Record(Notice("2026-04-21"))),
        "V9" => PerfectCase.Of(m => m.Evidence[0] = Evidence(1, EvidenceKind.SiteRecord, "陈立")),
        "A1" or "B3" => PerfectCase.Of(m => Rename(m, Party(address: ""))),
        "A2" => Without(m => m.Clue!, PerfectCase.Of()),
        "A3" => PerfectCase.Of(m => m.Record(Clue("举报"))),
        "A4" => PerfectCase.Of(m => m.Record(Filing(reason: ""))),
        "A5" => PerfectCase.Of(m => m.Record(Filing(by: ""))),
        "A6" => Clocked("file", ClockState.MetLate),
        "B1" => PerfectCase.Of(m => m.Record(new Investigation { On = Day("2026-03-05"), Place = "", Findings = "有针剂" })),
        "B5" or "B6" or "B13" => PerfectCase.Of() with { Files = [] },
        "B10" => PerfectCase.Of(m => m.Evidence[1] = Evidence(2, EvidenceKind.PartyStatement, "陈立")),
        "B12" => PerfectCase.Of(m => m.Officers[0] =
            new CaseOfficer { Position = 1, PersonId = Chen, Name = "陈立", Certificate = "" }),
        "B15" => Of("V9"),
        "B16" => Clocked("preserve", ClockState.MetLate, "ord.register_preserve.decide"),
        "B17" => PerfectCase.Of(m => m.Record(Evidence(3, EvidenceKind.ExpertOpinion))) is var m
            ? m with { Files = [.. m.Files.Where(f => f.Change != 7)] } : throw new InvalidOperationException(),
        "B18" => PerfectCase.Of(m => m.Record(Conclusion(opinion: ""))),
        "C1" or "C4" => PerfectCase.Of(m => m.Record(Decision(by: ""))),
        "C2" => PerfectCase.Of(m => m.Record(Statement("2026-04-17", StatementOutcome.NotRaised))),
        "C3" => PerfectCase.Of(m => m.Record(Decision(Penalty(fine: 80_000m)))),
        "C5" => PerfectCase.Of(m => m.Record(Conclusion(review: "拟处较大数额罚款"))),
        "C6" => PerfectCase.Of(m => m.Record(Decision(number: ""))),
        "D1" => Clocked("serve", ClockState.MetLate),
        "D2" => PerfectCase.Of(m => m.Payments[1] = Payment(2, PaymentKind.Gains, 3_500m, receipt: "")),
        "D3" => PerfectCase.Of(m => m.Record(Decision(Penalty(goods: 3)))),
        "E1" => PerfectCase.Of() with { ArchiveTwins = 1 },
        "E2" => PerfectCase.Of(m => m.Record(Closing(summary: ""))),
        "E3" => PerfectCase.Of() is var m
            ? m with { Papers = [.. m.Papers.Where(p => p.Title != PaperKinds.Notice)] } : throw new InvalidOperationException(),
        "E4" => Clocked("archive", ClockState.MetLate),
        _ => throw new ArgumentException(id, nameof(id)),
    };

    public static LegalReview LegalReview(Guid reviewer) => new()
    {
        On = Day("2026-04-16"),
        ReviewerId = reviewer,
        Reviewer = "沈知远",
        Qualification = "A990121",
        Position = 1,
        Result = ReviewResult.Passed,
        Opinion = "同意",
    };

    /// <summary>The file with a fact taken out: what no act can do, an import or a hand at the table can.</summary>
    public static CaseMaterial Without(Expression<Func<PenaltyCase, object>> fact, CaseMaterial? material = null)
    {
        material ??= PerfectCase.Of();
        var property = (PropertyInfo)((MemberExpression)fact.Body).Member;
        property.SetValue(material.Matter, null);
        return material;
    }

    private static CaseMaterial Clocked(string term, ClockState state, string rule = "ord.filing.health")
    {
        var material = PerfectCase.Of();
        return material with
        {
            Clocks = [.. material.Clocks.Where(c => c.Term != term), Clock(material.Matter, term, "2026-03-12", state, rule)],
        };
    }
}
