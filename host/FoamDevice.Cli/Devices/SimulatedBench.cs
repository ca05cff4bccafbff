using System.Security.Cryptography;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Simulator;

namespace FoamDevice.Cli.Devices;

/// <summary>Makes simulated devices for commands.</summary>
internal static class SimulatedBench
{
    /// <summary>An id for a new device. A device that keeps nothing counts its starts from 1 every time, so it must not be taken for an earlier one.</summary>
    public static string NewDeviceId() => $"SIM-{Convert.ToHexString(RandomNumberGenerator.GetBytes(4))}";

    /// <summary>A device whose operator is the command.</summary>
    /// <param name="machine">Which machine.</param>
    /// <exception cref="BadInputException">The folder can't be used, or a setting of the bench can't be understood.</exception>
    public static SimulatedDevice Make(SimulatedMachine machine) => Make(OptionsOf(machine));

    /// <summary>A machine as the simulator's options, with an id of its own.</summary>
    /// <exception cref="BadInputException">A setting of the bench can't be understood.</exception>
    public static SimulatorOptions OptionsOf(SimulatedMachine machine)
    {
        try
        {
            return new SimulatorOptions
            {
                Seed = machine.Seed,
                StateFolder = machine.StateFolder,
                DeviceId = NewDeviceId(),
                Bench = BenchSettings.Apply(new BenchParameters(), machine.Bench),
            };
        }
        catch (ArgumentException trouble)
        {
            throw new BadInputException($"--bench: {trouble.Message}");
        }
    }

    /// <summary>A device as the options say.</summary>
    /// <exception cref="BadInputException">The folder or the id can't be used.</exception>
    public static SimulatedDevice Make(SimulatorOptions options)
    {
        try
        {
            return new SimulatedDevice(options);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"--sim-state {options.StateFolder}: the folder can't be used. {trouble.Message}");
        }
        catch (ArgumentException trouble)
        {
            throw new BadInputException($"--device-id {options.DeviceId}: {trouble.Message}");
        }
    }
}
