using FoamDevice.Cli.CommandLine;
using FoamDevice.Simulator;

namespace FoamDevice.Cli.Tests.CommandLine;

/// <summary>Ports with something else on them than a foam device.</summary>
public sealed class StrangePortTests
{
    [Fact]
    public void Silence_is_said_to_be_silence()
    {
        Assert.SkipUnless(PseudoTerminal.IsSupported, "Needs pseudo-terminals.");
        using var port = new PseudoTerminal();

        CommandResult.Of("device", "--port", port.Path).MustBeARefusal(ExitCode.LinkTrouble, $"Nothing is heard on {port.Path}", "power");
    }

    [Fact]
    public void Another_instrument_is_said_to_be_no_foam_device()
    {
        Assert.SkipUnless(PseudoTerminal.IsSupported, "Needs pseudo-terminals.");
        using var port = new PseudoTerminal();
        port.Write("Grbl 1.1f ['$' for help]\r\n"u8);

        CommandResult.Of("device", "--port", port.Path).MustBeARefusal(ExitCode.LinkTrouble, port.Path, "no foam device");
    }

    [Fact]
    public void An_abort_that_is_not_confirmed_sends_the_operator_to_the_emergency_stop()
    {
        Assert.SkipUnless(PseudoTerminal.IsSupported, "Needs pseudo-terminals.");
        using var port = new PseudoTerminal();

        CommandResult.Of("abort", "--port", port.Path).MustBeARefusal(ExitCode.LinkTrouble, "press the emergency stop");
    }
}
