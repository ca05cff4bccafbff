using System.Globalization;
using System.Text;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Reads and writes a machine profile and its calibration as YAML; the fields are named as in the protocol.</summary>
public static class MachineFile
{
    private const string Shipped = "machines/reference-machine.yaml";

    /// <summary>The reference machine's file, with the reason of each number.</summary>
    public static string ReferenceText => ShippedFiles.Read(Shipped);

    /// <summary>Reads a machine file.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="fileName">The name for messages.</param>
    /// <exception cref="MachineException">Something is wrong in it, or a value is out of range.</exception>
    public static MachineSettings Parse(string yaml, string fileName)
    {
        try
        {
            return Read(YamlFile.Read(yaml, fileName));
        }
        catch (YamlMistakeException mistake)
        {
            throw new MachineException(mistake.Message);
        }
    }

    /// <summary>Reads the two sections of an open file, and refuses whatever else nobody has asked for.</summary>
    /// <exception cref="YamlMistakeException">Something is wrong in it, or a value is out of range.</exception>
    internal static MachineSettings Read(YamlSection file)
    {
        var machine = file.Section("machine");
        var calibration = file.Section("calibration");
        var settings = new MachineSettings(ReadFields(machine, new MachineProfile()), ReadFields(calibration, new Calibration()));
        file.RefuseUnknown();

        var rules = new SettingsRules();
        if (!rules.Check(settings.Machine))
            throw OutOfRange<MachineProfile>(machine, rules);

        return rules.Check(settings.Calibration) ? settings : throw OutOfRange<Calibration>(calibration, rules);
    }

    /// <summary>Writes a machine file.</summary>
    public static string Write(MachineProfile machine, Calibration calibration)
    {
        var text = new StringBuilder();
        WriteFields(text, "machine", machine);
        WriteFields(text, "calibration", calibration);
        return text.ToString();
    }

    /// <summary>The generation counts the device's writes: it is no property of the machine, so no file holds it.</summary>
    private static bool InFile(string name) => name != nameof(MachineProfile.Generation);

    /// <summary>Fields of a calibration that machine files older than protocol 1.1 do not have: what was not measured is 0.</summary>
    private static bool MayBeMissing(string name) => name is nameof(Calibration.BacklashStepsA) or nameof(Calibration.BacklashStepsB)
        or nameof(Calibration.GasFillExtraPartsPerMillion) or nameof(Calibration.CalibrationId);

    private static TMessage ReadFields<TMessage>(YamlSection section, TMessage message) where TMessage : Message
    {
        foreach (var field in MessageFields.Of(typeof(TMessage)).Where(field => InFile(field.Name)))
        {
            string name = MessageFields.NameOf(field);
            field.SetValue(message, MayBeMissing(field.Name) && !section.Has(name) ? 0u : section.Unsigned(name));
        }

        return message;
    }

    private static void WriteFields(StringBuilder text, string name, Message message)
    {
        text.Append(name).Append(":\n");
        foreach (var field in MessageFields.Of(message.GetType()).Where(field => InFile(field.Name)))
            text.Append("  ").Append(MessageFields.NameOf(field)).Append(": ").Append(((uint)field.GetValue(message)!).ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    private static YamlMistakeException OutOfRange<TMessage>(YamlSection section, SettingsRules rules) where TMessage : Message
    {
        string bound = rules.Value < rules.Limit ? "at least" : "at most";
        return section.Mistake(MessageFields.NameOf<TMessage>(rules.Field), $"{rules.Value} is out of range.", $"Write {bound} {rules.Limit}.");
    }
}
