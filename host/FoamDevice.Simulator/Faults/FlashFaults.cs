using FoamDevice.VirtualEsp32;

namespace FoamDevice.Simulator;

/// <summary>The faults of the chip's flash. Firmware reads its files at its start, so what is corrupted shows after the next reset.</summary>
public sealed class FlashFaults
{
    private readonly VirtualFlash _flash;
    private readonly Random _random;
    private readonly List<FlippedByte> _flipped = [];

    internal FlashFaults(VirtualFlash flash, ulong seed)
    {
        _flash = flash;
        _random = RandomStream.Of(seed, "flash");
    }

    /// <summary>Every write of bytes fails; files can still be made, so an empty one may be left.</summary>
    public bool WritesFail
    {
        get => _flash.WritesFail;
        set => _flash.WritesFail = value;
    }

    /// <summary>Every move of a file fails.</summary>
    public bool MovesFail
    {
        get => _flash.MovesFail;
        set => _flash.MovesFail = value;
    }

    /// <summary>Every delete of a file fails.</summary>
    public bool DeletesFail
    {
        get => _flash.DeletesFail;
        set => _flash.DeletesFail = value;
    }

    /// <summary>The power goes before the next byte operation of the flash but this many; null for never.</summary>
    public long? PowerCutAfterBytes
    {
        get => _flash.PowerCutAfterBytes;
        set => _flash.PowerCutAfterBytes = value;
    }

    /// <summary>Some bits of one byte of a file flip; which ones comes from the seed. Does nothing if there is no such file or it is empty.</summary>
    /// <param name="name">Name of the file, without the drive.</param>
    public void Corrupt(string name)
    {
        int length = _flash.Exists(name) ? _flash.ReadAllBytes(name).Length : 0;
        if (length == 0)
            return;
        int position = _random.Next(length);
        byte bits = (byte)_random.Next(1, 256);
        _flash.FlipBits(name, position, bits);
        _flipped.Add(new FlippedByte(name, position, bits, _flash.ReadAllBytes(name)));
    }

    /// <summary>Mends what was corrupted in the copies of a file, where they have not been written since.</summary>
    /// <param name="name">Name of the file, without the drive and without the ending that tells its copies apart.</param>
    public void Mend(string name)
    {
        for (int i = _flipped.Count - 1; i >= 0; i--)
        {
            if (!_flipped[i].Name.StartsWith(name + ".", StringComparison.Ordinal))
                continue;
            Mend(_flipped[i]);
            _flipped.RemoveAt(i);
        }
    }

    private void Mend(FlippedByte flipped)
    {
        if (_flash.Exists(flipped.Name) && _flash.ReadAllBytes(flipped.Name).AsSpan().SequenceEqual(flipped.Corrupted))
            _flash.FlipBits(flipped.Name, flipped.Position, flipped.Bits);
    }

    private sealed record FlippedByte(string Name, int Position, byte Bits, byte[] Corrupted);
}
