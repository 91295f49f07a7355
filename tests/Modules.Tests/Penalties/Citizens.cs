using Fazhi.Kernel.Identifiers;
using Fazhi.Penalties;

namespace Fazhi.Modules.Tests.Penalties;

/// <summary>Fictional citizens as parties; the division of their numbers, 990121, was never assigned.</summary>
internal static class Citizens
{
    /// <summary>A number with a right check character.</summary>
    public static string Id(string birth, string serial) => With($"990121{birth}{serial}");

    /// <summary>The first number of that day and beginning of the serial whose check character is the one asked for.</summary>
    public static string Id(string birth, string serial, char sign) =>
        Enumerable.Range(0, 10).Select(last => Id(birth, $"{serial}{last}")).First(id => id[17] == sign);

    public static ClueDraft Clue(string name, string code, string address = "柳荫胡同2号") => new()
    {
        Party = new PartyDraft { Name = name, Kind = PartyKind.Citizen, Code = code, Address = address },
        Cause = "未取得医师资格擅自行医",
        Source = ClueSource.Complaint,
        Content = "群众举报有人在出租屋内行医",
        ConductEndedOn = new DateOnly(2026, 3, 1),
    };

    public static SpotDecisionDraft Spot(string name, string code, string address) => new()
    {
        Party = new PartyDraft { Name = name, Kind = PartyKind.Citizen, Code = code, Address = address },
        Cause = "在禁止吸烟场所吸烟",
        Sanction = new SanctionDraft { Fine = 50m },
        Place = address,
        Findings = "当场发现，经劝阻不听",
        ViolatedArticles = "公共场所卫生管理条例第八条",
        PenaltyArticles = "公共场所卫生管理条例第十四条",
        Receiver = name,
        ShowedCertificates = true,
    };

    private static string With(string first17) => first17 + CitizenId.CheckSign(first17);
}
