using System.Net;
using FoamDevice.Host;
using FoamDevice.Web.People;
using FoamDevice.Web.Seats;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FoamDevice.Web.Hosting;

/// <summary>Serves the bench page.</summary>
public sealed class BenchServer : IAsyncDisposable
{
    private static readonly TimeSpan _signedInFor = TimeSpan.FromHours(12);

    // A quarter of what a page waits for (foam.js) before it says that it has lost its connection.
    private static readonly TimeSpan _signOfLife = TimeSpan.FromSeconds(2);

    private readonly WebApplication _application;

    private BenchServer(WebApplication application) => _application = application;

    /// <summary>Where the page is, such as <c>http://127.0.0.1:5240/</c>.</summary>
    public Uri Address => new(_application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>The page's own services, for who starts it.</summary>
    public IServiceProvider Services => _application.Services;

    /// <summary>Starts to serve.</summary>
    /// <param name="options">Where and how.</param>
    /// <param name="desk">The bench; the caller ends it after the server.</param>
    /// <param name="cancellation">Gives the start up.</param>
    /// <exception cref="ListenException">People or a certificate are missing, or the address is taken.</exception>
    /// <exception cref="PeopleException">The file of people can't be understood.</exception>
    public static async Task<BenchServer> StartAsync(BenchServerOptions options, IBenchDesk desk, CancellationToken cancellation = default)
    {
        WebApplication application = Build(options, desk);
        try
        {
            ListenRules.Check(options, application.Services.GetRequiredService<PeopleBook>());
            _ = application.Services.GetRequiredService<SeatLog>();
            await application.StartAsync(cancellation).ConfigureAwait(false);
            return new BenchServer(application);
        }
        catch (Exception failure)
        {
            await application.DisposeAsync().ConfigureAwait(false);
            if (failure is IOException)
                throw Taken(options, failure);

            throw;
        }
    }

    /// <summary>Ends; tabs that are open say that they lost their connection, and wait for the next start.</summary>
    public async ValueTask DisposeAsync()
    {
        // An open tab holds its connection for as long as it is let.
        using var now = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _application.StopAsync(now.Token).ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
    }

    private static ListenException Taken(BenchServerOptions options, Exception failure) => new(
        $"--listen {options.Listen} can't be used: {failure.Message.TrimEnd('.')}. Does another `foam serve` run? "
        + $"Name another port: --listen {options.Listen.Address}:PORT.",
        failure);

    private static WebApplication Build(BenchServerOptions options, IBenchDesk desk)
    {
        // The content is beside the program, wherever it was called from.
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        SetLog(builder.Logging);
        builder.WebHost.ConfigureKestrel(kestrel => Listen(kestrel, options));
        AddServices(builder.Services, options, desk);
        WebApplication application = builder.Build();
        Use(application, options);
        return application;
    }

    // Warnings go beside what the command says. Those that are said in words elsewhere, or that nobody at a bench can do anything about, don't.
    private static void SetLog(ILoggingBuilder log)
    {
        log.ClearProviders();
        log.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        log.SetMinimumLevel(LogLevel.Warning);
        log.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        log.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }

    private static void Listen(KestrelServerOptions kestrel, BenchServerOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Listen(options.Listen, listen =>
        {
            if (options.Certificate is { } certificate)
                listen.UseHttps(certificate);
        });
    }

    private static void AddServices(IServiceCollection services, BenchServerOptions options, IBenchDesk desk)
    {
        services.AddSingleton(desk);
        services.AddSingleton<IHostLifetime, CallersLifetime>();
        services.AddBenchPage(options.Settings with { DemandsSignIn = options.IsForOthers }, options.Time);
        services.AddRazorComponents().AddInteractiveServerComponents(tabs => tabs.DisconnectedCircuitRetentionPeriod = options.KeepsTabs)
            .AddHubOptions(connection => connection.KeepAliveInterval = _signOfLife);
        services.AddAntiforgery(antiforgery => SecureCookie(antiforgery.Cookie, "foam-form", options));
        services.AddAuthentication(PersonTicket.Scheme).AddCookie(PersonTicket.Scheme, cookies =>
        {
            SecureCookie(cookies.Cookie, "foam-person", options);
            cookies.ExpireTimeSpan = _signedInFor;
            cookies.SlidingExpiration = true;
            cookies.TimeProvider = TimeProvider.System;
        });
        KeepKeys(services.AddDataProtection().SetApplicationName("FoamDevice"), options.Settings.KeyFolder);
    }

    private static void SecureCookie(CookieBuilder cookie, string name, BenchServerOptions options)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.SecurePolicy = options.Certificate is null ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
    }

    private static void KeepKeys(IDataProtectionBuilder keys, string? folder)
    {
        if (folder is null)
        {
            keys.UseEphemeralDataProtectionProvider();
            return;
        }

        DirectoryInfo place = OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(folder)
            : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        keys.PersistKeysToFileSystem(place);
    }

    private static void Use(WebApplication application, BenchServerOptions options)
    {
        var guard = new OriginGuard(options.Certificate);
        application.Use(SecurityHeaders.AddAsync);
        application.UseWebSockets();
        application.Use(guard.GuardAsync);
        application.UseStaticFiles();
        application.UseRouting();
        application.UseAuthentication();
        application.Use((context, next) => SignInGate.GuardAsync(context, next, context.RequestServices.GetRequiredService<BenchVisitor>()));
        application.UseAntiforgery();
        application.MapBenchPage();
    }
}
