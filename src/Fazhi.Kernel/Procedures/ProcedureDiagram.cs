using System.Text;

namespace Fazhi.Kernel.Procedures;

/// <summary>Draws a procedure as a Mermaid state diagram.</summary>
public static class ProcedureDiagram
{
    /// <summary>The text of a Mermaid <c>stateDiagram-v2</c>; a page shows it as text where no script draws it.</summary>
    public static string Mermaid(this IProcedure procedure)
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        foreach (var stage in procedure.Stages)
            text.Append("    state \"").Append(stage.Label).Append("\" as ").Append(stage.Name).Append('\n');
        foreach (var step in procedure.StepViews)
            Arrows(text, step);
        foreach (var stage in procedure.Stages.Where(s => s.IsFinal))
            text.Append("    ").Append(stage.Name).Append(" --> [*]\n");
        return text.ToString();
    }

    private static void Arrows(StringBuilder text, IStep step)
    {
        var label = step.Basis is null ? step.Label : $"{step.Label} {step.Basis.Article}";
        IEnumerable<string> from = step.From.Count == 0 ? ["[*]"] : step.From.Select(s => s.Name);
        foreach (var stage in from)
        {
            text.Append("    ").Append(stage).Append(" --> ").Append(step.To?.Name ?? stage)
                .Append(" : ").Append(label).Append('\n');
        }
    }
}
