using Fazhi.Data;
using Fazhi.Data.Changes;
using Fazhi.Data.Files;
using Fazhi.Data.Scopes;
using Fazhi.Data.Search;
using Fazhi.Data.Tasks;
using Fazhi.Ledgers.List;
using Fazhi.Ledgers.Records;
using Fazhi.Penalties;
using Fazhi.Registry;
using Fazhi.Reports.Figures;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Scopes;

/// <summary>What a reader is shown by the classes that the pages read with: whole lists, and single records.</summary>
internal sealed class Lanes(IServiceProvider services, RandomDistrict district)
{
    /// <summary>Every record of a list, with those that were shown; one decision for each record.</summary>
    public async Task<IReadOnlyList<Shown>> Lists(Actor actor) =>
    [
        new("subjects", district.Subjects, await Subjects(actor)),
        new("cases", district.Cases, await Cases(actor)),
        new("meetings", district.Meetings, await Ledger(actor, "governance.meetings", "q", RandomDistrict.Word)),
        new("inspections by word", district.Inspections,
            await Ledger(actor, "inspection.records", "q", RandomDistrict.SubjectWord)),
        new("inspections by subject", district.Inspections,
            await Ledger(actor, "inspection.records", "f.subject", RandomDistrict.SubjectWord)),
        new("search", district.Oracle.Records, await Search(actor)),
        new("tasks", [.. district.Tasks.Keys], await Tasks(actor)),
        await FigureRows(actor),
    ];

    /// <summary>True when the record, or the file of it, opens for the reader.</summary>
    public async Task<bool> Opens(Actor actor, Guid record)
    {
        var history = await services.GetRequiredService<History>().Of(actor, KindOf(record), record, default);
        var page = await Page(actor, record);
        Assert.Equal(page, history.Count > 0);
        foreach (var file in district.Files.Where(f => f.Value == record))
            Assert.Equal(page, await OpensFile(actor, file.Key));
        return page;
    }

    private async Task<bool> Page(Actor actor, Guid record)
    {
        if (district.Subjects.Contains(record))
            return await services.GetRequiredService<SubjectRecord>().Find(actor, record, default) is not null;
        if (district.Cases.Contains(record))
            return await services.GetRequiredService<CaseFiles>().Find(actor, record, default) is not null;
        var ledger = district.Meetings.Contains(record) ? "governance.meetings" : "inspection.records";
        return await For<EntryRecords>(actor).Find(ledger, record, default) is not null;
    }

    private async Task<bool> OpensFile(Actor actor, Guid file)
    {
        if (await services.GetRequiredService<RecordFiles>().Open(actor, file, default) is not var (_, content))
            return false;
        await content.DisposeAsync();
        return true;
    }

    private string KindOf(Guid record) => district.Subjects.Contains(record) ? "registry.subject"
        : district.Cases.Contains(record) ? "penalties.case" : "ledgers.entry";

    private async Task<List<Guid>> Subjects(Actor actor)
    {
        var (shown, query) = (new List<Guid>(), new SubjectQuery { Text = RandomDistrict.Word });
        while (true)
        {
            var page = await services.GetRequiredService<SubjectList>().Page(actor, query, default);
            shown.AddRange(page.Rows.Select(r => r.Id));
            if (!page.More)
                return shown;
            query = query with { After = (page.Rows[^1].Name, page.Rows[^1].Id) };
        }
    }

    private async Task<List<Guid>> Cases(Actor actor)
    {
        var (shown, query) = (new List<Guid>(), new MatterQuery { Text = RandomDistrict.Word });
        while (true)
        {
            var page = await services.GetRequiredService<CaseList>().Page(actor, query, default);
            shown.AddRange(page.Rows.Select(r => r.Id));
            if (page.Next is null)
                return shown;
            query = query with { After = page.Next };
        }
    }

    private async Task<List<Guid>> Ledger(Actor actor, string ledger, string condition, string word)
    {
        var page = await For<LedgerList>(actor).Page(new LedgerQuery
        {
            Ledger = ledger,
            Conditions = new Dictionary<string, string> { [condition] = word, ["state"] = "all" },
            Size = 100,
        }, default);
        Assert.Empty(page.Problems);
        Assert.Equal(page.Count, page.Rows.Count);
        return [.. page.Rows.Select(r => r.Id)];
    }

    private async Task<List<Guid>> Search(Actor actor)
    {
        var (shown, query) = (new List<Guid>(), SearchQuery.Parse(RandomDistrict.Word));
        for (long? before = null; ;)
        {
            var page = await services.GetRequiredService<SearchReader>().Find(actor, query, before, 100, default);
            shown.AddRange(page.Hits.Select(h => h.RecordId));
            if ((before = page.Next) is null)
                return shown;
        }
    }

    private async Task<List<Guid>> Tasks(Actor actor) =>
        [.. (await services.GetRequiredService<TaskList>().Page(actor, new TaskQuery { Take = 1_000 }, default)).Select(t => t.Id)];

    // A figure counts the whole agency; its list says what stands in a record only to those who may see it.
    private async Task<Shown> FigureRows(Actor actor)
    {
        var desk = services.GetRequiredService<FigureDesk>();
        var request = new FigureRequest { AsOf = new DateOnly(2026, 3, 2) };
        var indicator = desk.Catalogue.All.First(i => i.Rows == "governance.meetings" && !i.IsRatio);
        var rows = await desk.For(actor, request, indicator, await desk.Rows(request, indicator, default), default);
        Assert.All(rows.Where(r => r.IsHidden), r => Assert.Null(r.Title ?? r.Number ?? r.Kind ?? r.Value as string));
        return new("figures", [.. rows.Select(r => r.Record)], [.. rows.Where(r => !r.IsHidden).Select(r => r.Record)]);
    }

    private T For<T>(Actor actor) where T : notnull =>
        ActivatorUtilities.CreateInstance<T>(services, new Looking(actor));

    private sealed record Looking(Actor Actor) : ICurrentActor;
}

/// <summary>What a list showed.</summary>
internal sealed record Shown(string List, IReadOnlyCollection<Guid> All, IReadOnlyCollection<Guid> Seen);
