using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Devices;
using FoamDevice.Simulator;

namespace FoamDevice.Cli.Commands;

/// <summary>The options that say which bench is simulated, and what is wrong with it.</summary>
internal sealed class SimulatorOptionSet
{
    private readonly Option<ulong> _seed = CommonOptions.Seed();
    private readonly Option<string?> _state = CommonOptions.SimulatorState();

    private readonly MenuOption _bench = new("--bench", "SETTING", () => BenchSettings.Offered.Select(setting => (setting.Name, setting.Description)))
    {
        Description = "What the simulated machine is like, against the reference machine, such as bore-a=+1.5% or backlash=0.1mm. May be given several times; "
            + "--sim-state keeps it. `--bench list` lists what there is.",
        HelpName = "NAME=VALUE",
    };

    private readonly MenuOption _faults = new("--fault", "FAULT", () => ScheduledFaults.Offered.Select(fault => (fault.Name, fault.Description)))
    {
        Description = "A fault from the simulator's menu, with its number and the simulated second from which it is on, where wanted: NAME, NAME=X, NAME@S, NAME=X@S. "
            + "May be given several times; `--fault list` lists them.",
        HelpName = "FAULT",
    };

    /// <summary>All of them.</summary>
    public IReadOnlyList<Option> All => [_state, _seed, _bench, _faults];

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in All)
            command.Add(option);
    }

    /// <summary>What the operator chose.</summary>
    public SimulatedMachine Read(ParseResult parsed)
    {
        return new SimulatedMachine(parsed.GetValue(_seed), parsed.GetValue(_state), parsed.GetValue(_bench) ?? [], parsed.GetValue(_faults) ?? []);
    }
}
