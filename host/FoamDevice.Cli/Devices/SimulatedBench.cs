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
    /// <param name="seed">Seed of the bench.</param>
    /// <param name="stateFolder">Keeps the device's files; null for none.</param>
    /// <exception cref="BadInputException">The folder can't be used.</exception>
    public static SimulatedDevice Make(ulong seed, string? stateFolder)
    {
        return Make(new SimulatorOptions { Seed = seed, StateFolder = stateFolder, DeviceId = NewDeviceId() });
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
