using System.Net;
using System.Text.Json;
using FoamDevice.Cli.CommandLine;

namespace FoamDevice.Cli.Tests.Commands;

public sealed class ServeCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("--sim excludes", "serve", "--sim", "--port", "/dev/ttyUSB0")]
    [InlineData("--pace is for a simulated device", "serve", "--pace", "2")]
    [InlineData("--fault is for a simulated device", "serve", "--fault", "emergency-stop")]
    [InlineData("--pace 0: give a number above 0", "serve", "--sim", "--pace", "0")]
    [InlineData("--pace max: give a number above 0", "serve", "--sim", "--pace", "max")]
    [InlineData("--listen nowhere: give an address", "serve", "--listen", "nowhere")]
    [InlineData("--key goes with --certificate", "serve", "--key", "bench.key")]
    [InlineData("can't be read", "serve", "--certificate", "no-such-file.pfx")]
    public void What_can_not_be_meant_is_refused_before_anything_is_served(string words, params string[] arguments)
    {
        CommandResult.Of(arguments).MustBeARefusal(ExitCode.BadInput, words.Replace("--sim excludes", "--sim and --port exclude each other", StringComparison.Ordinal));
    }

    [Fact]
    public void Beyond_this_computer_it_asks_for_people_first()
    {
        using FoamProcess foam = Foam("serve", "--sim", "--listen", "*:0");

        Assert.Equal((int)ExitCode.BadInput, foam.WaitForExit());
        Assert.Contains("foam people add NAME --role engineer", foam.AllErrors);
    }

    [Fact]
    public async Task The_page_and_all_that_it_loads_are_served_from_any_working_directory()
    {
        using FoamProcess foam = Foam("serve", "--sim", "--listen", "localhost:0", "--json");
        using var client = new HttpClient { BaseAddress = AddressOf(foam) };

        Assert.Contains("_framework/blazor.web.js", await client.GetStringAsync("/", TestContext.Current.CancellationToken));
        foreach (string path in (string[])["_framework/blazor.web.js", "_content/MudBlazor/MudBlazor.min.css", "_content/FoamDevice.Web/foam.css"])
        {
            using HttpResponseMessage answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal((path, HttpStatusCode.OK), (path, answer.StatusCode));
        }
    }

    [Fact]
    public void Ctrl_C_ends_it_when_nothing_is_in_hand()
    {
        Assert.SkipUnless(FoamProcess.CanInterrupt, "No signals here.");
        using FoamProcess foam = Foam("serve", "--sim", "--listen", "localhost:0", "--json");
        AddressOf(foam);

        foam.Interrupt();

        Assert.Equal(0, foam.WaitForExit());
    }

    [Fact]
    public void An_address_that_is_taken_is_said_in_words()
    {
        using FoamProcess first = Foam("serve", "--sim", "--listen", "localhost:0", "--json");
        int port = AddressOf(first).Port;

        using FoamProcess second = Foam("serve", "--sim", "--listen", $"localhost:{port}");

        Assert.Equal((int)ExitCode.BadInput, second.WaitForExit());
        Assert.Contains("Does another `foam serve` run?", second.AllErrors);
    }

    public void Dispose() => _folder.Dispose();

    private static Uri AddressOf(FoamProcess foam)
    {
        using JsonDocument announced = JsonDocument.Parse(foam.ReadUntil("}"));
        return new Uri(announced.RootElement.GetProperty("address").GetString()!);
    }

    private FoamProcess Foam(params string[] arguments) =>
        new([("FOAMDEVICE_DATA", _folder.Path), ("FOAMDEVICE_RUNTIME", _folder.Path)], arguments, _folder.Path);
}
