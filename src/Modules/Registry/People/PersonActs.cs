using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Registry;

/// <summary>登记人员 — register a person.</summary>
internal sealed class RegisterPerson : Act<Person, PersonDraft>
{
    public override string Name => "registry.register-person";

    public override string Label => "登记人员";

    public override bool Creates => true;

    public override IReadOnlyList<Role> Roles => [Role.SystemAdministrator];

    protected override Person New() => new();

    protected override Task<object?> Gather(ActWork work, Person record, PersonDraft input, CancellationToken ct) =>
        PersonRules.Holder(work, record, input, ct);

    protected override IEnumerable<Unmet> Check(Facts<Person, PersonDraft> f) => PersonRules.Check(f);

    protected override void Apply(Facts<Person, PersonDraft> f) => f.Matter.Register(f.Input, f.On);
}

/// <summary>更正人员 — a name or number that was wrong or has changed.</summary>
internal sealed class CorrectPerson : Act<Person, PersonDraft>
{
    public override string Name => "registry.correct-person";

    public override string Label => "更正人员";

    public override IReadOnlyList<Role> Roles => [Role.SystemAdministrator];

    protected override Task<object?> Gather(ActWork work, Person record, PersonDraft input, CancellationToken ct) =>
        PersonRules.Holder(work, record, input, ct);

    protected override IEnumerable<Unmet> Check(Facts<Person, PersonDraft> f) => PersonRules.Check(f);

    protected override void Apply(Facts<Person, PersonDraft> f) => f.Matter.Correct(f.Input);
}

/// <summary>离岗 — a person leaves; what the person did stays in every record.</summary>
internal sealed class LeaveOffice : Act<Person, Nothing>
{
    public override string Name => "registry.leave-person";

    public override string Label => "离岗";

    public override IReadOnlyList<Role> Roles => [Role.SystemAdministrator];

    protected override async Task<object?> Gather(ActWork work, Person record, Nothing input, CancellationToken ct) =>
        await work.Db.Set<Post>().CountAsync(
            p => p.PersonId == record.Id && (p.ValidTo == null || p.ValidTo > work.On), ct);

    protected override IEnumerable<Unmet> Check(Facts<Person, Nothing> f)
    {
        if (f.Matter.LeftOn is not null)
            yield return new Unmet(null, "此人已离岗。");
        if (f.On < f.Matter.JoinedOn)
            yield return new Unmet(null, $"离岗日期不得早于到岗日期{f.Matter.JoinedOn:yyyy-MM-dd}。");
        if ((int)f.Loaded! > 0)
            yield return new Unmet(null, $"此人还有{f.Loaded}个在任岗位，请安全管理员先免职。");
    }

    protected override void Apply(Facts<Person, Nothing> f) => f.Matter.Leave(f.On);
}

/// <summary>What every entry of a person must satisfy.</summary>
internal static class PersonRules
{
    /// <summary>Who else has the staff number; null when nobody has.</summary>
    public static async Task<object?> Holder(ActWork work, Person self, PersonDraft input, CancellationToken ct) =>
        await work.Db.Set<Person>().Where(p => p.StaffNumber == input.StaffNumber && p.Id != self.Id)
            .Select(p => p.Name).FirstOrDefaultAsync(ct);

    public static IEnumerable<Unmet> Check(Facts<Person, PersonDraft> f)
    {
        if (f.Input.Name.Length == 0)
            yield return new Unmet(null, "请填写姓名。");
        if (f.Input.StaffNumber.Length == 0)
            yield return new Unmet(null, "请填写工号。");
        if (f.Loaded is string holder)
            yield return new Unmet(null, $"工号{f.Input.StaffNumber}已由{holder}使用。");
    }
}

/// <summary>任职 — assign a post.</summary>
internal sealed class AssignPost : Act<Post, PostDraft>
{
    public override string Name => "registry.assign-post";

    public override string Label => "任职";

    public override bool Creates => true;

    public override IReadOnlyList<Role> Roles => [Role.SecurityAdministrator];

    protected override Post New() => new();

    protected override async Task<object?> Gather(ActWork work, Post record, PostDraft input, CancellationToken ct)
    {
        if (!await work.Db.Set<Person>().AnyAsync(p => p.Id == input.PersonId, ct))
            throw Invalid.Field("person", "查无此人。");
        if (!await work.Db.Set<Office>().AnyAsync(o => o.Id == input.OfficeId, ct))
            throw Invalid.Field("office", "查无此机构。");
        return await work.Db.Set<Post>().Where(p => p.PersonId == input.PersonId && p.ValidTo == null)
            .Select(p => p.Role).ToListAsync(ct);
    }

    protected override IEnumerable<Unmet> Check(Facts<Post, PostDraft> f)
    {
        var held = (List<Role>)f.Loaded!;
        if (held.Append(f.Input.Role).Where(r => r.IsAdministrator()).Distinct().Count() > 1)
            yield return new Unmet(null, "系统、安全、审计三类管理员须由不同的人担任。");
        if (f.Input.Role.IsAdministrator() && held.Any(r => !r.IsAdministrator()))
            yield return new Unmet(null, "管理员不得兼任业务岗位。");
        if (!f.Input.Role.IsAdministrator() && held.Any(r => r.IsAdministrator()))
            yield return new Unmet(null, "管理员不得兼任业务岗位。");
    }

    protected override void Apply(Facts<Post, PostDraft> f) => f.Matter.Assign(f.Input, f.On);
}

/// <summary>免职 — end a post.</summary>
internal sealed class EndPost : Act<Post, Nothing>
{
    public override string Name => "registry.end-post";

    public override string Label => "免职";

    public override IReadOnlyList<Role> Roles => [Role.SecurityAdministrator];

    protected override IEnumerable<Unmet> Check(Facts<Post, Nothing> f)
    {
        if (f.Matter.ValidTo is not null)
            yield return new Unmet(null, "该岗位已结束。");
        if (f.On < f.Matter.ValidFrom)
            yield return new Unmet(null, $"免职日期不得早于任职日期{f.Matter.ValidFrom:yyyy-MM-dd}。");
    }

    protected override void Apply(Facts<Post, Nothing> f) => f.Matter.End(f.On);
}
