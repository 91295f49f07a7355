using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Law;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>A matter whose papers are served with a proof: a penalty case or a coercive measure.</summary>
internal interface IServed : IMatter
{
    List<PaperService> Services { get; }

    List<ServiceDue> ServiceDues { get; }

    Guid? InHandsOf { get; }

    /// <summary>True while a paper has to be served and has no proof.</summary>
    bool IsUnserved(Guid paper, string title);

    /// <summary>The last day the law sets for the service of a paper; null when it sets none.</summary>
    DateOnly? LastDayToServe(CasePaper paper);
}

/// <summary>待送达: a paper that was issued and has to be served, until when.</summary>
internal sealed class ServiceDue
{
    public required int Position { get; init; }

    public required Guid PaperId { get; init; }

    public required string Title { get; init; }

    /// <summary>The last day: by law where it sets one, otherwise as the agency set it.</summary>
    public required DateOnly DueOn { get; init; }
}

/// <summary>What is still to be served, as a task of who has the matter in hands.</summary>
internal static class ServiceWatch
{
    private static LocalParameters Known => LocalParameters.Default;

    extension(IServed matter)
    {
        /// <summary>Notes papers as issued; those that go to nobody are left out.</summary>
        public void Owe(IEnumerable<CasePaper> papers, IReadOnlyDictionary<string, string> parameters)
        {
            foreach (var paper in papers.Where(p => PaperKinds.IsServed(p.Title)).ToArray())
            {
                matter.ServiceDues.Add(new()
                {
                    Position = matter.ServiceDues.Count + 1,
                    PaperId = paper.Id,
                    Title = paper.Title,
                    DueOn = matter.LastDayToServe(paper) is { } legal && legal < Usual(paper, parameters) ? legal : Usual(paper, parameters),
                });
            }
        }
    }

    /// <summary>The duty beside the path, at each stage in which papers may be served.</summary>
    public static IEnumerable<Duty<T>> Duties<T>(Step<T> serve)
        where T : IServed => serve.From.Select(at => new Duty<T>(at, serve.Name) { Alongside = true, Each = m => Open(m) });

    private static IReadOnlyList<Errand> Open(IServed matter) =>
        matter.InHandsOf is { } officer
        && matter.ServiceDues.Where(d => matter.IsUnserved(d.PaperId, d.Title)).MinBy(d => d.DueOn) is { } first
            ? [new Errand(officer) { DueOn = first.DueOn }]
            : [];

    private static DateOnly Usual(CasePaper paper, IReadOnlyDictionary<string, string> parameters) =>
        WorkCalendar.Default.Due(new Term
        {
            Start = paper.On,
            Period = Known[Parameters.ServiceDays].Period(Known.Value(Parameters.ServiceDays, parameters)!),
        }).Bound;
}
