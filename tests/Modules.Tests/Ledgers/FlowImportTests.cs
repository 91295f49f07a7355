using System.Text;
using Fazhi.Data;
using Fazhi.Data.Changes.Verification;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Data.Tasks;
using Fazhi.Hosting;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ledgers.Flows;
using Fazhi.Ledgers.Import;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Ledgers;

public sealed class SqliteFlowImportTests(SqliteWorld fixture) : FlowImportTests(fixture), IClassFixture<SqliteWorld>;

public sealed class PostgresFlowImportTests(PostgresWorld fixture) : FlowImportTests(fixture), IClassFixture<PostgresWorld>;

/// <summary>Imports into a ledger with a flow, and its file changed while entries are on their way.</summary>
public abstract class FlowImportTests(WorldFixture fixture) : IAsyncLifetime
{
    private World World => fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await FlowLedger.Open(World);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact(DisplayName = "导入：每一条从第一个状态开始，不计入，该审核的人有待办并看得到；没有发布的导入没有待办")]
    public async Task Import_begins_at_the_first_state()
    {
        var rows = new CountedRows(World, FlowLedger.Key);
        var (before, waiting) = (await rows.Count(), await ToDo());

        var outcome = await Import("甲合同,服务,2026-02-02,800\n乙合同,采购,2026-02-03,900\n丙合同,什么,2026-02-03,900\n");

        Assert.Equal((2, 1), (outcome.Rows, outcome.Rejected));
        Assert.Equal(before, await rows.Count());
        Assert.Equal(waiting + 2, await ToDo());
        Assert.Null((await World.Services.GetRequiredService<Verifier>().Run(new Dictionary<string, string>(), null, Ct)).First);
        Assert.Contains("导入的每一条都从“待法制审核”开始，逐条由法制审核人员办理“法制审核”（五个工作日内）",
            FlowWords.Imported(Definition), StringComparison.Ordinal);

        await Publish("null");
        Assert.Equal(0, await ToDo(Reaching));
        await Publish("started_at");
        Assert.Equal(waiting + 2, await ToDo(Reaching));
    }

    [Fact(DisplayName = "有记录还在某个状态时，文件不能删去这个状态，也不能去掉流程；写明影响几条")]
    public async Task States_in_use_stay()
    {
        await Import("丁合同,服务,2026-02-04,100\n");
        var file = Path.Combine(World.Options.DataFolder, "ledgers", FlowLedger.Key + ".yaml");
        var waiting = await ToDo();
        string[] changed =
        [
            FlowLedger.Text.Replace("submitted", "handed_in", StringComparison.Ordinal),
            FlowLedger.Text[..FlowLedger.Text.IndexOf("flow:", StringComparison.Ordinal)]
                + FlowLedger.Text[FlowLedger.Text.IndexOf("fields:", StringComparison.Ordinal)..],
        ];
        try
        {
            foreach (var text in changed)
            {
                await File.WriteAllTextAsync(file, text, Ct);
                await using var services = FazhiServices.Build(World.Options, World.Clock);
                var refused = await Assert.ThrowsAsync<LedgerDefinitionException>(
                    () => services.GetRequiredService<Migrator>().Run(Ct));
                Assert.Contains($"流程的状态“submitted”（待法制审核）删去了，影响正处在这个状态的{waiting}条记录", refused.Message, StringComparison.Ordinal);
            }
        }
        finally
        {
            await File.WriteAllTextAsync(file, FlowLedger.Text, Ct);
        }
    }

    private LedgerDefinition Definition => World.Services.GetRequiredService<LedgerCatalogue>().Find(FlowLedger.Key)!;

    private async Task<ImportOutcome> Import(string lines)
    {
        var actor = await World.ActorOf("何芳");
        var check = ActivatorUtilities.CreateInstance<ImportCheck>(World.Services, new Acting(actor));
        var file = await World.Services.GetRequiredService<ImportFiles>().Keep(
            new MemoryStream(Encoding.UTF8.GetBytes("合同名称,类别,送审日期,金额\n" + lines)), "合同.csv", Guid.Empty, Ct);
        return await ActivatorUtilities.CreateInstance<LedgerImporter>(World.Services, check, World.Services.DeskOf(actor))
            .Import(Definition, file, new ImportChoices(), null, Ct);
    }

    // A reviewer whose post reaches the office of the import, without any grant.
    private static Actor Reaching { get; } = new()
    {
        Name = "法制审核人员",
        PersonId = Guid.CreateVersion7(),
        Ranges = [OfficeRange.Whole],
        Roles = new HashSet<Role> { Role.LegalReviewer },
    };

    private async Task<int> ToDo(Actor? actor = null) => await World.Services.GetRequiredService<TaskList>().Count(
        actor ?? await World.ActorOf("吴静"), new TaskQuery(), Ct);

    private async Task Publish(string moment)
    {
        await using var db = World.Database.Open(Actor.System("test"));
#pragma warning disable EF1002 // one of two words of this test
        await db.Database.ExecuteSqlRawAsync($"update ledger_imports set published_at = {moment}", Ct);
#pragma warning restore EF1002
    }

    private sealed class Acting(Actor actor) : ICurrentActor
    {
        public Actor Actor => actor;
    }
}
