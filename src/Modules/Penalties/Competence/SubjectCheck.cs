using Fazhi.Kernel.Law;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties.Competence;

/// <summary>Whether the agency is the lawful subject for what a case is about.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 38: a penalty by who is no competent subject is void; 卫生健康行政处罚程序规定 art. 2.</remarks>
internal static class SubjectCheck
{
    /// <summary>What is wrong or unknown. What the table has read in the law refuses, all else is only pointed out.</summary>
    public static IEnumerable<Unmet> Of(IReadOnlyList<SubjectFinding> findings, DateOnly? conductEnded)
    {
        // Where two provisions name two kinds of agency, the one that is ours is enough.
        foreach (var violation in findings.GroupBy(f => f.Violation.Code))
            if (violation.All(f => f.IsOwn != true))
                foreach (var finding in violation)
                    yield return finding.IsOwn is null ? Unknown(finding) : OfAnother(finding);
        foreach (var finding in findings.Where(f => f.Row is { } row && conductEnded < row.First))
            yield return new Unmet(
                PenaltyLaw.Law("ord.scope.health"),
                $"违法行为在{finding.Row!.From}划转以前已经终了，划转以后由谁处罚法律没有写明，请先经法制审核确定",
                Blocks: false);
        if (Names(findings) is { Count: > 1 } names)
            yield return new Unmet(
                PenaltyLaw.Law("ord.invalid"),
                $"所选违法行为分别由{string.Join("、", names)}处罚，一个案件只有一个执法主体，请分别立案",
                Blocks: Names([.. findings.Where(IsRead)]).Count > 1);
    }

    /// <summary>The bodies as which the agency would act, one for each violation.</summary>
    public static IReadOnlyList<string> Names(IReadOnlyList<SubjectFinding> findings) =>
    [
        .. findings.GroupBy(f => f.Violation.Code)
            .Select(v => v.FirstOrDefault(f => f.IsOwn == true) ?? v.First()).Select(f => f.Body.Full).Distinct(),
    ];

    /// <summary>The body as which the agency acts in the case; health where nothing was chosen.</summary>
    public static EnforcementBody BodyOf(IReadOnlyList<SubjectFinding> findings) =>
        findings.OrderByDescending(f => f.IsOwn == true).Select(f => f.Body).FirstOrDefault(EnforcementBody.Health);

    /// <summary>The lawful subjects for what is in the catalogue; a code that is not is told elsewhere.</summary>
    public static IReadOnlyList<SubjectFinding> Find(
        CompetenceTable table, IEnumerable<string> codes, DateOnly on, IReadOnlyDictionary<string, string> parameters) =>
    [
        .. codes.Distinct().Select(ViolationCatalogue.Default.Find).OfType<Violation>().SelectMany(v => table.Of(v, on, parameters)),
    ];

    /// <summary>The lawful subjects for a case: for what was found, else for what is suspected, on the day it was decided.</summary>
    public static IReadOnlyList<SubjectFinding> Of(
        CompetenceTable table, PenaltyCase matter, (DateOnly Today, IReadOnlyDictionary<string, string> Parameters) at) => Find(
            table,
            matter.CurrentContraventions.Count > 0
                ? matter.CurrentContraventions.Select(c => c.Code)
                : matter.Filing?.Suspected.Split('、', StringSplitOptions.RemoveEmptyEntries) ?? [],
            matter.Decision?.On ?? matter.Conclusion?.On ?? matter.Filing?.On ?? at.Today,
            at.Parameters);

    // What nobody has read in the law, that the health department is competent for all else among it, never refuses.
    private static bool IsRead(SubjectFinding finding) => finding.Row is { Verified: true };

    private static Unmet OfAnother(SubjectFinding finding) => new(
        PenaltyLaw.Law("ord.invalid"),
        $"{finding.Text}，本地由其他机关行使，本机关不是执法主体，请移送有管辖权的机关",
        Blocks: IsRead(finding));

    private static Unmet Unknown(SubjectFinding finding) => new(
        PenaltyLaw.Law("ord.scope.health"),
        $"{finding.Text}，还没有登记本地由谁行使（本地参数“{LocalParameters.Default.Find(finding.Body.Parameter)!.Label}”），请先核实执法主体",
        Blocks: false);
}
