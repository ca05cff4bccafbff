namespace FoamDevice.VirtualEsp32;

/// <summary>The hardware side of a PWM channel: a wave at a pin, with the duty cycle in steps of 1/10,000.</summary>
internal sealed class PwmOutput(ChipPin pin) : IPinSource
{
    public const int DutySteps = 10_000;

    private ulong _phaseMicroseconds;
    private long _edgesBefore;
    private long _periodsCounted;
    private bool _running;

    public ChipPin Pin => pin;

    public int FrequencyHertz { get; private set; }

    public int Duty { get; private set; }

    public double HighMicroseconds => _running ? Duty * 1e6 / ((double)FrequencyHertz * DutySteps) : 0;

    private ulong PeriodNanoseconds => 1_000_000_000UL / (ulong)FrequencyHertz;

    private ulong HighNanoseconds => PeriodNanoseconds * (ulong)Duty / DutySteps;

    public bool Level(ulong uptimeMicroseconds) => _running && Phase(uptimeMicroseconds) % PeriodNanoseconds < HighNanoseconds;

    public long RisingEdges(ulong uptimeMicroseconds)
    {
        if (!_running) return _edgesBefore;
        var periods = (long)(Phase(uptimeMicroseconds) / PeriodNanoseconds);
        if (Duty is > 0 and < DutySteps) _edgesBefore += periods - _periodsCounted;
        _periodsCounted = periods;
        return _edgesBefore;
    }

    /// <summary>Starts a new phase: the level goes high now, unless the duty cycle is 0.</summary>
    public void Start(int frequencyHertz, int duty, ulong now)
    {
        var before = Level(now);
        _ = RisingEdges(now);
        FrequencyHertz = frequencyHertz;
        Duty = duty;
        _phaseMicroseconds = now;
        _periodsCounted = 0;
        _running = true;
        CountChange(before, now);
    }

    /// <summary>Changes the duty cycle and keeps the phase.</summary>
    public void SetDuty(int duty, ulong now)
    {
        var before = Level(now);
        _ = RisingEdges(now);
        Duty = duty;
        CountChange(before, now);
    }

    public void Stop(ulong now)
    {
        _ = RisingEdges(now);
        _running = false;
    }

    private ulong Phase(ulong uptimeMicroseconds) => (uptimeMicroseconds - _phaseMicroseconds) * 1_000;

    private void CountChange(bool before, ulong now)
    {
        if (!before && Level(now)) _edgesBefore++;
    }
}
