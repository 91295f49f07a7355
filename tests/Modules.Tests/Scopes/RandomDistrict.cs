using System.Globalization;
using System.Text;
using Fazhi.Data.Acts;
using Fazhi.Data.Files;
using Fazhi.Data.Scopes;
using Fazhi.Data.Tasks;
using Fazhi.Ledgers;
using Fazhi.Penalties;
using Fazhi.Registry;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Scopes;

/// <summary>
/// A random district entered through acts: a tree of offices, dated posts, grants, and records of every kind. The title
/// of each holds <see cref="Word"/>, so that one search would find them all.
/// </summary>
internal sealed class RandomDistrict(World world, Random random)
{
    public const string Word = "巡护";

    public const string SubjectWord = "松涛";

    private static readonly DateOnly Today = new(2026, 3, 2);

    public ScopeOracle Oracle { get; } = new();

    public List<Guid> People { get; } = [];

    public List<Guid> Subjects { get; } = [];

    public List<Guid> Cases { get; } = [];

    public List<Guid> Meetings { get; } = [];

    public List<Guid> Inspections { get; } = [];

    /// <summary>Record of each file by key of the file.</summary>
    public Dictionary<Guid, Guid> Files { get; } = [];

    /// <summary>Tasks by key with their record and roles.</summary>
    public Dictionary<Guid, (Guid Record, int Roles)> Tasks { get; } = [];

    public async Task Fill()
    {
        await Offices();
        for (var n = 0; n < 26; n++)
            await Person(n);
        for (var n = 0; n < 90; n++)
        {
            await Subject(n);
            await Meeting(n);
            await Inspection(n);
            if (n < 60)
                await Case(n);
        }

        for (var n = 0; n < 90; n++)
            await Grant(n);
        await ReadAttached();
    }

    private async Task Offices()
    {
        var root = world.Office("青岚县卫生健康局");
        Oracle.Office(root, null);
        for (var n = 0; n < 18; n++)
        {
            var parent = Oracle.Offices[random.Next(Oracle.Offices.Count)];
            var draft = new OfficeDraft { AgencyId = world.Agency, ParentId = parent, Name = $"随机机构{n}", Kind = "内设机构" };
            Oracle.Office(await Took("registry.open-office", draft, Today), parent);
        }
    }

    private async Task Person(int n)
    {
        var person = await Took("registry.register-person",
            new PersonDraft { Name = $"随机人员{n}", StaffNumber = $"R{n:D3}" }, new DateOnly(2026, 1, 1));
        People.Add(person);
        Role[] roles = n == 0 ? [Role.AuditAdministrator] : [Role.Officer, Role.SectionHead, Role.Clerk, Role.Head, Role.Auditor];
        for (var posts = n == 0 ? 1 : random.Next(4); posts > 0; posts--)
        {
            var from = Today.AddDays(-random.Next(1, 60));
            var post = new HeldRole(person, Any(Oracle.Offices), Any(roles), from, Until(from));
            var acting = random.Next(4) == 0 && People.Count > 1 ? People[0] : (Guid?)null;
            await Took("registry.assign-post", new PostDraft
            {
                PersonId = person,
                OfficeId = post.Office,
                Role = post.Role,
                ActingForId = acting,
                Until = post.To,
            }, from);
            Oracle.Post(post);
        }
    }

    private async Task Subject(int n)
    {
        var draft = new SubjectDraft { Name = $"{SubjectWord}{Word}诊所{n}", Kind = "医疗机构", Address = $"随机路{n}号" };
        var subject = await Record(Subjects, "registry.register-subject", draft);
        if (n % 4 == 0)
            await Took(subject, "registry.correct-subject", draft with { Name = $"{SubjectWord}{Word}门诊部{n}" });
    }

    // A clue waits to be accepted by an officer or a section head. Those of the settled world sit in offices that reach
    // none of the random ones.
    private async Task Case(int n)
    {
        var record = await Record(Cases, "penalties.record-clue", new ClueDraft
        {
            Party = new PartyDraft { Subject = Subjects[n], Kind = PartyKind.Organisation },
            Cause = $"{Word}记录不全",
            Source = ClueSource.Complaint,
            Content = "群众反映",
        }, withFile: true);
        Oracle.Task(record, [Role.Officer, Role.SectionHead], Today);
    }

    private async Task Meeting(int n)
    {
        var input = new EntryInput
        {
            Ledger = "governance.meetings",
            Fields = new Dictionary<string, string>
            {
                ["title"] = $"{Word}工作会{n}",
                ["kind"] = "法治专题会",
                ["held_on"] = "2026-02-11",
                ["legal_item"] = "是",
            },
            Lines = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>
            {
                ["agenda"] = [new Dictionary<string, string> { ["item"] = $"{Word}议题{n}" }],
            },
        };
        var meeting = await Record(Meetings, "ledgers.enter", input);
        if (n % 5 == 0)
            await Took(meeting, "ledgers.correct", input with
            {
                Fields = new Dictionary<string, string>(input.Fields) { ["attendance"] = "12" },
            });
        if (n % 9 == 0)
            await Took(meeting, "ledgers.void", new VoidInput { Reason = "重复" });
    }

    // The title of an inspection says nothing: a word search finds it by the name of its subject, of whatever office.
    private Task<Guid> Inspection(int n) => Record(Inspections, "ledgers.enter", new EntryInput
    {
        Ledger = "inspection.records",
        Fields = new Dictionary<string, string>
        {
            ["matter"] = $"日常检查{Word}{n}",
            ["inspected_on"] = "2026-02-12",
            ["subject"] = Any(Subjects).ToString(),
            ["specialty"] = "医疗卫生",
            ["source"] = "日常检查",
            ["result"] = "未发现问题",
        },
    });

    private async Task Grant(int n)
    {
        var from = Today.AddDays(-random.Next(0, 50));
        var grant = new Granted(Any(People), Any([.. Oracle.Records]), from, Until(from));
        await Took("scope.give", new GrantDraft
        {
            TargetKind = "test",
            TargetId = grant.Record,
            PersonId = grant.Person,
            Until = grant.To,
            Reason = $"协办{n}",
        }, from);
        Oracle.Grant(grant);
    }

    private async Task<Guid> Record(List<Guid> kept, string act, object input, bool withFile = false)
    {
        var office = Any(Oracle.Offices);
        var record = await World.Took(world.System, act, null, new Entry(input)
        {
            Office = office,
            Files = withFile ? [await File(act, kept.Count)] : [],
        });
        Oracle.Record(record, office);
        kept.Add(record);
        return record;
    }

    private async Task<Guid> File(string act, int n)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(n.ToString(CultureInfo.InvariantCulture)));
        return await world.Services.GetRequiredService<FileIntake>()
            .Receive(Actor.System("test"), act, null, ("照片.txt", content), default);
    }

    private async Task ReadAttached()
    {
        await using var db = world.Database.Open(Actor.System("test"));
        foreach (var file in await db.Set<FileLink>().AsNoTracking().Where(f => Cases.Contains(f.RecordId)).ToListAsync())
            Files[file.Id] = file.RecordId;
        foreach (var task in await db.Set<TaskItem>().AsNoTracking().Where(t => Cases.Contains(t.RecordId)).ToListAsync())
            Tasks[task.Id] = (task.RecordId, task.Roles);
    }

    private Task<Guid> Took(string act, object input, DateOnly on) =>
        World.Took(world.System, act, null, new Entry(input) { On = on });

    private Task<Guid> Took(Guid record, string act, object input) =>
        World.Took(world.System, act, record, new Entry(input));

    private T Any<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    private DateOnly? Until(DateOnly from) => random.Next(3) switch
    {
        0 => null,
        1 => from.AddDays(random.Next(0, 60)),
        _ => Today.AddDays(random.Next(0, 90)),
    };
}
