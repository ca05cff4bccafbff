using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>In Idle, and while the firmware does not run, ENABLE is low; a device that has just started knows no position.</summary>
public sealed class NothingIsDrivenInIdle : Invariant
{
    /// <inheritdoc/>
    public override string? Check(Moment before, Moment now)
    {
        if (now.IsRunning && now.State != DeviceState.Idle)
            return null;

        if (now.EnablePin || now.AreDriversEnabled)
            return now.IsRunning ? "ENABLE is on in Idle." : "ENABLE is on while the firmware does not run.";

        return now.Start != before.Start && (now.A.ClaimsPosition || now.B.ClaimsPosition) ? "A device that has just started claims to know a position." : null;
    }
}
