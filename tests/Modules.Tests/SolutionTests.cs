namespace Fazhi.Modules.Tests;

public sealed class SolutionTests
{
    [Fact(DisplayName = "解决方案可以构建并运行测试")]
    public void Builds() => Assert.Equal(4, 2 + 2);
}
