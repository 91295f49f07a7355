using System.Net;
using Fazhi.Data.Acts;
using Fazhi.Registry;
using Fazhi.TestKit.Databases;
using Fazhi.TestKit.Web;

namespace Fazhi.Web.Tests;

/// <summary>
/// The pages on PostgreSQL, where reading takes a moment: each is drawn with its data, and the status is that of the
/// finished page.
/// </summary>
public sealed class PostgresPagesTests(PostgresPagesTests.PostgresWeb world) : IClassFixture<PostgresPagesTests.PostgresWeb>
{
    [Theory(DisplayName = "PostgreSQL 上打开各页：内容完整，没有半成的页面")]
    [InlineData("chengwangshu", "/", "工作台")]
    [InlineData("chengwangshu", "/cases", "处罚案件")]
    [InlineData("chengwangshu", "/ledgers", "台账")]
    [InlineData("chengwangshu", "/ledgers/training.sessions", "执法培训和法治学习台账")]
    [InlineData("chengwangshu", "/figures?at=today", "指标")]
    [InlineData("chengwangshu", "/figures/enforcement_training_attendance?at=today", "执法培训和法治学习覆盖人次")]
    [InlineData("chengwangshu", "/targets", "目标和定期任务")]
    [InlineData("chengwangshu", "/subjects", "监管对象名录")]
    [InlineData("chengwangshu", "/offices", "机构和人员")]
    [InlineData("chengwangshu", "/search?q=诊所", "全局搜索")]
    [InlineData("qinangu", "/admin/accounts", "账号")]
    public async Task Pages_are_drawn_with_their_data(string account, string address, string heading)
    {
        world.Require();
        using var browser = await world.SignedIn(account);
        for (var n = 0; n < 3; n++)
        {
            var page = await browser.Get(address);
            Assert.Equal((HttpStatusCode.OK, heading), (page.Status, page.Heading));
        }
    }

    [Fact(DisplayName = "PostgreSQL 上的记录页：在范围内打开，范围之外是写明的 404")]
    public async Task A_record_opens_or_is_said_to_be_missing()
    {
        world.Require();
        var draft = new SubjectDraft { Name = "慢读诊所", Kind = "医疗机构" };
        var subject = (await world.Take("韩予清", "registry.register-subject", null, new Entry(draft))).Record;
        using var inside = await world.SignedIn("hanyuqing");
        using var outside = await world.SignedIn("zhoumuye");
        for (var n = 0; n < 5; n++)
        {
            var page = await inside.Get($"/subjects/{subject}");
            Assert.Equal((HttpStatusCode.OK, "慢读诊所"), (page.Status, page.Heading));
            page = await outside.Get($"/subjects/{subject}");
            Assert.Equal((HttpStatusCode.NotFound, "没有找到"), (page.Status, page.Heading));
        }
    }

    /// <summary>The world on PostgreSQL.</summary>
    public sealed class PostgresWeb : WebWorld
    {
        private readonly PostgresDatabase database = new();

        /// <inheritdoc/>
        protected override string? Connection => database.ConnectionString;

        /// <summary>Skips the test, or fails it, when the machine has no such database.</summary>
        public void Require() => database.Require();

        /// <inheritdoc/>
        public override async ValueTask InitializeAsync()
        {
            await database.InitializeAsync();
            if (database.Missing is null)
                await base.InitializeAsync();
        }

        /// <inheritdoc/>
        public override async ValueTask DisposeAsync()
        {
            if (database.Missing is null)
                await base.DisposeAsync();
            await database.DisposeAsync();
        }
    }
}
