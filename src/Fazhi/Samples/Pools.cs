using System.Globalization;
using Fazhi.Kernel.Identifiers;
using Fazhi.Registry;

namespace Fazhi.Samples;

/// <summary>
/// Fictional subjects, numbered within their pool: the same number is always the same firm. Names are made of characters
/// that mean nothing together, credit codes carry the unassigned division 990121.
/// </summary>
internal sealed class Pools(Recipe recipe)
{
    private const string First = "晨曙暮霁岚溪澄涟柏梧桐芷蘅荻芦葭菱荇";
    private const string Second = "和安宁泰康益善诚信仁德润泽丰茂恒远";

    private readonly Dictionary<(string Pool, int Index), Guid> keys = [];

    /// <summary>Subjects used, by pool.</summary>
    public Dictionary<string, int> Used { get; } = new(StringComparer.Ordinal);

    /// <summary>Notes that a pool is used up to a number.</summary>
    public void Need(string pool, int count)
    {
        if (!recipe.Pools.ContainsKey(pool))
            throw new InvalidDataException($"recipe.yaml：没有名为 {pool} 的对象池。");
        Used[pool] = Math.Max(Used.GetValueOrDefault(pool), count);
    }

    /// <summary>The draft of a subject.</summary>
    public SubjectDraft Draft(string pool, int index)
    {
        var p = recipe.Pools[pool];
        var order = recipe.Pools.Keys.ToList().IndexOf(pool);
        var name = $"{First[index % First.Length]}{Second[(index / First.Length) % Second.Length]}";
        var round = index / (First.Length * Second.Length);
        return new SubjectDraft
        {
            Name = $"{name}{(round == 0 ? "" : $"第{round + 1}")}{p.Ending}",
            CreditCode = Code(p.Public, (order * 10_000) + index),
            Kind = p.Kind,
            Specialty = p.Specialty,
            IsPublicInstitution = p.Public,
            Address = string.Create(CultureInfo.InvariantCulture, $"松风路{index + 1}号"),
            DivisionCode = "990121",
            Principal = $"{"赵钱孙李周吴郑王冯陈"[index % 10]}{Second[index % Second.Length]}",
        };
    }

    /// <summary>Remembers the key of a registered subject.</summary>
    public void Keep(string pool, int index, Guid key) => keys[(pool, index)] = key;

    /// <summary>The key of a registered subject.</summary>
    public Guid Key(string pool, int index) => keys[(pool, index)];

    /// <summary>A well-formed credit code that nobody has.</summary>
    public static string Code(bool isPublic, int number)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"MA{number:D6}");
        var first17 = $"{(isPublic ? "12" : "91")}990121{body}{OrganisationCode.CheckSign(body)}";
        return first17 + CreditCode.CheckSign(first17);
    }
}
