using System.Net;
using System.Security.Claims;
using System.Security.Cryptography.X509Certificates;
using FoamDevice.Host;
using FoamDevice.Web.Hosting;
using FoamDevice.Web.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FoamDevice.Web.Tests.Shell;

/// <summary>The page's server over a <see cref="FakeDesk"/>, for plain HTTP.</summary>
internal sealed class ShellServer : IAsyncDisposable
{
    private readonly Dictionary<HttpClient, CookieContainer> _cookies = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("foam-shell-").FullName;

    private ShellServer()
    {
    }

    public FakeDesk Desk { get; } = new();

    public string StorePath => Path.Combine(_folder, "runs.db");

    public BenchServer Server { get; private set; } = null!;

    public Uri Address => Server.Address;

    public string PeoplePath => Path.Combine(_folder, PeopleFile.FileName);

    /// <summary>Sends the page's own forms, as a tab of it does; keeps cookies, follows nothing.</summary>
    public HttpClient Client { get; private set; } = null!;

    public static async Task<ShellServer> StartAsync(params (string Name, DeskRole Role, string Pin)[] people)
    {
        var shell = new ShellServer();
        foreach ((string name, DeskRole role, string pin) in people)
            new PeopleBook(shell.PeoplePath).Add(name, role, pin);

        shell.Server = await BenchServer.StartAsync(shell.Options(), shell.Desk, TestContext.Current.CancellationToken);
        shell.Client = shell.Visit();
        return shell;
    }

    public BenchServerOptions Options(IPAddress? address = null, X509Certificate2? certificate = null) => new()
    {
        Listen = new IPEndPoint(address ?? IPAddress.Loopback, 0),
        Certificate = certificate,
        Settings = new BenchPageSettings { HostVersion = "1.2.3", StoreAddress = StorePath, PeopleFile = PeoplePath },
    };

    /// <summary>Another browser.</summary>
    public HttpClient Visit()
    {
        var cookies = new CookieContainer();
        var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Add("Origin", Address.GetLeftPart(UriPartial.Authority));
        _cookies.Add(client, cookies);
        return client;
    }

    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) => PostAsync(Client, path, fields);

    /// <summary>Sends a form with the token that the page gives this visitor.</summary>
    public async Task<HttpResponseMessage> PostAsync(HttpClient client, string path, params (string Name, string Value)[] fields)
    {
        (string Name, string Value) token = await TokenAsync(_cookies[client]);
        return await client.PostAsync(path, new FormUrlEncodedContent([.. fields.Append(token).Select(field => KeyValuePair.Create(field.Name, field.Value))]), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (HttpClient client in _cookies.Keys)
            client.Dispose();

        await Server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    // A page that is up gets its token through its connection; here the server is asked for one, for whoever the cookies say.
    private async Task<(string Name, string Value)> TokenAsync(CookieContainer cookies)
    {
        await using AsyncServiceScope scope = Server.Services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Headers.Cookie = cookies.GetCookieHeader(Address);
        context.User = (await context.AuthenticateAsync(PersonTicket.Scheme)).Principal ?? new ClaimsPrincipal();
        AntiforgeryTokenSet tokens = scope.ServiceProvider.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        if (tokens.CookieToken is { } cookie)
            cookies.Add(Address, new Cookie("foam-form", cookie));

        return (tokens.FormFieldName, tokens.RequestToken!);
    }
}
