namespace FoamDevice.Protocol.Tests;

/// <summary>One direction of a serial line in virtual time. Bytes arrive in order, as they do on a wire; what is damaged follows from the seed.</summary>
internal sealed class VirtualLine(Random random)
{
    private readonly Queue<(ulong Arrival, byte[] Bytes)> _underWay = [];
    private ulong _lastArrival;

    public LineDamage Damage { get; set; } = LineDamage.None;

    /// <summary>Frames of this kind are swallowed; none by default.</summary>
    public FrameKind Swallow { get; set; }

    public void Send(byte[] bytes, ulong now)
    {
        if (random.NextDouble() < Damage.Drop || (Swallow != FrameKind.None && Frames.Read(bytes).Any(frame => frame.Kind == Swallow)))
        {
            return;
        }

        if (random.NextDouble() < Damage.Corrupt)
        {
            bytes[random.Next(bytes.Length)] ^= (byte)random.Next(1, 256);
        }

        Queue(bytes, now);
        if (random.NextDouble() < Damage.Double)
        {
            Queue(bytes, now);
        }
    }

    /// <summary>The bytes that have arrived by now, one sending at a time; null when there are none.</summary>
    public byte[]? Receive(ulong now) => _underWay.TryPeek(out var next) && next.Arrival <= now ? _underWay.Dequeue().Bytes : null;

    private void Queue(byte[] bytes, ulong now)
    {
        ulong arrival = now + (ulong)random.Next(Damage.MaxDelayMicroseconds + 1);
        _lastArrival = Math.Max(_lastArrival, arrival);
        _underWay.Enqueue((_lastArrival, bytes));
    }
}
