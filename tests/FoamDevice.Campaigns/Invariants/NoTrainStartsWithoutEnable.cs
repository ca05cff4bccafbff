using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>With ENABLE low no train starts, but those of the self-test; one that was cut runs out.</summary>
public sealed class NoTrainStartsWithoutEnable : Invariant
{
    // The longest step takes 32.8 ms: who gives no pulse for longer has ended.
    private const ulong RestMicroseconds = 50_000;

    private readonly ulong[] _lastPulse = new ulong[2];
    private int _testedStart;

    /// <inheritdoc/>
    public override string? Check(Moment before, Moment now)
    {
        foreach (DiaryEvent made in now.Events)
        {
            if (made.Type == EventType.SelfTestCompleted)
                _testedStart = made.Start;
        }

        return Check(0, before.A, now.A, before, now) ?? Check(1, before.B, now.B, before, now);
    }

    private string? Check(int axis, AxisMoment axisBefore, AxisMoment axisNow, Moment before, Moment now)
    {
        if (axisNow.Pulses == axisBefore.Pulses)
            return null;

        bool starts = now.AtMicroseconds - _lastPulse[axis] > RestMicroseconds;
        _lastPulse[axis] = now.AtMicroseconds;
        bool isOff = !before.EnablePin && !now.EnablePin;
        return starts && isOff && _testedStart == now.Start ? $"Axis {"AB"[axis]} is given a train while ENABLE is low." : null;
    }
}
