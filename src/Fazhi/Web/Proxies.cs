using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Fazhi.Web;

/// <summary>
/// Proxies such as nginx that stand before the server and are believed when they tell the visitor's address and whether
/// the visitor came by HTTPS. Nobody else is believed.
/// </summary>
internal static class Proxies
{
    /// <summary>Addresses (<c>10.1.2.3</c>) and networks (<c>10.1.0.0/16</c>) that cannot be read.</summary>
    public static IReadOnlyList<string> Unreadable(IEnumerable<string> proxies) =>
        [.. proxies.Where(p => !IPAddress.TryParse(p, out _) && !IPNetwork.TryParse(p, out _))];

    /// <summary>Believes these proxies and no others.</summary>
    public static void Trust(ForwardedHeadersOptions options, IReadOnlyList<string> proxies)
    {
        // An empty list would mean to the middleware that everybody is believed.
        options.ForwardedHeaders = proxies.Count == 0
            ? ForwardedHeaders.None
            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
            if (IPAddress.TryParse(proxy, out var address))
                options.KnownProxies.Add(address);
            else
                options.KnownIPNetworks.Add(IPNetwork.Parse(proxy));
    }
}
