using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Registry;

/// <summary>登记证件 — record a certificate or qualification.</summary>
internal sealed class IssueCertificate : Act<Certificate, CertificateDraft>
{
    public override string Name => "registry.issue-certificate";

    public override string Label => "登记证件";

    public override bool Creates => true;

    public override IReadOnlyList<Role> Roles => [Role.Clerk, Role.SystemAdministrator];

    protected override Certificate New() => new();

    protected override async Task<object?> Gather(
        ActWork work, Certificate record, CertificateDraft input, CancellationToken ct)
    {
        if (!await work.Db.Set<Person>().AnyAsync(p => p.Id == input.PersonId, ct))
            throw Invalid.Field("person", "查无此人。");
        return await work.Db.Set<Certificate>().AnyAsync(c => c.Number == input.Number && c.Kind == input.Kind, ct);
    }

    protected override IEnumerable<Unmet> Check(Facts<Certificate, CertificateDraft> f)
    {
        if (f.Input.Number.Length == 0)
            yield return new Unmet(null, "请填写证号。");
        if (f.Loaded is true)
            yield return new Unmet(null, $"{f.Input.Kind}{f.Input.Number}已登记。");
        if (f.Input.ValidTo < f.On)
            yield return new Unmet(null, "有效期止不得早于有效期起。");
    }

    protected override void Apply(Facts<Certificate, CertificateDraft> f) =>
        f.Matter.Issue(f.Input, f.On, f.RecordedAt);
}

/// <summary>注销证件 — end a certificate's validity.</summary>
internal sealed class RevokeCertificate : Act<Certificate, Nothing>
{
    public override string Name => "registry.revoke-certificate";

    public override string Label => "注销证件";

    public override IReadOnlyList<Role> Roles => [Role.Clerk, Role.SystemAdministrator];

    protected override IEnumerable<Unmet> Check(Facts<Certificate, Nothing> f)
    {
        if (f.Matter.ValidTo < f.On)
            yield return new Unmet(null, $"该证件已于{f.Matter.ValidTo:yyyy-MM-dd}失效，不需要注销。");
        if (f.On < f.Matter.ValidFrom)
            yield return new Unmet(null, $"注销日期不得早于有效期起{f.Matter.ValidFrom:yyyy-MM-dd}。");
    }

    protected override void Apply(Facts<Certificate, Nothing> f) => f.Matter.Revoke(f.On);
}
