namespace Fazhi.Web;

/// <summary>Addresses to go back to: only within this application.</summary>
internal static class LocalAddress
{
    /// <summary>The address when it is local, otherwise the workbench.</summary>
    public static string Of(string? address) =>
        address is ['/', not '/' and not '\\', ..] or "/" && !address.Any(char.IsControl) ? address : "/";
}
