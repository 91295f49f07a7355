using Fazhi.Penalties.Exhibits;

namespace Fazhi.Penalties.FileReview;

/// <summary>证据来源和保管: what is not stated, copies without a statement, gaps in custody, doubtful appraisals.</summary>
internal static class CustodyChecks
{
    public static IEnumerable<DataFinding> Of(CaseMaterial m) => Custody(m).Concat(Appraisals(m));

    private static IEnumerable<DataFinding> Custody(CaseMaterial m) => CustodyGaps.Of(m.Matter).Select(g => new DataFinding
    {
        Kind = g.IsUnstated ? DataFinding.Provenance : DataFinding.Custody,
        Text = g.Text,
        Basis = PenaltyLaw.Law("ord.evidence.kinds"),
        Href = ExhibitWords.Cure(m.Matter, m.Address, g) ?? $"{m.Address}/exhibits",
    });

    private static IEnumerable<DataFinding> Appraisals(CaseMaterial m) => m.Matter.Appraisals.SelectMany(a => new[]
    {
        a.WasQualified ? "" : $"{a.Body}的资质在{a.On:yyyy-MM-dd}委托时已经过期",
        a.IsOpen && m.Matter.Conclusion is not null ? $"{a.Number}委托{a.Body}的检验没有收到结果" : "",
        a.AwaitsTelling && m.Matter.Conclusion is not null ? $"{a.Body}报告{a.ReportNumber}没有告知当事人" : "",
    }).Where(text => text.Length > 0).Select(text => new DataFinding
    {
        Kind = DataFinding.Appraisal,
        Text = text,
        Basis = PenaltyLaw.Law("ord.evidence.kinds"),
        Href = $"{m.Address}#facts",
    });
}
