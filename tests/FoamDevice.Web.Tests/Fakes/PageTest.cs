using Bunit;
using FoamDevice.Host;
using FoamDevice.Web.Hosting;
using FoamDevice.Web.Language;
using FoamDevice.Web.Layout;
using FoamDevice.Web.Seats;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor;

namespace FoamDevice.Web.Tests;

/// <summary>
/// A component on its own, over a <see cref="FakeDesk"/>, as an engineer sees it at a bench where nobody is on file. Scripts of the component library find a browser
/// that answers nothing.
/// </summary>
public abstract class PageTest : BunitContext
{
    private readonly Lazy<string> _folder = new(() => Directory.CreateTempSubdirectory("foam-page-").FullName);

    protected PageTest()
    {
        // Others work on this computer, too; a wait ends as soon as what it waits for is there.
        DefaultWaitTimeout = TimeSpan.FromSeconds(30);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<IBenchDesk>(Desk);
        Services.AddBenchPage(new BenchPageSettings { HostVersion = "1.2.3", StoreAddress = StorePath }, Time);
    }

    /// <summary>The desk that the component sees.</summary>
    protected FakeDesk Desk { get; } = new();

    /// <summary>The bench's clock.</summary>
    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 21, 8, 30, 0, TimeSpan.Zero));

    /// <summary>Where the run store is, if a test makes one.</summary>
    protected string StorePath => Path.Combine(_folder.Value, "runs.db");

    /// <summary>The visitor's language; to be set before the component is rendered.</summary>
    protected PageLanguage Language
    {
        get => Services.GetRequiredService<PageVisit>().Language;
        set => Services.GetRequiredService<PageVisit>().Language = value;
    }

    /// <summary>The visitor takes the controls.</summary>
    protected void TakeControls()
    {
        Services.GetRequiredService<PageVisit>().Browser = "this browser";
        Assert.True(Services.GetRequiredService<SeatedDesk>().Take());
    }

    /// <summary>Where menus, lists that fold out and dialogues appear: to be rendered before a component that has any.</summary>
    protected void RenderProviders()
    {
        Render<MudPopoverProvider>();
        Render<MudDialogProvider>();
        Render<MudSnackbarProvider>();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _folder.IsValueCreated)
            Directory.Delete(_folder.Value, recursive: true);
    }
}
