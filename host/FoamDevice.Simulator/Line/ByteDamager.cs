namespace FoamDevice.Simulator;

/// <summary>Does to the bytes of one way what its <see cref="LineDamage"/> says.</summary>
internal sealed class ByteDamager(LineDamage damage, ulong seed, string way)
{
    private readonly Random _corrupt = RandomStream.Of(seed, way + "-corrupt");
    private readonly Random _drop = RandomStream.Of(seed, way + "-drop");
    private readonly Random _double = RandomStream.Of(seed, way + "-double");
    private readonly Random _swap = RandomStream.Of(seed, way + "-swap");
    private readonly Random _insert = RandomStream.Of(seed, way + "-insert");
    private readonly Random _burst = RandomStream.Of(seed, way + "-burst");
    private byte[] _source = new byte[256];

    /// <summary>What arrives; valid up to <see cref="Count"/> until the next call.</summary>
    public byte[] Arriving { get; private set; } = new byte[768];

    /// <summary>Number of bytes that arrive.</summary>
    public int Count { get; private set; }

    /// <summary>Damages a piece of what is on the line.</summary>
    public void Take(byte[] data, int offset, int count)
    {
        if (count > _source.Length)
            Grow(count);
        data.AsSpan(offset, count).CopyTo(_source);
        Count = 0;
        for (int i = 0; i < count; i++)
        {
            if (i + 1 < count)
                DamagePair(ref _source[i], ref _source[i + 1]);
            DamageOne(_source[i]);
        }
    }

    private void DamagePair(ref byte first, ref byte second)
    {
        if (Strikes(_swap, damage.SwapShare))
            (first, second) = (second, first);
        if (!Strikes(_burst, damage.BurstShare))
            return;
        first ^= (byte)_burst.Next(1, 256);
        second ^= (byte)_burst.Next(1, 256);
    }

    private void DamageOne(byte value)
    {
        if (Strikes(_corrupt, damage.CorruptShare))
            value ^= (byte)(1 << _corrupt.Next(8));
        if (Strikes(_insert, damage.InsertShare))
            Arriving[Count++] = (byte)_insert.Next(256);
        if (Strikes(_drop, damage.DropShare))
            return;
        Arriving[Count++] = value;
        if (Strikes(_double, damage.DoubleShare))
            Arriving[Count++] = value;
    }

    private bool Strikes(Random random, double share)
    {
        if (share <= 0 || random.NextDouble() >= share)
            return false;
        damage.Strikes++;
        return true;
    }

    private void Grow(int count)
    {
        _source = new byte[2 * count];
        Arriving = new byte[6 * count];
    }
}
