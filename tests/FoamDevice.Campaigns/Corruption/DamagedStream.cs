namespace FoamDevice.Campaigns.Corruption;

/// <summary>What comes out of a bad line.</summary>
public sealed class DamagedStream
{
    private readonly FrameStream _sent;
    private readonly bool[] _isHit;

    private DamagedStream(FrameStream sent)
    {
        _sent = sent;
        _isHit = new bool[sent.Frames.Count];
    }

    /// <summary>The bytes that arrive.</summary>
    public List<byte> Bytes { get; } = [];

    /// <summary>For each of them, the index of the frame in whose place it came.</summary>
    public List<int> FrameOfByte { get; } = [];

    /// <summary>Damage events: each is one change of the kind at one place. A swap of two equal bytes changes nothing and is none.</summary>
    public int Events { get; private set; }

    /// <summary>Whether an event fell on a byte of the frame, its zeros included.</summary>
    public IReadOnlyList<bool> IsHit => _isHit;

    /// <summary>Sends a stream over a line that damages a share of its bytes.</summary>
    /// <param name="sent">What is sent.</param>
    /// <param name="kinds">The kinds of damage; for each event one is drawn.</param>
    /// <param name="share">The chance of an event, for each byte.</param>
    /// <param name="random">Draws places and kinds.</param>
    public static DamagedStream Draw(FrameStream sent, IReadOnlyList<DamageKind> kinds, double share, Random random)
    {
        var line = new DamagedStream(sent);
        int at = 0;
        while (at < sent.Bytes.Length)
        {
            at += random.NextDouble() < share ? line.Damage(at, kinds[random.Next(kinds.Count)], random) : line.Pass(at, sent.Bytes[at]);
        }

        return line;
    }

    /// <summary>Swaps one byte with the next one, and leaves the rest as it is.</summary>
    public static DamagedStream SwapAt(FrameStream sent, int place)
    {
        var line = new DamagedStream(sent);
        int at = 0;
        while (at < sent.Bytes.Length)
        {
            at += at == place ? line.Swap(at) : line.Pass(at, sent.Bytes[at]);
        }

        return line;
    }

    // Each of these deals with the bytes from a place on, and gives their number.
    private int Damage(int at, DamageKind kind, Random random)
    {
        switch (kind)
        {
            case DamageKind.BitFlip:
                Hit(at);
                return Pass(at, (byte)(_sent.Bytes[at] ^ (1 << random.Next(8))));
            case DamageKind.AdjacentSwap:
                return Swap(at);
            case DamageKind.TwoByteBurst:
                return Burst(at, random);
            case DamageKind.Drop:
                Hit(at);
                return 1;
            case DamageKind.Insert:
                Hit(at);
                Add(at, (byte)random.Next(256));
                return Pass(at, _sent.Bytes[at]);
            default:
                return Truncate(at);
        }
    }

    private int Pass(int at, byte value)
    {
        Add(at, value);
        return 1;
    }

    private int Swap(int at)
    {
        if (at + 1 == _sent.Bytes.Length || _sent.Bytes[at] == _sent.Bytes[at + 1])
            return Pass(at, _sent.Bytes[at]);

        Hit(at, at + 1);
        Add(at, _sent.Bytes[at + 1]);
        Add(at + 1, _sent.Bytes[at]);
        return 2;
    }

    private int Burst(int at, Random random)
    {
        if (at + 1 == _sent.Bytes.Length)
            return Pass(at, _sent.Bytes[at]);

        Hit(at, at + 1);
        Add(at, (byte)(_sent.Bytes[at] ^ random.Next(1, 256)));
        Add(at + 1, (byte)(_sent.Bytes[at + 1] ^ random.Next(1, 256)));
        return 2;
    }

    private int Truncate(int at)
    {
        Hit(at);
        int end = at;
        while (end < _sent.Bytes.Length && _sent.FrameOfByte[end] == _sent.FrameOfByte[at])
            end++;

        return end - at;
    }

    private void Hit(params ReadOnlySpan<int> places)
    {
        Events++;
        foreach (int place in places)
            _isHit[_sent.FrameOfByte[place]] = true;
    }

    private void Add(int at, byte value)
    {
        Bytes.Add(value);
        FrameOfByte.Add(_sent.FrameOfByte[at]);
    }
}
