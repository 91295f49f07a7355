using Fazhi.Data.Files;
using Fazhi.Ui;
using Fazhi.Web.Security;

namespace Fazhi.Web;

/// <summary>Order in which a request passes.</summary>
internal static class Pipeline
{
    public static void UseFazhi(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.Use(SecurityHeaders.Add);
        app.Use(ErrorPages.Pass);
        app.UseRouting();
        app.UseAuthentication();
        app.Use(RequestActor.Resolve);
        app.Use(KeptFormGate.Pass);
        app.UseAuthorization();
        app.Use(RoleGate.Pass);
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapSignIn();
        app.MapFiles();
        app.MapOpenApi("/api/openapi.json").AllowAnonymous();
        foreach (var endpoints in app.Services.GetServices<IEndpoints>())
            endpoints.Map(app);
        app.MapRazorComponents<App>().AddAdditionalAssemblies(PageAssemblies.Modules).WithStaticAssets();
    }
}
