using Microsoft.AspNetCore.Routing;

namespace Fazhi.Ui;

/// <summary>
/// Addresses of a module that are no pages, such as downloads. Registered as a service; the web host maps all of them,
/// behind sign-in unless they say otherwise.
/// </summary>
public interface IEndpoints
{
    /// <summary>Maps the addresses.</summary>
    void Map(IEndpointRouteBuilder endpoints);
}
