using FoamDevice.Protocol;

namespace FoamDevice.Web.Run;

/// <summary>One input of the machine, as a person reads it.</summary>
/// <param name="Id">Its short name.</param>
/// <param name="IsOn">It is closed, on, or in force.</param>
/// <param name="IsBad">It stands so that nothing may move.</param>
public sealed record MachineInput(string Id, bool IsOn, bool IsBad)
{
    /// <summary>Key of its text, by how it stands.</summary>
    public string TextKey => $"run.input.{Id}.{(IsOn ? "on" : "off")}";

    /// <summary>Its name for tests of the page.</summary>
    public string TestId => $"input-{Id}";

    /// <summary>Its style.</summary>
    public string Look => IsBad ? "bad" : IsOn ? "on" : "off";

    /// <summary>All inputs, what stops the machine first.</summary>
    public static IReadOnlyList<MachineInput> Of(DeviceFlags flags)
    {
        bool isOpen = flags.HasFlag(DeviceFlags.SafetyChainOpen);
        bool isAlarmed = flags.HasFlag(DeviceFlags.DriverAlarm);
        return
        [
            new("chain", !isOpen, isOpen),
            new("drivers", flags.HasFlag(DeviceFlags.DriversEnabled), false),
            new("alarm", isAlarmed, isAlarmed),
            new("homeA", flags.HasFlag(DeviceFlags.HomeA), false),
            new("homeB", flags.HasFlag(DeviceFlags.HomeB), false),
            new("valve1", flags.HasFlag(DeviceFlags.ValveSensor1), false),
            new("valve2", flags.HasFlag(DeviceFlags.ValveSensor2), false),
        ];
    }
}
