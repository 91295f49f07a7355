using System.Collections;
using System.Reflection;

namespace Fazhi.Penalties;

/// <summary>Takes out of a case read from its history what the law dates after a day.</summary>
/// <remarks>
/// A single fact counts as last known, so a date put right later is right here too. What repeats, such as payments, or goes on
/// from day to day, such as the officers, is taken as it was recorded by acts up to the day.
/// </remarks>
internal static class CaseCut
{
    private const string On = "On";

    private static readonly PropertyInfo[] Dated = [.. Own(typeof(PenaltyCase)).Where(p => DayOf(p.PropertyType) is not null)];

    private static readonly PropertyInfo[] Repeated = [.. Own(typeof(PenaltyCase)).Where(p => ElementOf(p.PropertyType) is not null)];

    /// <summary>What is proposed, told, heard or called anew, with the stage it led to each time.</summary>
    private static readonly Dictionary<Type, string> Anew = new()
    {
        [typeof(Conclusion)] = Stages.Concluded.Name,
        [typeof(Notice)] = Stages.Notified.Name,
        [typeof(Statement)] = Stages.Heard.Name,
        [typeof(HearingCall)] = Stages.HearingCalled.Name,
    };

    public static void Apply(PenaltyCase matter, PenaltyCase then, DateOnly at)
    {
        foreach (var fact in Dated)
            if (fact.GetValue(matter) is not { } value || IsLater(value, at))
                fact.SetValue(matter, IsAnew(fact.PropertyType, matter, at) ? fact.GetValue(then) : null);
        foreach (var list in Repeated)
            Fill((IList)list.GetValue(matter)!, (IList)list.GetValue(then)!, DayOf(ElementOf(list.PropertyType)!), at);
        matter.Rejoin();
        matter.Rewind(at);
    }

    private static bool IsLater(object fact, DateOnly at) =>
        (DateOnly)DayOf(fact.GetType())!.GetValue(fact)! > at || fact is Conclusion { AmendedOn: { } amended } && amended > at;

    // Done anew or amended after the day, it is on that day what it was before; a date put right is no second one.
    private static bool IsAnew(Type fact, PenaltyCase matter, DateOnly at) =>
        Anew.TryGetValue(fact, out var stage) && matter.Path.Any(e => e.Stage == stage && e.On <= at);

    private static void Fill(IList target, IList source, PropertyInfo? day, DateOnly at)
    {
        target.Clear();
        foreach (var item in source)
            if (day is null || (DateOnly)day.GetValue(item)! <= at)
                target.Add(item);
    }

    // The path is that of every matter and is rewound by it.
    private static IEnumerable<PropertyInfo> Own(Type type) =>
        type.GetProperties().Where(p => p.DeclaringType == typeof(PenaltyCase) && p.GetSetMethod(nonPublic: true) is not null);

    private static PropertyInfo? DayOf(Type type) => type.IsClass && type.GetProperty(On) is { } day && day.PropertyType == typeof(DateOnly)
        ? day
        : null;

    private static Type? ElementOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>) ? type.GetGenericArguments()[0] : null;
}
