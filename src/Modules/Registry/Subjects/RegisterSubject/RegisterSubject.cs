using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Registry;

/// <summary>登记监管对象 — open the file of a supervised subject.</summary>
internal sealed class RegisterSubject : Act<Subject, SubjectDraft>
{
    public override string Name => "registry.register-subject";

    public override string Label => "登记监管对象";

    public override bool Creates => true;

    public static IReadOnlyList<Role> Who { get; } = [Role.Officer, Role.Clerk, Role.SectionHead];

    public override IReadOnlyList<Role> Roles => Who;

    protected override Subject New() => new();

    protected override Task<object?> Gather(
        ActWork work, Subject record, SubjectDraft input, CancellationToken ct) =>
        SubjectRules.Twin(work.Db, record.Id, input, ct);

    protected override IEnumerable<Unmet> Check(Facts<Subject, SubjectDraft> f) =>
        SubjectRules.Check(f.Input, f.Loaded as string);

    protected override void Apply(Facts<Subject, SubjectDraft> f) => f.Matter.Register(f.Input, f.On, f.RecordedAt);
}

/// <summary>What every entry of a subject must satisfy.</summary>
internal static class SubjectRules
{
    /// <summary>Name of another subject with the same code, address and specialty; null when there is none.</summary>
    public static async Task<object?> Twin(
        Data.FazhiDbContext db, Guid self, SubjectDraft input, CancellationToken ct) =>
        input.CreditCode.Length == 0
            ? null
            : await db.Set<Subject>().IgnoreQueryFilters([Data.FazhiDbContext.ScopeFilter])
                .Where(s => s.CreditCode == input.CreditCode && s.Id != self && s.Status != SubjectStatus.Merged
                    && s.Address == input.Address && s.Specialty == input.Specialty)
                .Select(s => s.Name)
                .FirstOrDefaultAsync(ct);

    public static IEnumerable<Unmet> Check(SubjectDraft input, string? twin)
    {
        if (input.Name.Trim().Length == 0)
            yield return new Unmet(null, "请填写监管对象名称。");
        if (input.Kind.Length == 0)
            yield return new Unmet(null, "请选择监管对象类别。");
        if (twin is not null)
            yield return new Unmet(
                null, $"同一信用代码、地址和专业的档案已存在：{twin}。一户一档，请在原档案上更正。");
    }
}
