using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Devices;

namespace FoamDevice.Cli.Commands;

/// <summary>The options that say where a device is.</summary>
internal sealed class LineOptions
{
    private readonly Option<string?> _port = CommonOptions.Port();
    private readonly Option<bool> _simulated = new("--sim") { Description = "A simulated bench of this command's own; nothing has to be connected." };
    private readonly Option<ulong> _seed = CommonOptions.Seed();
    private readonly Option<string?> _state = CommonOptions.SimulatorState();

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_port);
        command.Add(_simulated);
        command.Add(_state);
        command.Add(_seed);
    }

    /// <summary>What the operator chose.</summary>
    public DeviceLine Read(ParseResult parsed)
    {
        return DeviceLine.Of(parsed.GetValue(_port), parsed.GetValue(_simulated), parsed.GetValue(_seed), parsed.GetValue(_state));
    }
}
