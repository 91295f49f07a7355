using Fazhi.Kernel.Procedures;
using Fazhi.Ui;

namespace Fazhi.Ledgers.Records;

/// <summary>What may be done with an entry: the steps of its flow first.</summary>
internal static class EntryOffers
{
    public static IReadOnlyList<ActOffer> Of(EntryRecord entry, FlowView? flow)
    {
        IReadOnlyList<Unmet> voided = entry.State == EntryState.Voided ? [new(null, "这条记录已作废。")] : [];
        var page = $"/ledgers/{entry.Definition.Key}/{entry.Id}";
        var free = voided.Count == 0;
        return
        [
            .. flow?.Offers ?? [],
            new()
            {
                Name = "更正",
                Note = entry.Definition.Flow is { } own ? $"保留原来的版本；回到“{own.First.Name}”重新办理" : "保留原来的版本",
                Href = free ? $"{page}/correct" : null,
                Unmet = voided,
            },
            new() { Name = "作废", Note = "写明原因，记录仍可查看", Href = free ? $"{page}/void" : null, Unmet = voided },
            new()
            {
                Name = "照此再登记一条",
                Note = "复制内容，改过再保存",
                Href = $"/ledgers/{entry.Definition.Key}/new?copy={entry.Id}",
            },
        ];
    }
}
