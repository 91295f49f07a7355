using System.Globalization;
using System.Text;
using System.Text.Json;
using Fazhi.Data.Changes;
using Fazhi.Data.Changes.Sealing;

namespace Fazhi.Data.Packages;

/// <summary>The changes of a package, one after the other: each hash, the chain, and the proof that the log holds it.</summary>
internal sealed class PackageChain(PackageManifest manifest, Checkpoint checkpoint)
{
    private string previous = "";
    private string? state;

    /// <summary>Changes found sound.</summary>
    public int Count { get; private set; }

    /// <summary>The first difference; null when the line follows.</summary>
    public string? Add(string line)
    {
        var number = Count + 1;
        var message = ChangeLine.Read(line) is { } change ? Readable(change, number) : "无法读出";
        if (message is not null)
            return $"第{number}次变更：{message}。";
        Count = number;
        return null;
    }

    // Whoever signs a package could put anything into it.
    private string? Readable(ChangeLine change, int number)
    {
        try
        {
            return Check(change, number);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return "无法读出";
        }
    }

    /// <summary>The first paper or file that the last change knows and the package lacks, or the other way round.</summary>
    public string? Missing(PackageManifest package)
    {
        if (state is null)
            return null;
        using var record = JsonDocument.Parse(state);
        var known = Known(record.RootElement).ToDictionary(k => k.Id);
        foreach (var file in package.Files.Where(f => f.Link is not null))
            if (!known.Remove(file.Link!.Value, out var link) || (link.IsPaper ? file.Digest : file.Sha256) != link.Digest)
                return $"文件 {file.Path} 与变更记录里登记的摘要不符。";
        return known.Count == 0 ? null : $"变更记录里的“{known.Values.First().Title}”没有收进包里。";
    }

    private string? Check(ChangeLine c, int number)
    {
        if (ChangeHash.OfState(c.Header) != c.Hash)
            return "记录头与散列值不一致";
        using var header = JsonDocument.Parse(c.Header);
        string Of(string name) => header.RootElement.GetProperty(name).ToString();
        if (Of("number") != number.ToString(CultureInfo.InvariantCulture) || Of("previous") != previous)
            return "未接上一次变更";
        if (Of("kind") != manifest.Kind || Of("record") != manifest.Record.ToString())
            return "不是本案的变更";
        if (c.Payload is not null && (ChangeHash.OfState(c.Payload) != Of("state") || c.Salt is null || !Salted(c, Of("payload"))))
            return "内容与摘要不一致";
        (previous, state) = (c.Hash, c.Payload);
        return Proven(c) ? null : "不在检查点签过的日志里";
    }

    private static bool Salted(ChangeLine c, string digest) =>
        c.Salt!.Length % 2 == 0 && c.Salt.All(char.IsAsciiHexDigitLower)
        && ChangeHash.OfPayload(c.Salt, Encoding.UTF8.GetBytes(c.Payload!)) == digest;

    private bool Proven(ChangeLine c) =>
        c.Proof.All(p => p.Length == 64 && p.All(char.IsAsciiHexDigitLower))
        && Inclusion.Root(MerkleTree.Leaf(c.Hash), c.Position, checkpoint.Size, [.. c.Proof.Select(Convert.FromHexString)])
            is { } root && root.AsSpan().SequenceEqual(checkpoint.Root);

    private static IEnumerable<(Guid Id, string Title, string Digest, bool IsPaper)> Known(JsonElement record)
    {
        if (!record.TryGetProperty("attached", out var attached))
            yield break;
        foreach (var kind in attached.EnumerateObject())
            foreach (var row in kind.Value.EnumerateArray())
                if (row.TryGetProperty("Hash", out var hash) && row.TryGetProperty("Name", out var name))
                    yield return (row.GetProperty("Id").GetGuid(), name.GetString()!, hash.GetString()!, false);
                else if (row.TryGetProperty("Digest", out var digest) && row.TryGetProperty("Title", out var title))
                    yield return (row.GetProperty("Id").GetGuid(), title.GetString()!, digest.GetString()!, true);
    }
}
