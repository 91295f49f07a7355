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

/// <summary>撤销机构 — close an office; its records stay where they are.</summary>
internal sealed class CloseOffice : Act<Office, Nothing>
{
    public override string Name => "registry.close-office";

    public override string Label => "撤销机构";

    public override IReadOnlyList<Role> Roles => [Role.SystemAdministrator];

    protected override async Task<object?> Gather(ActWork work, Office record, Nothing input, CancellationToken ct) =>
        await work.Db.Set<Post>().CountAsync(p => p.OfficeId == record.Id && p.ValidTo == null, ct);

    protected override IEnumerable<Unmet> Check(Facts<Office, Nothing> f)
    {
        if (f.Matter.ValidTo is not null)
            yield return new Unmet(null, "该机构已撤销。");
        if ((int)f.Loaded! > 0)
            yield return new Unmet(null, $"该机构还有{f.Loaded}个在任岗位，请先免去或调整。");
    }

    protected override void Apply(Facts<Office, Nothing> f) => f.Matter.Close(f.On);
}
