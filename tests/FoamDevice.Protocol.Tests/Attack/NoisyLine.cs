namespace FoamDevice.Protocol.Tests;

/// <summary>One direction of a line that does to bytes all that a line, an adapter and a driver can do: what is sent may come changed, late, twice, long after, or ahead of what was sent before.</summary>
internal sealed class NoisyLine(Random random)
{
    private const int MaxEchoMicroseconds = 2_000_000;

    private readonly PriorityQueue<byte[], (ulong Arrival, int Order)> _underWay = new();
    private ulong _lastArrival;
    private int _order;

    public Noise Noise { get; set; } = Noise.None;

    public void Send(byte[] bytes, ulong now)
    {
        byte[] damaged = Damage(bytes);
        ulong arrival = now + (ulong)random.Next(Noise.MaxDelayMicroseconds + 1);
        if (!Happens(Noise.Overtake))
        {
            arrival = _lastArrival = Math.Max(_lastArrival, arrival);
        }

        Queue(damaged, arrival);
        if (Happens(Noise.Echo))
        {
            Queue(damaged, arrival + (ulong)random.Next(MaxEchoMicroseconds));
        }
    }

    /// <summary>The bytes that have arrived by now, one sending at a time; null when there are none.</summary>
    public byte[]? Receive(ulong now) => _underWay.TryPeek(out _, out var next) && next.Arrival <= now ? _underWay.Dequeue() : null;

    /// <summary>The cable is pulled: what is under way is lost.</summary>
    public void Unplug() => _underWay.Clear();

    private void Queue(byte[] bytes, ulong arrival) => _underWay.Enqueue(bytes, (arrival, _order++));

    private byte[] Damage(byte[] bytes)
    {
        List<byte> damaged = [];
        foreach (byte value in bytes)
        {
            if (Happens(Noise.Insert))
            {
                damaged.Add((byte)random.Next(256));
            }

            if (Happens(Noise.Drop))
            {
                continue;
            }

            damaged.Add(Happens(Noise.Flip) ? (byte)(value ^ (1 << random.Next(8))) : value);
            if (Happens(Noise.Double))
            {
                damaged.Add(value);
            }

            if (damaged.Count > 1 && Happens(Noise.Swap))
            {
                (damaged[^1], damaged[^2]) = (damaged[^2], damaged[^1]);
            }
        }

        return [.. damaged];
    }

    // Draws only when something can happen, so that a good line is the same for every seed.
    private bool Happens(double chance) => chance > 0 && random.NextDouble() < chance;
}
