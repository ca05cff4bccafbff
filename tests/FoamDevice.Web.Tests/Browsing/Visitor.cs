using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FoamDevice.Web.Tests.Browsing;

/// <summary>Somebody with a browser in front of the page.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    /// <summary>How long a visitor waits for what must come: the computer may be busy with other tests.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    private readonly IBrowserContext _context;
    private readonly Uri _address;
    private readonly ConcurrentQueue<string> _errors = new();

    static Visitor() => SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);

    private Visitor(IBrowserContext context, IPage page, Uri address)
    {
        _context = context;
        _address = address;
        Page = page;
    }

    /// <summary>The tab.</summary>
    public IPage Page { get; }

    /// <summary>What the browser complained of: scripts, refused contents, lost connections.</summary>
    public IReadOnlyCollection<string> Errors => _errors;

    /// <summary>Comes to a page.</summary>
    /// <param name="browser">With this browser.</param>
    /// <param name="address">Where the page is served.</param>
    /// <param name="options">What the browser tells of itself; a tablet's screen when null.</param>
    public static async Task<Visitor> ComeAsync(TestBrowser browser, Uri address, BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.ViewportSize ??= new ViewportSize { Width = 1_024, Height = 768 };
        options.ReducedMotion ??= ReducedMotion.Reduce;
        IBrowserContext context = await browser.VisitAsync(options);
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        return await ComeAsync(context, address);
    }

    /// <summary>A second tab of the same browser: the same cookies.</summary>
    public Task<Visitor> OpenTabAsync() => ComeAsync(_context, _address);

    /// <summary>Opens a path of the page, and waits until it works.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(new Uri(_address, path).ToString());
        await WaitForPageAsync();
    }

    /// <summary>Waits until buttons do something: the page is drawn once its connection stands.</summary>
    public Task WaitForPageAsync() => Expect(Page.Locator("[data-testid=brand]").First).ToBeAttachedAsync();

    /// <summary>Waits until the view has what it shows: nothing turns any more.</summary>
    public Task SettleAsync() => Expect(Page.Locator(".mud-progress-indeterminate, .mud-progress-circular, .mud-skeleton")).ToHaveCountAsync(0);

    /// <summary>What bears a test's name.</summary>
    public ILocator Id(string name) => Page.GetByTestId(name);

    /// <summary>Presses a button.</summary>
    public Task PressAsync(string name) => Id(name).ClickAsync();

    /// <summary>Sees something.</summary>
    public Task SeesAsync(string name) => Expect(Id(name).First).ToBeVisibleAsync();

    /// <summary>Sees something with this text in it.</summary>
    public Task SeesAsync(string name, string text) => Expect(Id(name).First).ToContainTextAsync(text);

    /// <summary>Does not see something, or no longer.</summary>
    public Task SeesNoAsync(string name) => Expect(Id(name)).ToHaveCountAsync(0);

    /// <summary>Waits until the address bar shows a path.</summary>
    public Task ArrivesAsync(string path) => Expect(Page).ToHaveURLAsync(new Regex(Regex.Escape(new Uri(_address, path).ToString())));

    /// <summary>Keeps what the visitor sees, for people to look at.</summary>
    public Task KeepPictureAsync(string name) => Page.ScreenshotAsync(new() { Path = Pictures.PathOf(name), FullPage = true, Animations = ScreenshotAnimations.Disabled });

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private static async Task<Visitor> ComeAsync(IBrowserContext context, Uri address)
    {
        IPage page = await context.NewPageAsync();
        var visitor = new Visitor(context, page, address);
        page.Console += (_, message) => visitor.Heard(message);
        page.PageError += (_, error) => visitor._errors.Enqueue(error);
        page.Response += (_, answer) => visitor.Heard(answer);
        return visitor;
    }

    private void Heard(IResponse answer)
    {
        if (answer.Status >= 400)
            _errors.Enqueue($"{answer.Status} for {answer.Url}");
    }

    private void Heard(IConsoleMessage message)
    {
        if (message.Type == "error")
            _errors.Enqueue(message.Text);
    }
}
