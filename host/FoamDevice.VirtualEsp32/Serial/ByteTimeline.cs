namespace FoamDevice.VirtualEsp32;

/// <summary>Bytes in order, each with the uptime in nanoseconds at which it is complete. A ring that grows and never shrinks.</summary>
internal sealed class ByteTimeline
{
    private byte[] _bytes = new byte[256];
    private ulong[] _times = new ulong[256];
    private int _head;

    public int Count { get; private set; }

    public void Add(byte value, ulong completeNanoseconds)
    {
        if (Count == _bytes.Length) Grow();
        var tail = (_head + Count) & (_bytes.Length - 1);
        _bytes[tail] = value;
        _times[tail] = completeNanoseconds;
        Count++;
    }

    public bool TryTake(ulong nowNanoseconds, out byte value)
    {
        var taken = Count > 0 && _times[_head] <= nowNanoseconds;
        value = taken ? _bytes[_head] : (byte)0;
        if (!taken) return false;
        _head = (_head + 1) & (_bytes.Length - 1);
        Count--;
        return true;
    }

    /// <summary>When the byte at <paramref name="index"/>, counted from the oldest, is complete.</summary>
    public ulong CompleteAt(int index) => _times[(_head + index) & (_bytes.Length - 1)];

    /// <summary>Forgets the bytes that are not complete yet.</summary>
    public void DropAfter(ulong nowNanoseconds)
    {
        while (Count > 0 && CompleteAt(Count - 1) > nowNanoseconds) Count--;
    }

    public void Clear() => Count = 0;

    private void Grow()
    {
        var bytes = new byte[_bytes.Length * 2];
        var times = new ulong[bytes.Length];
        for (var index = 0; index < Count; index++)
        {
            bytes[index] = _bytes[(_head + index) & (_bytes.Length - 1)];
            times[index] = CompleteAt(index);
        }
        (_bytes, _times, _head) = (bytes, times, 0);
    }
}
