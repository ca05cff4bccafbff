using System.Text.Json;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Simulator;

namespace FoamDevice.Cli.Tests.EndToEnd;

/// <summary>The red button needs no host; the next host says what it did.</summary>
public sealed class EmergencyStopTests
{
    [Fact]
    public void Works_without_a_host_and_is_explained_to_the_next_one()
    {
        Assert.SkipUnless(PseudoTerminal.IsSupported, "Needs pseudo-terminals.");
        using var folder = new TemporaryFolder();
        using var device = new FoamProcess("simulate", "--json", "--fault", "emergency-stop@7");
        string port = device.ReadPort();
        using var run = new FoamProcess("run", "tessari-air", "--port", port, "--confirmed", "--store", folder.File("runs.db"));
        run.ReadUntil("homing");
        run.Kill();

        JsonElement standstill = WaitForFault(port);

        Assert.Equal("fault", standstill.GetProperty("reason").GetString());
        Assert.Contains("safety chain", standstill.GetProperty("cause").GetString());
        Assert.Contains("reset the chain by hand", standstill.GetProperty("advice").GetString());
        Assert.False(standstill.GetProperty("fault").GetProperty("isPositionKept").GetBoolean());
        CommandResult.Of("clear", "--port", port).MustBeARefusal(ExitCode.Refused, "cause");
    }

    // The device lives in real time: its seventh second comes when it comes.
    private static JsonElement WaitForFault(string port)
    {
        for (int i = 0; i < 200; i++)
        {
            CommandResult seen = CommandResult.Of("device", "--port", port, "--json");
            if (seen.Code == ExitCode.Ok)
            {
                using JsonDocument answer = JsonDocument.Parse(seen.Output);
                if (answer.RootElement.GetProperty("state").GetString() == "faulted")
                    return answer.RootElement.GetProperty("standstill").Clone();
            }
        }

        throw new InvalidOperationException("The device did not stop.");
    }
}
