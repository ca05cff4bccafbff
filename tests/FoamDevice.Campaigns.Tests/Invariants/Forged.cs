using FoamDevice.Protocol;

namespace FoamDevice.Campaigns.Tests;

/// <summary>Two moments in a row, forged: a healthy machine with its drivers on, into which a test puts one thing that is wrong.</summary>
internal sealed class Forged
{
    private uint _sequence;

    public Forged(DeviceState state)
    {
        foreach (Moment moment in new[] { Before, Now })
        {
            moment.IsRunning = true;
            moment.Start = 1;
            moment.State = state;
            moment.EnablePin = moment.AreDriversEnabled = true;
            moment.A.IsEnergized = moment.B.IsEnergized = true;
            moment.PassesPlanned = 2;
        }

        Before.AtMicroseconds = 10_000_000;
        Now.AtMicroseconds = 10_010_000;
    }

    public Moment Before { get; } = new();

    public Moment Now { get; } = new();

    /// <summary>What the invariant says to this step.</summary>
    public string? Check(Invariant invariant) => invariant.Check(Before, Now);

    /// <summary>The device notes this in the step.</summary>
    public Forged Notes(EventType type, Message? body = null)
    {
        byte[] buffer = new byte[FrameFormat.MaxPayloadBytes];
        var writer = new PayloadWriter();
        writer.Begin(buffer, 0, buffer.Length);
        body?.Write(writer);
        Now.Events = [.. Now.Events, new DiaryEvent(Now.Start, ++_sequence, Now.AtMicroseconds, type, buffer[..writer.Count])];
        return this;
    }

    /// <summary>This reaches the device in the step.</summary>
    public Forged Hears(FrameKind kind, RequestType request = RequestType.None, ushort number = 1)
    {
        Now.Frames = [.. Now.Frames, new DeliveredFrame(kind, number, 7, request, Now.AtMicroseconds)];
        return this;
    }

    /// <summary>The next step, in which nothing changes by itself.</summary>
    public Forged Next(ulong laterMicroseconds = World.StepMicroseconds)
    {
        Before.Set(Now);
        Now.Set(Before);
        Now.AtMicroseconds += laterMicroseconds;
        Now.Events = [];
        Now.Frames = [];
        return this;
    }
}
