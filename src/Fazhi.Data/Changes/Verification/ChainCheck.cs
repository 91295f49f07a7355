namespace Fazhi.Data.Changes.Verification;

/// <summary>Checks the changes of one record in order: no gap, each hash right, each linked to the one before.</summary>
internal sealed class ChainCheck(string kind, Guid record)
{
    /// <summary>The last change checked.</summary>
    public Change? Last { get; private set; }

    /// <summary>The first finding; null when the change follows.</summary>
    public Finding? Add(Change change)
    {
        var message = Check(change);
        Last = change;
        return message is null ? null : new Finding($"变更记录 {kind}", record, change.Number, message);
    }

    private string? Check(Change c)
    {
        if (c.Number != (Last?.Number ?? 0) + 1)
            return $"变更号不连续，此前为第{Last?.Number ?? 0}次。";
        if (c.PreviousHash != (Last?.Hash ?? ""))
            return "未接上一次变更的散列值。";
        if ((c.Payload is null) != (c.Salt is null))
            return "内容与盐值只缺其一。";
        if (c.Payload is not null && ChangeHash.OfState(c.Payload) != c.StateHash)
            return "内容与状态散列值不一致。";
        if (c.Payload is not null && !SaltFits(c))
            return "内容与内容摘要不一致。";
        if (c.Payload is null && c.Warnings.Length > 0)
            return "内容已销毁，提示却还在。";
        if (c.Payload is not null && ChangeHash.OfWarnings(c.Salt!, c.Warnings) != c.WarningsDigest)
            return "提示与提示摘要不一致。";
        return ChangeHash.OfHeader(c) == c.Hash ? null : "记录头与散列值不一致。";
    }

    private static bool SaltFits(Change c)
    {
        try
        {
            return ChangeHash.OfPayload(c.Salt!, System.Text.Encoding.UTF8.GetBytes(c.Payload!)) == c.PayloadDigest;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
