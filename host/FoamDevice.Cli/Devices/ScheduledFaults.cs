using System.Globalization;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Simulator;

namespace FoamDevice.Cli.Devices;

/// <summary>Faults of a simulated device, each from some second on.</summary>
internal sealed class ScheduledFaults
{
    private readonly SimulatedDevice _device;
    private readonly FaultMenu _menu;
    private readonly List<(string Fault, ulong AtMicroseconds)> _waiting;

    /// <summary>Reads them.</summary>
    /// <param name="device">The device.</param>
    /// <param name="faults">Each as NAME, NAME=X, NAME@S or NAME=X@S.</param>
    /// <exception cref="BadInputException">One can't be understood.</exception>
    public ScheduledFaults(SimulatedDevice device, IEnumerable<string> faults)
    {
        _device = device;
        _menu = new FaultMenu(device);
        _waiting = [.. faults.Select(Read)];
    }

    /// <summary>The faults of a machine, to be called in every turn; null when it has none.</summary>
    /// <exception cref="BadInputException">One can't be understood.</exception>
    public static Action? Of(SimulatedDevice device, SimulatedMachine machine)
    {
        return machine.Faults.Count == 0 ? null : new ScheduledFaults(device, machine.Faults).SwitchOnWhatIsDue;
    }

    /// <summary>What can be asked for: the line's faults are not among them, for the line is a real one.</summary>
    public static IEnumerable<MenuFault> Offered => FaultMenu.All.Where(fault => !fault.IsOfLine);

    /// <summary>Switches on what is due in the device's time.</summary>
    public void SwitchOnWhatIsDue()
    {
        foreach ((string fault, ulong at) in _waiting.Where(waiting => waiting.AtMicroseconds <= _device.NowMicroseconds).ToArray())
        {
            _waiting.Remove((fault, at));
            _menu.SwitchOn(fault);
        }
    }

    private (string Fault, ulong AtMicroseconds) Read(string text)
    {
        string[] parts = text.Split('@', 2);
        double seconds = 0;
        if (parts.Length == 2 && !(double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out seconds) && seconds is >= 0 and < 1e6))
            throw new BadInputException($"--fault {text}: after the @ give the second from which the fault is on.");

        Try(parts[0], text);
        return (parts[0], (ulong)(seconds * 1e6));
    }

    // On a device of its own: whether a fault exists and takes its number is known before anything is served.
    private static void Try(string fault, string text)
    {
        try
        {
            new FaultMenu(new SimulatedDevice(new SimulatorOptions())).SwitchOn(fault);
        }
        catch (ArgumentException trouble)
        {
            throw new BadInputException($"--fault {text}: {trouble.Message}");
        }
    }
}
