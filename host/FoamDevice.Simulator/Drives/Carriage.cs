namespace FoamDevice.Simulator;

/// <summary>A carriage on its screw: follows the shaft with the nut's backlash, between two hard stops.</summary>
public sealed class Carriage
{
    // Closer than this to a hard stop is at it: positions are sums of steps.
    private const double TouchMeters = 1e-6;

    private readonly double _halfBacklash;
    private readonly double _travelMeters;
    private readonly double _endSwitchOvertravel;
    private double _shaftOffset;

    /// <summary>Puts a carriage on a shaft that stands at its own origin.</summary>
    /// <param name="parameters">The bench's constants.</param>
    /// <param name="startMeters">Where it stands, from the home switch's trip point.</param>
    public Carriage(BenchParameters parameters, double startMeters)
    {
        _halfBacklash = parameters.BacklashMeters / 2;
        _travelMeters = parameters.TravelMeters + parameters.TravelErrorMeters;
        _endSwitchOvertravel = parameters.EndSwitchOvertravelMeters;
        RearStopMeters = -parameters.HardStopOvertravelMeters;
        FrontStopMeters = _travelMeters + parameters.HardStopOvertravelMeters;
        PositionMeters = startMeters;
        _shaftOffset = startMeters;
    }

    /// <summary>Position from the home switch's mean trip point, toward the stopcock, m.</summary>
    public double PositionMeters { get; private set; }

    /// <summary>Position of the hard stop at the retracted end, m.</summary>
    public double RearStopMeters { get; }

    /// <summary>Position of the hard stop at the stopcock's end, m.</summary>
    public double FrontStopMeters { get; }

    /// <summary>Shaft position at which the carriage meets the rear stop, m.</summary>
    public double ShortestShaftMeters => RearStopMeters - _halfBacklash - _shaftOffset;

    /// <summary>Shaft position at which the carriage meets the front stop, m.</summary>
    public double FarthestShaftMeters => FrontStopMeters + _halfBacklash - _shaftOffset;

    /// <summary>True while an end switch of the safety chain is pressed.</summary>
    public bool AtEndSwitch => PositionMeters < -_endSwitchOvertravel || PositionMeters > _travelMeters + _endSwitchOvertravel;

    /// <summary>True while the carriage stands at a hard stop.</summary>
    public bool AtHardStop => PositionMeters <= RearStopMeters + TouchMeters || PositionMeters >= FrontStopMeters - TouchMeters;

    /// <summary>Fault: the share of its way toward the stopcock that the carriage slips back on its drive, 0 to 1; 0 when healthy.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not 0 to 1.</exception>
    public double SlipShare
    {
        get;
        set => field = value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A share is 0 to 1.");
    }

    /// <summary>True once the carriage has been on an end switch.</summary>
    public bool Overran { get; private set; }

    /// <summary>Follows the shaft: the nut moves only once the play is taken up.</summary>
    public void Follow(double shaftMeters)
    {
        double before = PositionMeters;
        double nut = shaftMeters + _shaftOffset;
        PositionMeters = Math.Clamp(before, nut - _halfBacklash, nut + _halfBacklash);
        if (SlipShare > 0 && PositionMeters > before)
            Slip(SlipShare * (before - PositionMeters));
        Overran |= AtEndSwitch;
    }

    /// <summary>The carriage slips on its drive by this way (fault), m; forward is positive. A hard stop ends the slip.</summary>
    public void Slip(double meters)
    {
        double slipped = Math.Clamp(PositionMeters + meters, RearStopMeters, FrontStopMeters) - PositionMeters;
        _shaftOffset += slipped;
        PositionMeters += slipped;
    }
}
