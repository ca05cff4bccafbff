namespace FoamDevice.Simulator;

/// <summary>The last bytes that arrived at one end of a line, oldest first, for the trace of what led to a failure.</summary>
public sealed class LastBytes
{
    /// <summary>Number of bytes that are kept.</summary>
    public const int Capacity = 256;

    private readonly LineByte[] _bytes = new LineByte[Capacity];

    /// <summary>Number of bytes that have ever arrived.</summary>
    public long Arrived { get; private set; }

    /// <summary>Number of bytes that can be read here.</summary>
    public int Count => (int)Math.Min(Arrived, Capacity);

    /// <summary>A byte; 0 is the oldest that is kept.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such byte.</exception>
    public LineByte this[int index] => index >= 0 && index < Count
        ? _bytes[(Arrived - Count + index) % Capacity]
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count} bytes.");

    internal void Add(byte[] data, int offset, int count, ulong nowMicroseconds)
    {
        for (int i = 0; i < count; i++)
            Add(data[offset + i], nowMicroseconds);
    }

    internal void Add(byte value, ulong nowMicroseconds) => _bytes[Arrived++ % Capacity] = new LineByte(nowMicroseconds, value);
}
