using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Registry;

/// <summary>设立机构 — open an office below another; its place in the tree never changes.</summary>
internal sealed class OpenOffice : Act<Office, OfficeDraft>
{
    public override string Name => "registry.open-office";

    public override string Label => "设立机构";

    public override bool Creates => true;

    public override IReadOnlyList<Role> Roles => [Role.SystemAdministrator];

    protected override Office New() => new();

    protected override async Task<object?> Gather(ActWork work, Office record, OfficeDraft input, CancellationToken ct)
    {
        var parent = input.ParentId is { } id
            ? await work.Db.Set<Office>().FirstOrDefaultAsync(o => o.Id == id, ct)
            : null;
        if (input.ParentId is not null && parent is null)
            throw Invalid.Field("parent", "查无上级机构。");
        var siblings = await work.Db.Set<Office>().CountAsync(o => o.ParentId == input.ParentId, ct);
        return new OfficeSeat(siblings + 1, (parent?.Range ?? OfficeRange.Whole).Child(siblings + 1));
    }

    protected override IEnumerable<Unmet> Check(Facts<Office, OfficeDraft> f)
    {
        if (f.Input.Name.Length == 0)
            yield return new Unmet(null, "请填写机构名称。");
    }

    protected override void Apply(Facts<Office, OfficeDraft> f) =>
        f.Matter.Open(f.Input, (OfficeSeat)f.Loaded!, f.On);
}

/// <summary>变更机构 — a new name or kind; a change of the office above is opening a new one and closing this.</summary>
internal sealed class AlterOffice : Act<Office, AlteredOfficeDraft>
{
    public override string Name => "registry.alter-office";

    public override string Label => "变更机构";

    public override IReadOnlyList<Role> Roles => [Role.SystemAdministrator];

    protected override IEnumerable<Unmet> Check(Facts<Office, AlteredOfficeDraft> f)
    {
        if (f.Matter.ValidTo is not null)
            yield return new Unmet(null, "该机构已撤销，不能再变更。");
        if (f.Input.Name.Length == 0)
            yield return new Unmet(null, "请填写机构名称。");
        if (f.On < f.Matter.ValidFrom)
            yield return new Unmet(null, $"变更日期不得早于设立日期{f.Matter.ValidFrom:yyyy-MM-dd}。");
    }

    protected override void Apply(Facts<Office, AlteredOfficeDraft> f) => f.Matter.Alter(f.Input);
}

/// <summary>撤销机构 — close an office; its records stay where they are.</summary>
internal sealed class CloseOffice : Act<Office, Nothing>
{
    public override string Name => "registry.close-office";

    public override string Label => "撤销机构";

    public override IReadOnlyList<Role> Roles => [Role.SystemAdministrator];

    protected override async Task<object?> Gather(ActWork work, Office record, Nothing input, CancellationToken ct) =>
        new Dependents(
            await work.Db.Set<Post>().CountAsync(
                p => p.OfficeId == record.Id && (p.ValidTo == null || p.ValidTo > work.On), ct),
            await work.Db.Set<Office>().CountAsync(o => o.ParentId == record.Id && o.ValidTo == null, ct));

    protected override IEnumerable<Unmet> Check(Facts<Office, Nothing> f)
    {
        if (f.Matter.ValidTo is not null)
            yield return new Unmet(null, "该机构已撤销。");
        if (f.On < f.Matter.ValidFrom)
            yield return new Unmet(null, $"撤销日期不得早于设立日期{f.Matter.ValidFrom:yyyy-MM-dd}。");
        var (posts, offices) = (Dependents)f.Loaded!;
        if (posts > 0)
            yield return new Unmet(null, $"该机构还有{posts}个在任岗位，请先免去或调整。");
        if (offices > 0)
            yield return new Unmet(null, $"该机构还有{offices}个下级机构，请先撤销下级机构。");
    }

    protected override void Apply(Facts<Office, Nothing> f) => f.Matter.Close(f.On);

    private sealed record Dependents(int Posts, int Offices);
}
