using System.Text.Json;
using FoamDevice.Cli.CommandLine;

namespace FoamDevice.Cli.Tests;

public sealed class SelfTestCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_healthy_simulated_machine_passes_and_the_report_is_marked_simulated()
    {
        CommandResult result = Test();

        Assert.Equal((ExitCode.Ok, ""), (result.Code, result.Error));
        Assert.Contains("(SIMULATED): PASSED", result.Output);
        Assert.Contains("The device is left unloaded, home and idle.", result.Output);
        Assert.All(result.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Theory]
    [InlineData("home-switch-a-stuck=1", "home switch A stays closed")]
    [InlineData("home-switch-b-stuck=0", "home switch B does not close before its end switch")]
    [InlineData("valve-stuck", "valve does not follow its servo, or its sensors see nothing")]
    [InlineData("valve-sensor-2-stuck=0", "valve sensor 2 stays off")]
    [InlineData("driver-b-dead", "home switch B does not close, or its carriage does not follow")]
    [InlineData("driver-alarm", "a driver gives an alarm")]
    [InlineData("emergency-stop", "safety chain open")]
    [InlineData("calibration-corrupt", "stored calibration can't be read")]
    [InlineData("flash-writes-fail", "flash can't be written")]
    public void An_ailing_one_fails_and_its_ailment_is_named_with_what_to_do(string fault, string ailment)
    {
        CommandResult result = Test("--fault", fault, "--json");

        Assert.Equal(ExitCode.TestFailed, result.Code);
        using JsonDocument report = JsonDocument.Parse(result.Output);
        Assert.False(report.RootElement.GetProperty("passed").GetBoolean());
        JsonElement named = Assert.Single(report.RootElement.GetProperty("ailments").EnumerateArray());
        Assert.Equal(ailment, named.GetProperty("name").GetString());
        Assert.NotEqual("", named.GetProperty("remedy").GetString());
    }

    [Fact]
    public void Limits_of_ones_own_are_taken_and_wrong_ones_refused()
    {
        string strict = _folder.Write("strict.yaml", Host.ServiceLimits.ShippedText.Replace("valveTurnMilliseconds: 1000", "valveTurnMilliseconds: 100"));
        string wrong = _folder.Write("wrong.yaml", "source: me\n");

        Assert.Contains("Ailment  valve turns slowly", Test("--limits", strict).Output);
        Test("--limits", wrong).MustBeARefusal(ExitCode.BadInput, "wrong.yaml", "selfTest", "missing");
        Test("--limits", _folder.File("none.yaml")).MustBeARefusal(ExitCode.BadInput, "can't be read");
    }

    [Fact]
    public void On_a_port_nothing_moves_without_a_word()
    {
        CommandResult.Of("selftest", "--port", "/dev/ttyNONE").MustBeARefusal(ExitCode.BadInput, "--confirmed");
    }

    private CommandResult Test(params string[] more) => CommandResult.Of(["selftest", "--sim", "--store", _folder.File("runs.db"), .. more]);
}
