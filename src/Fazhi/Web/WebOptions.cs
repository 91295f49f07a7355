using Fazhi.Data.Storage;

namespace Fazhi.Web;

/// <summary>How the web application is run.</summary>
public sealed record WebOptions
{
    /// <summary>Where the data is kept.</summary>
    public required DatabaseOptions Database { get; init; }

    /// <summary>Address to listen on, such as <c>http://127.0.0.1:0</c>; port 0 takes a free one.</summary>
    public string Url { get; init; } = "http://127.0.0.1:0";

    /// <summary>True for a demo: every page is marked 示例 and demo accounts are offered.</summary>
    public bool Demo { get; init; }

    /// <summary>Addresses or networks of proxies that are believed about the visitor's address and HTTPS; none by default.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>Clock; the system's when null.</summary>
    public TimeProvider? Time { get; init; }
}
