using System.Globalization;
using System.Text;
using Fazhi.Data.Packages;

namespace Fazhi.Penalties;

/// <summary>目录.txt: what is in a package and how it is checked, for who opens it without the page.</summary>
internal static class PackageContents
{
    // The mark tells the editor of Windows that the text is UTF-8.
    public static byte[] Of(CasePackage package) => Encoding.UTF8.GetBytes("\uFEFF" + string.Join("\r\n", Lines(package)) + "\r\n");

    private static IEnumerable<string> Lines(CasePackage package)
    {
        var matter = package.Arranged.Matter;
        yield return $"{package.Arranged.Material.Agency}　行政处罚案件证据包";
        yield return $"{matter.Title}　{matter.Number}";
        yield return "";
        yield return $"核验：用浏览器打开“{PackageManifest.Checker}”，选择本证据包（不需要网络）；或者运行 fazhi package verify 文件名。";
        yield return $"公钥的指纹（SHA-256）：{package.Fingerprint}";
        yield return "请与制发机关公布的指纹对照。";
        foreach (var volume in package.Arranged.Volumes.Volumes)
        {
            yield return "";
            yield return $"{volume.Name}目录（{volume.Lines.Count}件，{volume.Pages}页）";
            foreach (var line in volume.Lines)
            {
                var day = line.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                yield return $"{line.No}．{line.Title}{line.Number}　{day}　第{line.Span}页　{line.Note}".TrimEnd('　');
                foreach (var piece in package.Pieces.Where(p => p.Line == line))
                    yield return $"　　{piece.Path}";
            }
        }

        if (Exhibits.Exhibit.Of(matter).Count > 0)
            yield return $"证据、样品和先行登记保存的物品，从取得到了结：{Exhibits.ExhibitTable.Name}.csv";

        if (package.Pieces.Where(p => p.Line is null).ToArray() is { Length: > 0 } late)
        {
            yield return "";
            yield return "归档以后收到的";
            foreach (var piece in late)
                yield return $"　　{piece.Path}";
        }
    }
}
