using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Fazhi.Kernel.Procedures;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Penalties;

public sealed class ProcedureTests
{
    private static readonly IProcedure[] Procedures =
        [.. FazhiServices.Build(DatabaseOptions.For("data", "Data Source=:memory:")).GetServices<IProcedure>()
            .Where(p => p.Key.StartsWith("penalties.", StringComparison.Ordinal))];

    [Fact(DisplayName = "普通程序和简易程序的定义，走查都没有问题")]
    public void Both_definitions_are_sound()
    {
        Assert.Equal(["penalties.ordinary", "penalties.simple"], Procedures.Select(p => p.Key));
        Assert.All(Procedures, p => Assert.Empty(p.Walk()));
    }

    [Fact(DisplayName = "每一步的依据都出自法规库，且以2021年处罚法为主")]
    public void Every_step_cites_the_register()
    {
        var bases = Procedures.SelectMany(p => p.StepViews).Select(s => s.Basis!).ToArray();

        Assert.All(bases, b => Assert.NotEmpty(b.Article));
        Assert.True(bases.Count(b => b is { Law: "中华人民共和国行政处罚法", Version: "2021修订" }) >= 18);
    }

    [Fact(DisplayName = "流程图画出全部阶段")]
    public void Draws_the_ordinary_procedure()
    {
        var diagram = Procedures[0].Mermaid();

        Assert.All(Procedures[0].Stages, s => Assert.Contains($"as {s.Name}", diagram));
        Assert.Contains("filed --> investigating : 开展调查 第五十五条第一款", diagram);
    }
}
