namespace FoamDevice.Simulator;

/// <summary>The home switch at the retracted end: closed at and behind its trip point, open again after its hysteresis.</summary>
public sealed class HomeSwitch
{
    private readonly BenchParameters _parameters;
    private readonly Random _random;
    private double _tripMeters;
    private bool _closed;
    private bool _shown;

    /// <summary>Makes a switch whose trip point varies a little from one approach to the next.</summary>
    /// <param name="parameters">The bench's constants.</param>
    /// <param name="random">Draws the trip points.</param>
    /// <param name="noise">Draws when it flickers.</param>
    public HomeSwitch(BenchParameters parameters, Random random, Random noise)
    {
        _parameters = parameters;
        _random = random;
        Noise = new ContactNoise(noise);
        DrawTripPoint();
    }

    /// <summary>True while it shows closed, right or wrong.</summary>
    public bool Closed => StuckAt ?? _shown;

    /// <summary>Fault: the contact stays so whatever the carriage does; null when healthy.</summary>
    public bool? StuckAt { get; set; }

    /// <summary>Fault: the contact flickers.</summary>
    public ContactNoise Noise { get; }

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
        _shown = Noise.Shown(_closed);
    }

    private void DrawTripPoint() => _tripMeters = (2 * _random.NextDouble() - 1) * _parameters.HomeRepeatabilityMeters;
}
