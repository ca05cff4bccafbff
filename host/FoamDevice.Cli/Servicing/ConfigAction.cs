using System.Globalization;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Reports;
using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Servicing;

/// <summary>Carries out <c>foam device config</c>.</summary>
internal static class ConfigAction
{
    /// <summary>Shows every setting.</summary>
    public static void Show(ServiceStage stage)
    {
        DeviceConfig? config = null;
        stage.Carry("foam device config show", (talk, _) => ConfigWriting.Read(talk, read => config = read));
        if (stage.Json)
        {
            JsonText.Write(stage.Output, new { MachineGeneration = config!.Machine.Generation, CalibrationGeneration = config.Calibration.Generation, config.Settings });
            return;
        }

        var table = new TextTable("SETTING", "VALUE", "UNIT", "FROM", "TO");
        foreach (ConfigSetting setting in config!.Settings)
            table.Add(setting.Name, Text(setting.Value), setting.Unit, Text(setting.Least), setting.Most == uint.MaxValue ? "any" : Text(setting.Most));

        table.Write(stage.Output);
        stage.Output.WriteLine($"Machine profile {config.Machine.Generation}, calibration {config.Calibration.Generation}: so often was each written.");
    }

    /// <summary>Changes settings.</summary>
    public static void Set(ServiceStage stage, IReadOnlyList<string> assignments)
    {
        var offer = new SettingsOffer(stage, "--yes");
        stage.Carry("foam device config set", Work);
        WriteJson(stage, offer);

        IEnumerable<Turn> Work(Conversation talk, ServicePerson person)
        {
            DeviceConfig? before = null;
            foreach (Turn turn in ConfigWriting.Read(talk, read => before = read))
                yield return turn;

            foreach (Turn turn in offer.Make(talk, person, before, before!.With(assignments)))
                yield return turn;
        }
    }

    /// <summary>Writes all settings into a file.</summary>
    /// <exception cref="BadInputException">The file exists or can't be written.</exception>
    public static void Export(ServiceStage stage, string file)
    {
        if (File.Exists(file))
            throw new BadInputException($"{file} exists already, and is not overwritten. Give another name, or move it away.");

        DeviceConfig? config = null;
        DeviceIdentity? device = null;
        stage.Carry("foam device config export", Work);
        try
        {
            File.WriteAllText(file, ConfigFile.Write(device!, config!));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{file}: the file can't be written. {cause.Message}");
        }

        if (stage.Json)
            JsonText.Write(stage.Output, new { File = file, device!.DeviceId, config!.Settings.Count });
        else
            stage.Output.WriteLine($"{config!.Settings.Count} settings of {device!.DeviceId} are in {file}.");

        IEnumerable<Turn> Work(Conversation talk, ServicePerson person)
        {
            device = talk.Session.Device;
            return ConfigWriting.Read(talk, read => config = read);
        }
    }

    /// <summary>Writes the settings of a file to the device.</summary>
    /// <exception cref="BadInputException">The file can't be read.</exception>
    /// <exception cref="MachineException">It is wrong, or of another device.</exception>
    public static void Import(ServiceStage stage, string file, bool fromAnother)
    {
        ConfigFile content = Load(file);
        var offer = new SettingsOffer(stage, "--yes");
        stage.Carry("foam device config import", Work);
        WriteJson(stage, offer);

        IEnumerable<Turn> Work(Conversation talk, ServicePerson person)
        {
            string deviceId = talk.Session.Device!.DeviceId;
            if (content.DeviceId != deviceId && !fromAnother)
            {
                string origin = content.DeviceId.Length == 0 ? "names no device" : $"is from {content.DeviceId}";
                throw new MachineException($"{file} {origin}, and this is {deviceId}: what was measured on one machine is not so on another. "
                    + "Nothing was written. If that is what you mean: --from-another-device");
            }

            DeviceConfig? before = null;
            if (talk.Session.Machine is not null && talk.Session.Calibration is not null)
            {
                foreach (Turn turn in ConfigWriting.Read(talk, read => before = read))
                    yield return turn;
            }

            var after = new DeviceConfig(content.Settings.Machine, WithoutCertificate(content.Settings.Calibration, content.DeviceId == deviceId));
            foreach (Turn turn in offer.Make(talk, person, before, after))
                yield return turn;
        }
    }

    // A certificate is of one device.
    private static Calibration WithoutCertificate(Calibration calibration, bool isOfThisDevice)
    {
        calibration.CalibrationId = isOfThisDevice ? calibration.CalibrationId : 0;
        return calibration;
    }

    private static ConfigFile Load(string file)
    {
        try
        {
            return ConfigFile.Parse(File.ReadAllText(file), file);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{file}: the file can't be read. Check that it exists and that you may read it.");
        }
    }

    private static void WriteJson(ServiceStage stage, SettingsOffer offer)
    {
        if (stage.Json)
            JsonText.Write(stage.Output, new { offer.Changes, offer.Written });
    }

    private static string Text(uint value) => value.ToString(CultureInfo.InvariantCulture);
}
