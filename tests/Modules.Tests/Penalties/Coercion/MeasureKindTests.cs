using Fazhi.Kernel.Procedures;
using Fazhi.Penalties.Coercion;

namespace Fazhi.Modules.Tests.Penalties.Coercion;

public sealed class MeasureKindTests
{
    [Fact(DisplayName = "行政强制措施程序的定义，走查没有问题，除了疫情措施的公告和法制审核，每一步都出自行政强制法")]
    public void The_definition_is_sound()
    {
        Assert.Empty(CoercionProcedure.Version2011.Walk());
        Assert.All(
            CoercionProcedure.Version2011.Steps.Where(s => s.Basis!.Rule is not ("publicity.epidemic_measures" or "lreview.license_coerce")),
            s => Assert.Equal("中华人民共和国行政强制法", s.Basis!.Law));
    }

    [Fact(DisplayName = "措施种类是一张表：键唯一，依据出自法规库，有清单的才退还财物")]
    public void Kinds_are_data()
    {
        Assert.Equal(MeasureKind.All.Count, MeasureKind.All.Select(k => k.Key).Distinct().Count());
        Assert.All(MeasureKind.All, k => Assert.NotEmpty(k.Targets));
        Assert.All(MeasureKind.All, k => Assert.True(k.TermRule is not null || k.Lasting.Length > 0));
        Assert.Equal(
            ["coerce.water_food", "coerce.occupational", "coerce.waste", "coerce.disinfect"],
            MeasureKind.All.Where(k => k.PowerRule is not null).Select(k => k.Power!.Id).Distinct());
    }
}
