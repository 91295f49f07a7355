using Fazhi.Data.Changes.Verification;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Confidential;

/// <summary>Checks the chain of the disclosures: no serial number missing, each linked to the one before.</summary>
internal sealed class DisclosureCheck : IVerifiable
{
    // The rows themselves are counted with the records of their kind.
    public async Task<(long Compared, Finding? First)> Verify(FazhiDbContext db, CancellationToken ct)
    {
        var (serial, previous) = (0L, "");
        await foreach (var one in db.Set<Disclosure>().AsNoTracking().OrderBy(d => d.Serial).AsAsyncEnumerable()
            .WithCancellation(ct))
        {
            serial++;
            if (Wrong(one, serial, previous) is { } message)
                return (0, new Finding("保密查阅登记", one.Id, null, message));
            previous = one.Digest;
        }

        return (0, null);
    }

    private static string? Wrong(Disclosure one, long serial, string previous) =>
        one.Serial != serial ? $"第{serial}条不见了，其后是第{one.Serial}条。"
        : one.Previous != previous ? $"第{serial}条没有接上前一条，前一条被改动或替换。"
        : one.OwnDigest() != one.Digest ? $"第{serial}条的内容与它的摘要不一致。"
        : null;
}
