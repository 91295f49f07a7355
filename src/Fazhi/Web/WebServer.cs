using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fazhi.Accounts;
using Fazhi.Api;
using Fazhi.Data;
using Fazhi.Hosting;
using Fazhi.Scenarios;
using Fazhi.Ui;
using Fazhi.Web.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.WebEncoders;

namespace Fazhi.Web;

/// <summary>Builds the web application; the caller starts it.</summary>
public static class WebServer
{
    /// <summary>Largest form that a page takes, in bytes; files have an address of their own.</summary>
    public const int LargestForm = 4 * 1024 * 1024;

    /// <summary>The application, ready to start.</summary>
    public static WebApplication Build(WebOptions options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebServer).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseUrls(options.Url);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestForm;
        });
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        AddServices(builder.Services, options);
        var app = builder.Build();
        app.UseFazhi();
        return app;
    }

    private static void AddServices(IServiceCollection services, WebOptions options)
    {
        if (options.Time is not null)
            services.AddSingleton(options.Time);
        services.AddSingleton(options);
        services.Configure<ForwardedHeadersOptions>(forwarded => Proxies.Trust(forwarded, options.Proxies));
        services.AddScoped<RequestActor>();
        services.AddScoped<ICurrentActor>(sp => sp.GetRequiredService<RequestActor>());
        services.AddFazhi(options.Database);
        services.AddHostedService<BackgroundWork>();
        services.AddRazorComponents();
        services.AddCascadingAuthenticationState();
        services.AddHttpContextAccessor();
        services.AddScoped<KeptForms>();
        services.AddSingleton<Training>();
        services.AddSingleton(services => new Lessons(services.GetRequiredService<Training>().Lessons));
        services.Configure<FormOptions>(form => form.ValueLengthLimit = LargestForm);
        services.Configure<WebEncoderOptions>(web => web.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddApi();
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "fz-form";
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.AddDataProtection().SetApplicationName("fazhi");
        services.AddOptions<KeyManagementOptions>().Configure<IServiceProvider>((keys, provider) =>
            keys.XmlRepository = ActivatorUtilities.CreateInstance<DatabaseKeys>(provider));
        AddSignIn(services);
    }

    private static void AddSignIn(IServiceCollection services)
    {
        var authentication = services.AddAuthentication(ApiSignIn.Either);
        authentication.AddApiSignIn();
        authentication.AddIdentityCookies(cookies =>
            cookies.ApplicationCookie!.Configure(cookie =>
            {
                cookie.Cookie.Name = "fz-session";
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.LoginPath = "/sign-in";
                cookie.ReturnUrlParameter = "return";
                cookie.ExpireTimeSpan = TimeSpan.FromHours(8);
                cookie.SlidingExpiration = true;
            }));
        services.AddIdentityCore<AccountUser>(identity =>
            {
                identity.Lockout.MaxFailedAccessAttempts = 5;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                identity.User.AllowedUserNameCharacters = null!;
            })
            .AddUserStore<AccountStore>()
            .AddUserManager<AccountManager>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<AccountClaims>();
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddSingleton<ILookupNormalizer, KeepName>();
        services.AddAuthorizationBuilder().AddApiRights().SetFallbackPolicy(
            new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    private sealed class KeepName : ILookupNormalizer
    {
        public string? NormalizeName(string? name) => name?.Trim();

        public string? NormalizeEmail(string? email) => email;
    }
}
