using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;
using Fazhi.Ui;

namespace Fazhi.Accounts;

/// <summary>签发接口令牌 — let another program act as a person.</summary>
internal sealed class IssueToken : Act<Token, TokenDraft>
{
    private const int LongestYears = 1;

    public override string Name => "accounts.issue-token";

    public override string Label => "签发接口令牌";

    public override bool Creates => true;

    public override IReadOnlyList<Role> Roles => [Role.SecurityAdministrator];

    protected override Token New() => new();

    protected override async Task<object?> Gather(ActWork work, Token record, TokenDraft input, CancellationToken ct) =>
        await work.Registers.Performer(work.Db, input.PersonId, work.Today, ct);

    protected override IEnumerable<Unmet> Check(Facts<Token, TokenDraft> f)
    {
        if (f.Loaded is not Performer { Posts.Count: > 0 } person)
            yield return new Unmet(null, "请选择现有岗位的人员，令牌以此人的岗位办理。");
        else if (person.Posts.Any(p => Enum.Parse<Role>(p.Role).IsAdministrator()))
            yield return new Unmet(null, "管理员的事项只能在页面上办理，不能签发令牌。");
        if (f.Input.Name.Length is < 2 or > 40)
            yield return new Unmet(null, "请写明使用令牌的程序，2至40个字。");
        if (f.Input.Rights.Count == 0 || f.Input.Rights.Any(r => !ApiRights.All.ContainsKey(r)))
            yield return new Unmet(null, "请至少选择一项权限。");
        if (f.Input.ExpiresOn < f.Today || f.Input.ExpiresOn > f.Today.AddYears(LongestYears))
            yield return new Unmet(null, "到期日在今天至一年之内。");
        if (f.Input.Secret.Length != 64)
            yield return new Unmet(null, "令牌须由系统生成。");
    }

    protected override void Apply(Facts<Token, TokenDraft> f) => f.Matter.Issue(f.Input, f.On);
}

/// <summary>吊销接口令牌 — it opens nothing from the next request on.</summary>
internal sealed class RevokeToken : Act<Token, TokenRevocationDraft>
{
    public override string Name => "accounts.revoke-token";

    public override string Label => "吊销接口令牌";

    public override IReadOnlyList<Role> Roles => [Role.SecurityAdministrator];

    protected override IEnumerable<Unmet> Check(Facts<Token, TokenRevocationDraft> f)
    {
        if (f.Matter.RevokedOn is not null)
            yield return new Unmet(null, "该令牌已吊销。");
    }

    protected override void Apply(Facts<Token, TokenRevocationDraft> f) => f.Matter.Revoke(f.On);
}
