using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests;

/// <summary>The message that stands behind each event type.</summary>
internal static class EventBodies
{
    public static Message? Make(EventType type) => type switch
    {
        EventType.Booted => new Booted(),
        EventType.SelfTestCompleted => new SelfTestCompleted(),
        EventType.StateChanged => new StateChanged(),
        EventType.RunAccepted => new RunAccepted(),
        EventType.HomeFound => new HomeFound(),
        EventType.MoveCompleted => new MoveCompleted(),
        EventType.ValveTurned => new ValveTurned(),
        EventType.PassCompleted => new PassCompleted(),
        EventType.RunEnded => new RunEnded(),
        EventType.FaultRaised => new FaultRaised(),
        EventType.FaultCleared => new FaultCleared(),
        EventType.DriftMeasured => new DriftMeasured(),
        EventType.SettingsStored => new SettingsStored(),
        EventType.RunClosed => new RunClosed(),
        _ => null,
    };
}
