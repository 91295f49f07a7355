using Fazhi.Data.Acts;
using Fazhi.Kernel.Procedures;
using Fazhi.Registry;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties;

/// <summary>Conditions on the persons who act, shared by many steps.</summary>
internal static class Persons
{
    /// <summary>Two officers, each with an enforcement certificate valid on the day of the act.</summary>
    public static Step<T> ByTwoCertifiedOfficers<T>(this Step<T> step, string rule = "ord.officers.two")
        where T : IMatter => step.RequiresOfPerformers(
                f => Distinct(f) >= 2,
                Law(rule),
                f => $"执法人员不得少于两人，现为{Distinct(f)}人，请补选执法人员")
            .RequiresOfPerformers(
                f => f.By.All(HasCertificate),
                Law("officer.certificate"),
                f => $"{string.Join("、", f.By.Where(p => !HasCertificate(p)).Select(p => p.Name))}"
                    + $"在{f.On:yyyy-MM-dd}没有有效的行政执法证，不得参加执法");

    /// <summary>Only those the case was assigned to.</summary>
    public static Step<PenaltyCase> ByCaseOfficers(this Step<PenaltyCase> step) =>
        step.ByTwoCertifiedOfficers().RequiresOfPerformers(
            f => f.By.All(p => f.Matter.IsCurrentOfficer(p.Person)),
            SystemRule.Identity,
            "办理人员须是本案承办人员；要换人请先变更承办人员");

    /// <summary>Approved by a head of the agency, or by a section head where that is enough; on paper when another records it.</summary>
    public static Step<T> ApprovedBy<T>(this Step<T> step, string message, params string[] roles)
        where T : IMatter => step.RequiresOfPerformers(
                f => f.By.Any(p => p.Posts.Any(post => roles.Contains(post.Role))),
                SystemRule.Identity,
                message)
            .OnSignedPaper();

    /// <summary>What another records for those who decided needs the signed paper as a file.</summary>
    public static Step<T> OnSignedPaper<T>(this Step<T> step)
        where T : IMatter => step.RequiresOfPerformers(
            f => f.Files.Count > 0 || f.RecordedBy.Person == Guid.Empty
                || f.By.Any(p => p.Person == f.RecordedBy.Person),
            SystemRule.Completeness,
            "代为录入审批的，须上传签字的纸质审批件");

    public static string Names<T>(this Facts<T> f) => string.Join("、", f.By.Select(p => p.Name));

    /// <summary>Those who act, with the numbers of their certificates.</summary>
    public static string Certified<T>(this Facts<T> f) =>
        string.Join("、", f.By.Select(p => CertificateOf(p) is { Length: > 0 } held ? $"{p.Name}（{held}）" : p.Name));

    /// <summary>Adds a record just made to the evidence of the case, so that it is not entered a second time.</summary>
    public static void AddRecord(this Facts<PenaltyCase> f, EvidenceKind kind, string name, string source) =>
        f.Matter.Record(new EvidenceItem
        {
            Position = f.Matter.Evidence.Count + 1,
            On = f.On,
            Kind = kind,
            Name = name,
            Source = source,
            TakenBy = f.Names(),
            Change = f.Matter.ChangeNumber + 1,
        });

    public static string CertificateOf(Performer person) =>
        person.Certificates.FirstOrDefault(c => c.Kind == CertificateDraft.Enforcement)?.Number ?? "";

    /// <summary>A person chosen in a form, with what was held on the day of the act.</summary>
    /// <exception cref="InvalidInputException">There is no such person; told at the field.</exception>
    public static async Task<Performer> Known(this ActWork work, string field, Guid person, CancellationToken ct) =>
        await work.Registers.Performer(work.Db, person, work.On, ct)
            ?? throw new InvalidInputException(new Dictionary<string, string> { [field] = "查无此人，请重新选择。" });

    private static bool HasCertificate(Performer person) => CertificateOf(person).Length > 0;

    private static int Distinct<T>(Facts<T> f) => f.By.Select(p => p.Person).Distinct().Count();
}
