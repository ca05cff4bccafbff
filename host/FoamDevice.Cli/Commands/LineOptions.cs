using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Devices;

namespace FoamDevice.Cli.Commands;

/// <summary>The options that say where a device is.</summary>
internal sealed class LineOptions
{
    private readonly Option<string?> _port = CommonOptions.Port();
    private readonly Option<bool> _simulated = new("--sim") { Description = "A simulated bench of this command's own; nothing has to be connected." };
    private readonly SimulatorOptionSet _simulator = new();

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_port);
        command.Add(_simulated);
        _simulator.AddTo(command);
    }

    /// <summary>What the operator chose.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="others">Further options that mean something for a simulated device only.</param>
    /// <exception cref="BadInputException">An option of the simulated device is given together with a port.</exception>
    public DeviceLine Read(ParseResult parsed, params ReadOnlySpan<Option> others)
    {
        foreach (Option option in (ReadOnlySpan<Option>)[.. _simulator.All, .. others])
        {
            if (parsed.GetValue(_port) is { } port && parsed.GetResult(option) is { Implicit: false })
                throw new BadInputException($"{option.Name} is for a simulated device of this command's own, and --port {port} names another. Leave one of them out.");
        }

        bool isSimulated = parsed.GetValue(_simulated);
        return DeviceLine.Of(Configured.Port(parsed.GetValue(_port), isSimulated), isSimulated, _simulator.Read(parsed));
    }
}
