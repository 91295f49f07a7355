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

    protected override async Task<object?> Gather(ActWork work, Person record, PersonDraft input, CancellationToken ct) =>
        await work.Db.Set<Person>().Where(p => p.StaffNumber == input.StaffNumber).Select(p => p.Name)
            .FirstOrDefaultAsync(ct);

    protected override IEnumerable<Unmet> Check(Facts<Person, PersonDraft> f)
    {
        if (f.Input.Name.Length == 0)
            yield return new Unmet(null, "请填写姓名。");
        if (f.Input.StaffNumber.Length == 0)
            yield return new Unmet(null, "请填写工号。");
        if (f.Loaded is string holder)
            yield return new Unmet(null, $"工号{f.Input.StaffNumber}已由{holder}使用。");
    }

    protected override void Apply(Facts<Person, PersonDraft> f) => f.Matter.Register(f.Input, f.On);
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
