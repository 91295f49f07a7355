using Fazhi.Penalties.Recordings;

namespace Fazhi.Penalties.FileReview;

/// <summary>全过程记录: steps without the record a rule asks for, and recordings with a hole.</summary>
internal static class RecordingChecks
{
    public static IEnumerable<DataFinding> Of(CaseMaterial m) => m.Recordings is not { } table ? [] :
        from step in RecordingReview.Of(m, table)
        from problem in step.Problems
        select new DataFinding
        {
            Kind = problem.IsHint ? DataFinding.ProcessHint : DataFinding.Process,
            Text = $"{step.Step.Text}：{problem.Text}",
            Basis = problem.Basis,
            Href = $"{m.Address}/recordings",
        };
}
