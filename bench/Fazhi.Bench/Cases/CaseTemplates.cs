using Fazhi.Data.Acts;
using Fazhi.Data.Retention;
using Fazhi.Hosting;
using Fazhi.Penalties;
using Fazhi.Registry;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Bench.Cases;

/// <summary>A case as far as it came, and how many in a hundred stand there.</summary>
internal sealed record CaseTemplate(Guid Id, int InHundred, bool IsOpen);

/// <summary>Cases taken through acts up to several stages; the others are copies of them.</summary>
internal sealed class CaseTemplates(IServiceProvider services, StandingClock clock, CaseWorld world)
{
    private static readonly SanctionDraft Sanction = new() { Fine = 20_000m };

    private static readonly (string Act, string On)[] Order =
    [
        ("record-clue", "2026-03-02"), ("accept-clue", "2026-03-03"), ("file-case", "2026-03-04"),
        ("start-investigation", "2026-03-05"), ("add-evidence", "2026-03-05"), ("conclude-investigation", "2026-04-10"),
        ("notify-party", "2026-04-13"), ("hear-party", "2026-04-15"), ("decide", "2026-04-20"),
        ("serve-decision", "2026-04-22"), ("record-payment", "2026-04-28"), ("close-case", "2026-05-08"),
        ("archive-case", "2026-05-20"),
    ];

    private static readonly (string Last, int InHundred)[] Stands =
    [
        ("record-clue", 2), ("accept-clue", 2), ("file-case", 3), ("add-evidence", 3), ("hear-party", 2),
        ("serve-decision", 3), ("archive-case", 85),
    ];

    public async Task<IReadOnlyList<CaseTemplate>> Make(CancellationToken ct)
    {
        var made = new List<CaseTemplate>();
        foreach (var (last, share) in Stands)
        {
            Guid? id = null;
            clock.Day = new DateOnly(2026, 3, 2);
            foreach (var (act, on) in Order)
            {
                clock.Day = DateOnly.Parse(on);
                id = await Take(act, id, ct);
                if (act == last)
                    break;
            }

            made.Add(new(id!.Value, share, last != Order[^1].Act));
        }

        return made;
    }

    /// <summary>An archived case with many pieces of evidence.</summary>
    public async Task<Guid> MakeBig(int evidence, CancellationToken ct)
    {
        Guid? id = null;
        foreach (var (act, on) in Order)
        {
            clock.Day = DateOnly.Parse(on);
            id = await Take(act, id, ct);
            for (var n = 0; act == "add-evidence" && n < evidence; n++)
                await Take(act, id, ct);
        }

        return id!.Value;
    }

    private async Task<Guid> Take(string act, Guid? id, CancellationToken ct)
    {
        var office = world.Offices[0];
        var byHead = act is "file-case" or "decide" or "close-case";
        var who = byHead ? world.Head : office.Lead;
        var actor = await services.GetRequiredService<StaffDirectory>().ActorFor(who, ct);
        var entry = new Entry(Input(act)) { On = clock.Day, By = byHead ? [who] : [office.Lead, office.Second] };
        var result = await services.DeskOf(actor!).Take("penalties." + act, id, entry, ct);
        return result is ActResult.Taken taken
            ? taken.Record
            : throw new InvalidOperationException($"{act}: {(result is ActResult.Refused no ? no.Unmet[0].Message : result)}");
    }

    private object Input(string act) => act switch
    {
        "record-clue" => new ClueDraft
        {
            Party = new PartyDraft { Name = "青岚悦容美容服务有限公司", Code = "91990121MA9Q7K3D5X", Address = "松风路18号" },
            Cause = CaseNames.Causes[0],
            Source = ClueSource.Complaint,
            Content = "群众举报",
            ConductEndedOn = new DateOnly(2026, 3, 1),
        },
        "file-case" => new FilingDraft { Officers = [world.Offices[0].Lead, world.Offices[0].Second] },
        "start-investigation" => new InvestigationDraft
        {
            Place = "松风路18号",
            Findings = "现场有注射针剂",
            ShowedCertificates = true,
            ToldRecusal = true,
        },
        "add-evidence" => new EvidenceDraft { Kind = EvidenceKind.SiteRecord, Name = "现场笔录", Source = "现场检查制作" },
        "conclude-investigation" => new ConclusionDraft
        {
            Findings = "未取得执业许可，为顾客实施注射",
            Opinion = "建议给予行政处罚",
            ViolatedArticles = "基本医疗卫生与健康促进法第三十八条第二款",
            PenaltyArticles = "同法第九十九条第一款",
            Proposed = Sanction,
        },
        "notify-party" => new NoticeDraft(),
        "hear-party" => new StatementDraft { Outcome = StatementOutcome.Waived, HearingWaived = true },
        "decide" => new DecisionDraft
        {
            Sanction = Sanction,
            Findings = "未取得执业许可，为顾客实施注射，有现场笔录为证",
            ViolatedArticles = "基本医疗卫生与健康促进法第三十八条第二款",
            PenaltyArticles = "同法第九十九条第一款",
            Discretion = "首次违法，配合调查",
        },
        "serve-decision" => new DeliveryDraft { Receiver = "秦若水" },
        "record-payment" => new PaymentDraft { Kind = PaymentKind.Fine, Amount = 20_000m, Receipt = "9901210001" },
        "close-case" => new ClosingDraft { Summary = "罚款已缴清" },
        "archive-case" => new ArchivingDraft { Number = "2026-0001", Retention = RetentionClass.ThirtyYears, Pages = 42 },
        _ => new Nothing(),
    };
}
