namespace FoamDevice.Simulator;

/// <summary>One way of a line: damages what is put on it and keeps it until it is due.</summary>
internal sealed class LineWay
{
    private readonly ByteDamager _damager;
    private readonly Queue<LineByte> _underWay = new();
    private ulong _lastDueMicroseconds;

    public LineWay(ulong seed, string name)
    {
        Damage = new LineDamage();
        _damager = new ByteDamager(Damage, seed, name);
    }

    public LineDamage Damage { get; }

    public LastBytes Last { get; } = new();

    /// <summary>Nothing is done to the bytes and none is under way: they may go straight through.</summary>
    public bool IsPlain => !Damage.IsOn && _underWay.Count == 0;

    public void Put(byte[] data, int offset, int count, ulong nowMicroseconds)
    {
        _lastDueMicroseconds = Math.Max(_lastDueMicroseconds, nowMicroseconds + Damage.DelayMicroseconds);
        if (Damage.AltersBytes)
        {
            _damager.Take(data, offset, count);
            (data, offset, count) = (_damager.Arriving, 0, _damager.Count);
        }
        for (int i = 0; i < count; i++)
            _underWay.Enqueue(new LineByte(_lastDueMicroseconds, data[offset + i]));
    }

    /// <summary>Takes what is due by now, as far as it fits.</summary>
    public int Take(byte[] buffer, ulong nowMicroseconds)
    {
        int taken = 0;
        while (taken < buffer.Length && _underWay.TryPeek(out LineByte next) && next.AtMicroseconds <= nowMicroseconds)
            buffer[taken++] = _underWay.Dequeue().Value;
        Last.Add(buffer, 0, taken, nowMicroseconds);
        return taken;
    }

    public void Clear() => _underWay.Clear();
}
