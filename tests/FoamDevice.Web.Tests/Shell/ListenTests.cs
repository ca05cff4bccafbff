using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FoamDevice.Host;
using FoamDevice.Web.Hosting;
using FoamDevice.Web.People;

namespace FoamDevice.Web.Tests.Shell;

public sealed class ListenTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("foam-listen-").FullName;

    [Theory]
    [InlineData("localhost", "127.0.0.1:5240")]
    [InlineData("8080", "127.0.0.1:8080")]
    [InlineData("localhost:0", "127.0.0.1:0")]
    [InlineData("192.168.1.20", "192.168.1.20:5240")]
    [InlineData("192.168.1.20:443", "192.168.1.20:443")]
    [InlineData("*:443", "0.0.0.0:443")]
    [InlineData("::1", "[::1]:5240")]
    [InlineData("[::1]:443", "[::1]:443")]
    [InlineData("[::]", "[::]:5240")]
    public void An_address_is_read_with_or_without_a_port(string text, string expected)
    {
        Assert.Equal(expected, ListenAddress.Parse(text).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("bench.example")]
    [InlineData("localhost:port")]
    [InlineData("localhost:99999")]
    [InlineData("99999999999")]
    [InlineData("192.168.1.20:443:1")]
    public void What_is_no_address_is_refused_in_words(string text)
    {
        Assert.StartsWith($"--listen {text}: give an address", Assert.Throws<ListenException>(() => ListenAddress.Parse(text)).Message);
    }

    [Fact]
    public async Task Beyond_this_computer_nobody_on_file_is_refused()
    {
        await using ShellServer shell = await ShellServer.StartAsync();
        using X509Certificate2 certificate = Certificate();

        ListenException refusal = await Assert.ThrowsAsync<ListenException>(() => BenchServer.StartAsync(shell.Options(IPAddress.Any, certificate), new FakeDesk(), TestContext.Current.CancellationToken));

        Assert.Contains("foam people add", refusal.Message);
    }

    [Fact]
    public async Task Beyond_this_computer_a_line_without_TLS_is_refused()
    {
        await using ShellServer shell = await ShellServer.StartAsync(("Ada", DeskRole.Engineer, "48151"));

        ListenException refusal = await Assert.ThrowsAsync<ListenException>(() => BenchServer.StartAsync(shell.Options(IPAddress.Any), new FakeDesk(), TestContext.Current.CancellationToken));

        Assert.Contains("--certificate", refusal.Message);
    }

    [Fact]
    public async Task With_people_and_a_certificate_other_computers_are_served_over_TLS_alone()
    {
        await using ShellServer shell = await ShellServer.StartAsync(("Ada", DeskRole.Engineer, "48151"));
        using X509Certificate2 certificate = Certificate();
        await using BenchServer server = await BenchServer.StartAsync(shell.Options(IPAddress.Any, certificate), new FakeDesk(), TestContext.Current.CancellationToken);
        using var client = new HttpClient(new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown!.Thumbprint == certificate.Thumbprint });

        using HttpResponseMessage answer = await client.GetAsync($"https://127.0.0.1:{server.Address.Port}/sign-in", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.All(answer.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("secure", cookie));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => client.GetAsync($"http://127.0.0.1:{server.Address.Port}/", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Beyond_this_computer_nobody_gets_in_when_the_last_person_is_taken_off_file()
    {
        await using ShellServer shell = await ShellServer.StartAsync(("Ada", DeskRole.Engineer, "48151"));
        using X509Certificate2 certificate = Certificate();
        await using BenchServer server = await BenchServer.StartAsync(shell.Options(IPAddress.Any, certificate), new FakeDesk(), TestContext.Current.CancellationToken);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, ServerCertificateCustomValidationCallback = (_, _, _, _) => true });

        new PeopleBook(shell.PeoplePath).Remove("Ada");
        using HttpResponseMessage answer = await client.GetAsync($"https://127.0.0.1:{server.Address.Port}/", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/sign-in", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_refused_in_words()
    {
        await using ShellServer shell = await ShellServer.StartAsync();
        BenchServerOptions same = shell.Options() with { Listen = new IPEndPoint(IPAddress.Loopback, shell.Address.Port) };

        ListenException refusal = await Assert.ThrowsAsync<ListenException>(() => BenchServer.StartAsync(same, new FakeDesk(), TestContext.Current.CancellationToken));

        Assert.Contains("another `foam serve`", refusal.Message);
    }

    [Fact]
    public void A_certificate_is_read_with_its_key_from_one_file_or_from_two()
    {
        using X509Certificate2 made = Certificate();
        string pfx = Write("bench.pfx", made.Export(X509ContentType.Pkcs12, "secret"));
        string pem = Write("bench.pem", System.Text.Encoding.UTF8.GetBytes(made.ExportCertificatePem()));
        string key = Write("bench.key", System.Text.Encoding.UTF8.GetBytes(made.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem()));

        Assert.Equal(made.Thumbprint, Read(pfx, password: "secret").Thumbprint);
        Assert.Equal(made.Thumbprint, Read(pem, key).Thumbprint);
        Assert.Contains("key", Assert.Throws<ListenException>(() => Read(pem)).Message);
        Assert.Contains(PageCertificate.PasswordVariable, Assert.Throws<ListenException>(() => Read(pfx)).Message);
        Assert.Contains("can't be read", Assert.Throws<ListenException>(() => Read(Path.Combine(_folder, "none.pem"))).Message);
    }

    [Fact]
    public void A_certificate_that_has_run_out_is_refused()
    {
        using X509Certificate2 made = Certificate(DateTimeOffset.UtcNow.AddDays(-1));
        string pfx = Write("old.pfx", made.Export(X509ContentType.Pkcs12));

        Assert.Contains("not now", Assert.Throws<ListenException>(() => Read(pfx)).Message);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static X509Certificate2 Read(string path, string? key = null, string? password = null) => PageCertificate.Read(path, key, password, DateTimeOffset.UtcNow);

    private static X509Certificate2 Certificate(DateTimeOffset? end = null)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=bench", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-2), end ?? DateTimeOffset.UtcNow.AddDays(2));
    }

    private string Write(string name, byte[] content)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
