using System.Globalization;
using System.Reflection;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The settings of a device by name, typed and checked: its machine profile and its calibration as one. It never changes; <see cref="With"/> gives another.</summary>
public sealed class DeviceConfig
{
    private static readonly FieldInfo[] MachineFields = [.. MessageFields.Of(typeof(MachineProfile)).Where(IsSetting)];
    private static readonly FieldInfo[] CalibrationFields = [.. MessageFields.Of(typeof(Calibration)).Where(IsSetting)];

    private readonly MachineProfile _machine;
    private readonly Calibration _calibration;

    /// <summary>Takes settings that belong together.</summary>
    public DeviceConfig(MachineProfile machine, Calibration calibration)
    {
        _machine = MessageFields.Copy(machine);
        _calibration = MessageFields.Copy(calibration);
    }

    /// <summary>The machine profile; a copy.</summary>
    public MachineProfile Machine => MessageFields.Copy(_machine);

    /// <summary>The calibration; a copy.</summary>
    public Calibration Calibration => MessageFields.Copy(_calibration);

    /// <summary>Every name there is, in the order of machine files.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. MachineFields.Concat(CalibrationFields).Select(MessageFields.NameOf)];

    /// <summary>The first rule that is broken, in a sentence; null when the settings are good together.</summary>
    public string? Problem
    {
        get
        {
            var rules = new SettingsRules();
            if (!rules.Check(_machine))
                return OutOfRange<MachineProfile>(rules);

            return rules.Check(_calibration) ? ServoRules.Problem(_calibration)?.Text : OutOfRange<Calibration>(rules);
        }
    }

    /// <summary>Every setting with unit and range.</summary>
    public IReadOnlyList<ConfigSetting> Settings =>
    [
        .. MachineFields.Select(one => SettingOf(one, ConfigSection.Machine)),
        .. CalibrationFields.Select(one => SettingOf(one, ConfigSection.Calibration)),
    ];

    /// <summary>The settings with some changed. Volumes or play set by hand are no longer those of a certificate, so its id goes with them.</summary>
    /// <param name="assignments">Each as NAME=VALUE, the value a whole number in the unit of the name.</param>
    /// <exception cref="MachineException">A name, a number or the whole can't be right; nothing is taken then.</exception>
    public DeviceConfig With(IReadOnlyList<string> assignments)
    {
        var changed = new DeviceConfig(_machine, _calibration);
        foreach (string assignment in assignments)
            changed.Assign(assignment);

        if (changed._calibration.CalibrationId == _calibration.CalibrationId && ChangesTo(changed).Any(change => IsOfCertificate(change.Name)))
            changed._calibration.CalibrationId = 0;

        return changed.Problem is { } problem ? throw new MachineException(problem) : changed;
    }

    /// <summary>What has to be written to come from these settings to others.</summary>
    public IReadOnlyList<ConfigChange> ChangesTo(DeviceConfig other) =>
    [
        .. Changes(MachineFields, ConfigSection.Machine, _machine, other._machine),
        .. Changes(CalibrationFields, ConfigSection.Calibration, _calibration, other._calibration),
    ];

    private static bool IsOfCertificate(string name) =>
        name.StartsWith("volumeScale", StringComparison.Ordinal) || name.StartsWith("backlash", StringComparison.Ordinal);

    // The generation counts the device's writes: nobody sets it.
    private static bool IsSetting(FieldInfo field) => field.Name != nameof(MachineProfile.Generation);

    private static IEnumerable<ConfigChange> Changes(FieldInfo[] fields, ConfigSection section, Message before, Message after)
    {
        return fields
            .Select(field => new ConfigChange(MessageFields.NameOf(field), section, (uint)field.GetValue(before)!, (uint)field.GetValue(after)!, ConfigUnit.Of(field.Name)))
            .Where(change => change.Old != change.New);
    }

    private static string OutOfRange<TMessage>(SettingsRules rules)
        where TMessage : Message
    {
        string name = MessageFields.NameOf<TMessage>(rules.Field);
        string bound = rules.Value < rules.Limit ? "at least" : "at most";
        return $"{name} = {rules.Value} is out of range: {bound} {rules.Limit} {ConfigUnit.Of(name)}".TrimEnd() + " is allowed beside the other settings.";
    }

    private void Assign(string assignment)
    {
        string[] parts = assignment.Split('=', 2, StringSplitOptions.TrimEntries);
        if (parts.Length != 2)
            throw new MachineException($"'{assignment}' is no setting: write NAME=VALUE, such as driftToleranceSteps=8.");

        (FieldInfo field, Message message) = Find(parts[0]);
        if (!uint.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out uint value))
        {
            string unit = ConfigUnit.Of(field.Name);
            throw new MachineException($"{parts[0]}: '{parts[1]}' is no whole number. Write one{(unit.Length == 0 ? "" : $" of {unit}")}, without a unit.");
        }

        field.SetValue(message, value);
    }

    private (FieldInfo Field, Message Message) Find(string name)
    {
        bool IsIt(FieldInfo field) => string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase);
        if (Array.Find(MachineFields, IsIt) is { } ofMachine)
            return (ofMachine, _machine);

        if (Array.Find(CalibrationFields, IsIt) is { } ofCalibration)
            return (ofCalibration, _calibration);

        string near = NearMatches.Suggest(name, Names);
        throw new MachineException($"There is no setting '{name}'. {(near.Length > 0 ? $"Did you mean {near}?" : "`foam device config show` lists them.")}");
    }

    private ConfigSetting SettingOf(FieldInfo field, ConfigSection section)
    {
        uint value = (uint)field.GetValue(section == ConfigSection.Machine ? _machine : _calibration)!;
        return new ConfigSetting(
            MessageFields.NameOf(field), section, value, ConfigUnit.Of(field.Name), Bound(field, section, uint.MinValue), Bound(field, section, uint.MaxValue));
    }

    // The rules name the limit that a value breaks: an absurd one makes them tell the range. A second limit may be the tighter one.
    private uint Bound(FieldInfo field, ConfigSection section, uint from)
    {
        Message probe = section == ConfigSection.Machine ? Machine : Calibration;
        IReadOnlyList<FieldInfo> all = MessageFields.Of(probe.GetType());
        var rules = new SettingsRules();
        field.SetValue(probe, from);
        for (int tries = 0; tries < all.Count; tries++)
        {
            bool isGood = probe is MachineProfile machine ? rules.Check(machine) : rules.Check((Calibration)probe);
            if (isGood || all[rules.Field - 1] != field)
                break;

            field.SetValue(probe, (uint)rules.Limit);
        }

        return (uint)field.GetValue(probe)!;
    }
}
