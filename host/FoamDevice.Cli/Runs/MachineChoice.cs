using FoamDevice.Cli.CommandLine;
using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Runs;

/// <summary>The machine that methods are checked against while none is connected.</summary>
/// <param name="Name">For sentences.</param>
/// <param name="Settings">Machine profile and calibration.</param>
internal sealed record MachineChoice(string Name, MachineSettings Settings)
{
    /// <summary>The machine of this repository.</summary>
    public static MachineChoice Reference { get; } = new("the reference machine", new MachineSettings(ReferenceMachine.Profile(), ReferenceMachine.NominalCalibration()));

    /// <summary>Reads a machine file.</summary>
    /// <param name="path">The file; null for the reference machine.</param>
    /// <exception cref="BadInputException">It can't be read.</exception>
    /// <exception cref="MachineException">It is wrong.</exception>
    public static MachineChoice Load(string? path)
    {
        if (path is null)
            return Reference;

        try
        {
            return new MachineChoice($"the machine of {path}", MachineFile.Parse(File.ReadAllText(path), path));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"--machine {path}: the file can't be read. Check that it exists and that you may read it.");
        }
    }
}
