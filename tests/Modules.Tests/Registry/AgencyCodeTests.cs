using Fazhi.Data.Acts;
using Fazhi.Registry;
using Fazhi.TestKit;

namespace Fazhi.Modules.Tests.Registry;

/// <summary>文号 = 地区简称 + 卫 + …: the short code of an agency is the region alone.</summary>
public sealed class AgencyCodeTests(SqliteWorld fixture) : IClassFixture<SqliteWorld>
{
    [Theory(DisplayName = "文号用机关代字：不含“卫”，一至四个汉字；写错的说明应写成什么")]
    [InlineData("青卫", "“青卫”请改为“青”")]
    [InlineData("卫", "请改为“地区简称”")]
    [InlineData("", "请填写文号用机关代字")]
    [InlineData("青岚县城关", "一至4个汉字")]
    [InlineData("QL", "一至4个汉字")]
    public async Task A_wrong_code_is_refused(string code, string message) =>
        Assert.Contains(message, World.Describe(await Found(code)));

    [Fact(DisplayName = "文号用机关代字：地区简称照收")]
    public async Task The_region_is_taken() => Assert.IsType<ActResult.Taken>(await Found("岚"));

    private Task<ActResult> Found(string code) => fixture.World.System.Take("registry.found-agency", null, new Entry(new AgencyDraft
    {
        Name = "青岚县疾病预防控制局",
        ShortName = "青岚县疾控局",
        Code = code,
        DivisionCode = "990121",
    })
    { On = new DateOnly(2025, 1, 2) }, TestContext.Current.CancellationToken);
}
