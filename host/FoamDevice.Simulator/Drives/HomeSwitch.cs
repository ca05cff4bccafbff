namespace FoamDevice.Simulator;

/// <summary>The home switch at the retracted end: closed at and behind its trip point, open again after its hysteresis.</summary>
public sealed class HomeSwitch
{
    private readonly BenchParameters _parameters;
    private readonly Random _random;
    private double _tripMeters;
    private bool _closed;

    /// <summary>Makes a switch whose trip point varies a little from one approach to the next.</summary>
    public HomeSwitch(BenchParameters parameters, Random random)
    {
        _parameters = parameters;
        _random = random;
        DrawTripPoint();
    }

    /// <summary>True while closed (or stuck closed).</summary>
    public bool Closed => StuckAt ?? _closed;

    /// <summary>Fault: the contact stays so whatever the carriage does; null when healthy.</summary>
    public bool? StuckAt { get; set; }

    /// <summary>The carriage is here now, m from the mean trip point.</summary>
    public void Look(double carriageMeters)
    {
        if (!_closed && carriageMeters <= _tripMeters)
            _closed = true;
        else if (_closed && carriageMeters > _tripMeters + _parameters.HomeHysteresisMeters)
        {
            _closed = false;
            DrawTripPoint();
        }
    }

    private void DrawTripPoint() => _tripMeters = (2 * _random.NextDouble() - 1) * _parameters.HomeRepeatabilityMeters;
}
