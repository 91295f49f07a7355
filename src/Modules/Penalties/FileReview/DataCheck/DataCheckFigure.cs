using Fazhi.Data.Scopes;
using Fazhi.Data.Tasks;

namespace Fazhi.Penalties.FileReview;

/// <summary>On the workbench of an officer: how many flaws the own cases have.</summary>
internal sealed class DataCheckFigure(DataCheckList checks) : IWorkFigure
{
    public async Task<WorkFigure?> For(Actor actor, CancellationToken ct)
    {
        if (!actor.Roles.Contains(Role.Officer))
            return null;
        var count = await checks.Count(actor, ct);
        return new WorkFigure
        {
            Name = "数据核查",
            Count = count,
            Unit = "项",
            Href = $"/cases/data-check?officer={actor.PersonId}",
            Note = count > 0 ? "录入、期限、材料" : "没有问题",
        };
    }
}
