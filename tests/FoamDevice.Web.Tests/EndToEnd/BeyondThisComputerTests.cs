using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FoamDevice.Host;
using FoamDevice.Web.Tests.Benches;
using FoamDevice.Web.Tests.Browsing;
using Microsoft.Playwright;

namespace FoamDevice.Web.Tests.EndToEnd;

/// <summary>The page as another computer of the laboratory reaches it: at an address of the network, over TLS, with a certificate of the bench's own making.</summary>
[Collection("people at the page")]
public sealed class BeyondThisComputerTests(TestBrowser browser) : BenchVisit(browser)
{
    private static readonly (string, DeskRole, string)[] People = [("Ada", DeskRole.Engineer, "271828")];

    [Fact]
    public async Task A_technicians_tablet_signs_in_over_TLS_and_none_of_its_cookies_leaves_it_otherwise()
    {
        IPAddress own = OwnAddress();
        using X509Certificate2 certificate = Certificate(own);
        ServedBench bench = await ServeAsync(UsualPace, People, options => options with { Listen = new IPEndPoint(own, 0), Certificate = certificate });
        Visitor ada = await VisitAsync(bench, new BrowserNewContextOptions { IgnoreHTTPSErrors = true });

        await ada.GoAsync("/history");
        await ada.ArrivesAsync("/sign-in");
        await ada.SignInAsync("Ada", "271828");
        await ada.SeesAsync("person", "Ada");
        await ada.TakeControlsAsync();
        await ada.KeepPictureAsync("beyond-this-computer");

        IReadOnlyList<BrowserContextCookiesResult> cookies = await ada.Page.Context.CookiesAsync();
        Assert.Superset(new HashSet<string> { "foam-browser", "foam-form", "foam-person" }, cookies.Select(cookie => cookie.Name).ToHashSet());
        Assert.All(cookies, cookie => Assert.Equal((true, true, SameSiteAttribute.Strict), (cookie.Secure, cookie.HttpOnly, cookie.SameSite)));
        Assert.Equal("https", bench.Address.Scheme);
        Assert.Empty(ada.Errors);
    }

    [Fact]
    public async Task A_browser_that_does_not_trust_the_certificate_shows_nothing()
    {
        IPAddress own = OwnAddress();
        using X509Certificate2 certificate = Certificate(own);
        ServedBench bench = await ServeAsync(UsualPace, People, options => options with { Listen = new IPEndPoint(own, 0), Certificate = certificate });
        Visitor stranger = await VisitAsync(bench);

        PlaywrightException refused = await Assert.ThrowsAsync<PlaywrightException>(() => stranger.GoAsync("/"));

        Assert.Contains("ERR_CERT_AUTHORITY_INVALID", refused.Message);
    }

    private static IPAddress OwnAddress()
    {
        IPAddress? own = NetworkInterface.GetAllNetworkInterfaces()
            .Where(one => one.OperationalStatus == OperationalStatus.Up)
            .SelectMany(one => one.GetIPProperties().UnicastAddresses)
            .Select(one => one.Address)
            .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address));
        Assert.SkipWhen(own is null, "This computer is in no network.");
        return own;
    }

    private static X509Certificate2 Certificate(IPAddress address)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=bench", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(address);
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
