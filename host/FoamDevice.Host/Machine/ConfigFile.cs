using System.Globalization;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>A device's settings in a file: a machine file that also says which device it is from. A machine file without that can be imported, too.</summary>
/// <param name="DeviceId">The device it is from; empty for a plain machine file.</param>
/// <param name="SerialNumber">Its serial number; empty when it has none.</param>
/// <param name="Settings">What it holds.</param>
public sealed record ConfigFile(string DeviceId, string SerialNumber, MachineSettings Settings)
{
    /// <summary>The version of the format that this host writes; it reads this and none else.</summary>
    public const int FormatVersion = 1;

    /// <summary>Reads a file.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="fileName">The name for messages.</param>
    /// <exception cref="MachineException">Something is wrong in it, a value is out of range, or it is of another version of the format.</exception>
    public static ConfigFile Parse(string yaml, string fileName)
    {
        try
        {
            YamlSection file = YamlFile.Read(yaml, fileName);
            YamlSection? origin = file.SectionOrNull("device");
            if (origin is not null && origin.Count("format", 1, 1_000_000, "") is var version && version != FormatVersion)
                throw origin.Mistake("format", $"the file is of format {version}, and this foam reads format {FormatVersion}.", "Use the foam that wrote it.");

            string deviceId = origin?.Text("id") ?? "";
            string serialNumber = origin?.TextOrNull("serialNumber") ?? "";

            // For people: the writes are counted anew on whichever device they come to.
            _ = origin?.CountOrNull("machineGeneration", 0, int.MaxValue, "writes");
            _ = origin?.CountOrNull("calibrationGeneration", 0, int.MaxValue, "writes");
            return new ConfigFile(deviceId, serialNumber, MachineFile.Read(file));
        }
        catch (YamlMistakeException mistake)
        {
            throw new MachineException(mistake.Message);
        }
    }

    /// <summary>Writes a file.</summary>
    /// <param name="device">The device it is from.</param>
    /// <param name="config">Its settings.</param>
    public static string Write(DeviceIdentity device, DeviceConfig config)
    {
        MachineProfile machine = config.Machine;
        Calibration calibration = config.Calibration;
        return "# Settings of one device: foam device config import FILE writes them back. Every value is a whole number in the unit of its name.\n"
            + "device:\n"
            + Line("format", FormatVersion.ToString(CultureInfo.InvariantCulture))
            + Line("id", Quoted(device.DeviceId))
            + (device.SerialNumber.Length == 0 ? "" : Line("serialNumber", Quoted(device.SerialNumber)))
            + Line("machineGeneration", machine.Generation.ToString(CultureInfo.InvariantCulture))
            + Line("calibrationGeneration", calibration.Generation.ToString(CultureInfo.InvariantCulture))
            + MachineFile.Write(machine, calibration);
    }

    private static string Line(string name, string value) => $"  {name}: {value}\n";

    // An id may be all digits, or hold a colon.
    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
