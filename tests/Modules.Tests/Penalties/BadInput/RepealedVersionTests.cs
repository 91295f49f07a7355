using Fazhi.Kernel.Procedures;
using Fazhi.Penalties;

namespace Fazhi.Modules.Tests.Penalties.BadInput;

/// <summary>The law of the procedure changes while a case is under way: the new version says what becomes of it.</summary>
public sealed class RepealedVersionTests
{
    private static readonly DateOnly Effective = new(2027, 1, 1);

    [Theory(DisplayName = "办案途中程序改了：已经开始的案件按过渡规定，新发现的按新版本")]
    [InlineData(Transition.FinishUnderOld, false)]
    [InlineData(Transition.NewStepsFromEffectiveDate, true)]
    [InlineData(Transition.Ask, false)]
    public void A_case_under_way_follows_the_transition(Transition transition, bool isNew)
    {
        var old = OrdinaryProcedure.Version2021;
        var next = old with { Version = "2027年版", EffectiveFrom = Effective, Transition = transition };
        var versions = new ProcedureVersions<PenaltyCase>(old, next);

        Assert.Equal(old.Version, versions.For(old.Version, Effective.AddDays(-1))?.Version);
        Assert.Equal((isNew ? next : old).Version, versions.For(old.Version, Effective)?.Version);
        Assert.Equal(next.Version, versions.For(null, Effective)?.Version);
    }

    [Fact(DisplayName = "案件的版本已不在登记之中，或者当日还没有施行的版本：没有可以适用的程序")]
    public void Without_a_version_nothing_applies()
    {
        Assert.Null(OrdinaryProcedure.Versions.For("1996年版", Effective));
        Assert.Null(OrdinaryProcedure.Versions.For(null, OrdinaryProcedure.Version2021.EffectiveFrom.AddDays(-1)));
    }
}
