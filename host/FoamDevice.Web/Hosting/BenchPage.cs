using FoamDevice.Host;
using FoamDevice.Web.Language;
using FoamDevice.Web.Layout;
using FoamDevice.Web.People;
using FoamDevice.Web.Prepare;
using FoamDevice.Web.Records;
using FoamDevice.Web.Seats;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;

namespace FoamDevice.Web.Hosting;

/// <summary>What the page's components need, and where they are found.</summary>
public static class BenchPage
{
    /// <summary>Registers what the components need, the desk excepted: that is a singleton <see cref="IBenchDesk"/> of the caller's.</summary>
    /// <param name="services">Where.</param>
    /// <param name="settings">What the page is told about its bench.</param>
    /// <param name="time">The bench's clock.</param>
    /// <exception cref="PeopleException">The file of people can't be understood.</exception>
    public static IServiceCollection AddBenchPage(this IServiceCollection services, BenchPageSettings settings, TimeProvider time)
    {
        services.AddMudServices(options =>
        {
            options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.TopCenter;
            options.SnackbarConfiguration.PreventDuplicates = true;
        });
        services.AddSingleton(settings).AddSingleton(time).AddSingleton<PageStore>().AddSingleton(new MethodShelf(settings.MethodFolder));
        services.AddSingleton(new PeopleBook(settings.PeopleFile)).AddSingleton<SignIns>().AddSingleton<PeopleLog>();
        services.AddSingleton(provider => new SignInDesk(provider.GetRequiredService<PeopleBook>(), TimeProvider.System));
        services.AddSingleton(_ => new ControlSeat(TimeProvider.System)).AddSingleton<SeatLog>();
        services.AddScoped<PageVisit>().AddScoped<BenchVisitor>().AddScoped<SeatedDesk>();
        services.AddScoped<SeatKeeper>().AddScoped<CircuitHandler>(provider => provider.GetRequiredService<SeatKeeper>());
        return services.AddScoped<PageTexts>().AddScoped<PageNumbers>().AddScoped<PageDates>();
    }

    /// <summary>Maps pages and forms.</summary>
    /// <param name="endpoints">Where.</param>
    public static IEndpointRouteBuilder MapBenchPage(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = "'none'");
        VisitorForms.Map(endpoints);
        RecordEndpoints.Map(endpoints);
        return endpoints;
    }
}
