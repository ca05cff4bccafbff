using FoamDevice.Protocol;

namespace FoamDevice.Simulator;

/// <summary>
/// The worst that has happened on the bench since it was built or <see cref="Reset"/> was called, looked at every tick: what a campaign holds its
/// invariants against without having to look as often. Times are the bench's own, µs.
/// </summary>
public sealed class BenchExtremes
{
    private readonly Bench _bench;
    private readonly AxisExtremes _a;
    private readonly AxisExtremes _b;
    private double _shaftDegrees;

    internal BenchExtremes(Bench bench)
    {
        _bench = bench;
        _a = new AxisExtremes(bench.AxisA);
        _b = new AxisExtremes(bench.AxisB);
        Reset();
    }

    /// <summary>True once the servo turned the valve in a tick in which a driver drove its motor.</summary>
    public bool ValveTurnedWhileMoving { get; private set; }

    /// <summary>When that happened first; 0 if it has not.</summary>
    public long ValveTurnedWhileMovingAtMicroseconds { get; private set; }

    /// <summary>Highest pressure above ambient in a mounted syringe, Pa; 0 if there was none.</summary>
    public double HighestPressurePascals(SyringeSide side) => Of(side).PressurePascals;

    /// <summary>When the highest pressure was.</summary>
    public long HighestPressureAtMicroseconds(SyringeSide side) => Of(side).PressureAtMicroseconds;

    /// <summary>
    /// Highest pressure as a share of the one that breaks the coupler of that syringe away at rest, 0 and up. A plunger that is pushed breaks away
    /// a little earlier, one that is drawn back under pressure a little later, by its friction either way.
    /// </summary>
    public double HighestPressureShare(SyringeSide side) => Of(side).PressureShare;

    /// <summary>Lowest position of a carriage, mm from the home switch's trip point.</summary>
    public double LowestMillimeters(SyringeSide side) => Of(side).LowestMeters * 1e3;

    /// <summary>Highest position of a carriage, mm from the home switch's trip point.</summary>
    public double HighestMillimeters(SyringeSide side) => Of(side).HighestMeters * 1e3;

    /// <summary>Highest force with which a carriage pressed its plunger against the bottom of the barrel, N.</summary>
    public double HighestBottomNewtons(SyringeSide side) => Of(side).BottomNewtons;

    /// <summary>True once a carriage has stood at one of its hard stops.</summary>
    public bool HardStopTouched(SyringeSide side) => Of(side).HardStopTouched;

    /// <summary>Pulses that reached a driver with its ENABLE, and so were meant to move its carriage.</summary>
    public long DrivenPulses(SyringeSide side) => Of(side).DrivenPulses;

    /// <summary>When the last of these came; 0 if none has.</summary>
    public long LastDrivenMicroseconds(SyringeSide side) => Of(side).LastDrivenMicroseconds;

    /// <summary>Those of them that came with a syringe in its coupler and no way open for it at the stopcock.</summary>
    public long PulsesAgainstShutValve(SyringeSide side) => Of(side).PulsesAgainstShutValve;

    /// <summary>Forgets all; positions start anew from where the carriages stand.</summary>
    public void Reset()
    {
        _a.Reset(_bench.NowMicroseconds);
        _b.Reset(_bench.NowMicroseconds);
        ValveTurnedWhileMoving = false;
        ValveTurnedWhileMovingAtMicroseconds = 0;
        _shaftDegrees = _bench.Servo.AngleDegrees;
    }

    /// <summary>Looks at the bench after a tick.</summary>
    internal void Look()
    {
        TBoreValve stopcock = _bench.Plumbing.Stopcock;
        _a.Look(stopcock.MixSquareMeters + stopcock.LiquidPortSquareMeters, _bench.NowMicroseconds);
        _b.Look(stopcock.MixSquareMeters + stopcock.GasPortSquareMeters, _bench.NowMicroseconds);
        LookAtValve();
    }

    private void LookAtValve()
    {
        double shaft = _bench.Servo.AngleDegrees;
        bool turned = shaft != _shaftDegrees;
        _shaftDegrees = shaft;
        if (!turned || ValveTurnedWhileMoving || !(_a.Driven || _b.Driven))
            return;
        ValveTurnedWhileMoving = true;
        ValveTurnedWhileMovingAtMicroseconds = _bench.NowMicroseconds;
    }

    private AxisExtremes Of(SyringeSide side) => side switch
    {
        SyringeSide.A => _a,
        SyringeSide.B => _b,
        _ => throw new ArgumentOutOfRangeException(nameof(side), side, "An axis is A or B."),
    };
}
