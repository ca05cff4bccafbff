using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Makes pictures of a device's word about itself.</summary>
internal static class StatusPicture
{
    /// <summary>Of the device's own status.</summary>
    public static DeskStatus Of(Status status)
    {
        AmbientReading? ambient = AmbientReading.Of(status);
        return new DeskStatus
        {
            State = status.State,
            SelfTest = status.SelfTest,
            Valve = status.Valve,
            Flags = status.Flags,
            HasInputs = true,
            PositionASteps = (status.Flags & DeviceFlags.PositionKnownA) == 0 ? null : status.PositionA,
            PositionBSteps = (status.Flags & DeviceFlags.PositionKnownB) == 0 ? null : status.PositionB,
            Fault = status.Fault == FaultCode.None ? null : FaultNotice.Of(status),
            FaultCode = status.Fault,
            Pass = status.Pass,
            Passes = status.Passes,
            FoamAge = FoamAge.MillisecondsOf(status) is { } age ? TimeSpan.FromMilliseconds(age) : null,
            TemperatureCelsius = ambient?.TemperatureCelsius,
            PressureHectopascals = ambient?.PressureHectopascals,
            HumidityPercent = ambient?.HumidityPercent,
        };
    }

    /// <summary>Of what another program says; null when that has not heard the device.</summary>
    public static DeskStatus? Of(ControlStatus? status)
    {
        return status is not { Link: HostLinkState.Open, DeviceId.Length: > 0 } ? null : new DeskStatus
        {
            State = status.State,
            SelfTest = SelfTestState.Passed,
            Valve = status.Valve,
            PositionASteps = status.PositionASteps,
            PositionBSteps = status.PositionBSteps,
            Fault = status.Fault == FaultCode.None ? null : FaultNotice.Of(status.Fault),
            FaultCode = status.Fault,
            Pass = status.Pass,
            Passes = status.Passes,
            FoamAge = status.FoamAgeMilliseconds is { } age ? TimeSpan.FromMilliseconds(age) : null,
        };
    }
}
