using FoamDevice.Host;

namespace FoamDevice.Cli.Measuring;

/// <summary>The age of a run's foam as it goes on: the record says when it was born, and a clock that nobody sets counts from there.</summary>
internal sealed class DrainageClock
{
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly double _secondsAtStart;

    /// <summary>Starts it.</summary>
    /// <exception cref="RecordAdditionException">There is no foam, or its age is not known.</exception>
    public DrainageClock(RunRecord record, TimeProvider time)
    {
        _time = time;
        _secondsAtStart = FoamBirth.Of(record).AgeMilliseconds(time.GetUtcNow()) / 1e3;
        _start = time.GetTimestamp();
    }

    /// <summary>Since the end of the last pass, s, to the millisecond.</summary>
    public double FoamAgeSeconds => Math.Round(_secondsAtStart + _time.GetElapsedTime(_start).TotalSeconds, 3);
}
