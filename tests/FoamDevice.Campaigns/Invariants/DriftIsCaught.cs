using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>What no sensor saw during the run, a carriage that slipped say, is measured when the axis homes again after unloading, and a drift beyond the tolerance is a fault.</summary>
public sealed class DriftIsCaught : Invariant
{
    // As for a claimed position: play, step, switch.
    private const double MeasureSteps = 9;
    private const double StepsPerMillimeter = 80;

    private static readonly FaultKind[] Misleading =
    [
        FaultKind.HomeSwitchStuckClosed, FaultKind.HomeSwitchStuckOpen, FaultKind.HomeSwitchNoisy, FaultKind.DriverDiesSilently, FaultKind.CarriageSlips,
        FaultKind.DriverTrips,
    ];
    private double? _errorA;
    private double? _errorB;
    private ulong _knownAt;
    private bool _homes;
    private bool _isFaultDue;

    /// <inheritdoc/>
    public override string? Check(Moment before, Moment now)
    {
        if (!now.IsSameStart(before))
            _isFaultDue = false;

        bool pulses = now.A.Pulses != before.A.Pulses || now.B.Pulses != before.B.Pulses;
        _homes = now.State == DeviceState.Unloading && (_homes || pulses);
        string? wrong = null;
        foreach (DiaryEvent made in now.Events)
        {
            if (made.Type == EventType.DriftMeasured)
                wrong ??= Compare(made.Read<DriftMeasured>(), now);
            else if (made.Type == EventType.FaultRaised)
                _isFaultDue = false;
        }

        if (_isFaultDue)
            return "A drift beyond the tolerance was measured, and no fault raised.";

        Remember(now);
        return wrong;
    }

    // The carriages stand, drivers on, before they home again: what the firmware is wrong by now is what it has to find.
    private void Remember(Moment now)
    {
        bool stands = now.IsRunning && !now.IsMoving && now.AreDriversEnabled && now.State is DeviceState.Finished or DeviceState.Unloading or DeviceState.Service;
        if (!stands || _homes)
            return;

        _errorA = ErrorOf(now.A);
        _errorB = ErrorOf(now.B);
        _knownAt = now.AtMicroseconds;
    }

    private static double? ErrorOf(AxisMoment axis) => axis.ClaimsPosition
        ? axis.ClaimedSteps - ((axis.CarriageMillimeters * StepsPerMillimeter) + axis.FollowingErrorSteps)
        : null;

    private string? Compare(DriftMeasured measured, Moment now)
    {
        int worst = Math.Max(Math.Abs(measured.DriftStepsA), Math.Abs(measured.DriftStepsB));
        _isFaultDue = worst > measured.ToleranceSteps;
        bool isMisled = Array.Exists(Misleading, kind => now.Faults.Since(_knownAt, kind));

        // Steps that a driver is to lose may be those of the homing itself.
        if (isMisled || now.Faults.Since(0, FaultKind.LostSteps))
            return null;

        return Compare("A", _errorA, measured.DriftStepsA) ?? Compare("B", _errorB, measured.DriftStepsB);
    }

    // Where the firmware believes that it stands too far forward, it meets the switch while it still counts steps to go.
    private static string? Compare(string side, double? error, int drift) => error is { } expected && Math.Abs(expected - drift) > MeasureSteps
        ? FormattableString.Invariant($"Axis {side} measured a drift of {drift} steps where it was {expected:0.0} steps off.")
        : null;
}
