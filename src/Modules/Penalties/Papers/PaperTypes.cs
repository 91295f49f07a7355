using Fazhi.Documents.Papers;

namespace Fazhi.Penalties;

/// <summary>Types of the papers beside the main path, by title.</summary>
internal static class PaperTypes
{
    private static readonly Dictionary<string, Type> Types = new()
    {
        [PaperKinds.AddressConfirmation] = typeof(AddressPaper),
        [PaperKinds.CreditNotice] = typeof(CreditNoticePaper),
        [PaperKinds.Announcement] = typeof(AnnouncementPaper),
    };

    public static Type? Of(string title) => Types.GetValueOrDefault(title);
}
