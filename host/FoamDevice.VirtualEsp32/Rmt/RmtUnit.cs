using nanoFramework.Hardware.Esp32.Rmt;

namespace FoamDevice.VirtualEsp32;

/// <summary>The RMT peripheral: eight channels over eight memory blocks.</summary>
internal sealed class RmtUnit(VirtualChip chip)
{
    private const int Channels = 8;

    private readonly RmtTransmitter?[] _transmitters = new RmtTransmitter?[Channels];
    private readonly RandomStream _jitter = new(chip.Options.Seed, "rmt");

    /// <summary>
    /// The time that one <c>SendData</c> takes: the only random cost of the chip. Only copies of a kilobyte and more draw from the stream, so
    /// the jitter of a run's passes does not depend on how many short trains the search for home took.
    /// </summary>
    public int SendCost(int bytes) => chip.Costs.SendDataFor(bytes)
        + (bytes < CallCosts.KilobyteBytes ? 0 : _jitter.UpTo(chip.Costs.SendDataJitterQuanta) * CallCosts.QuantumMicroseconds);

    /// <exception cref="ArgumentException">The pin cannot be driven.</exception>
    /// <exception cref="InvalidOperationException">The channel is in use, none is free, or its memory blocks do not fit.</exception>
    /// <exception cref="NotSupportedException">The settings ask for looping.</exception>
    public RmtTransmitter Take(TransmitChannelSettings settings)
    {
        if (settings.EnableLooping) throw new NotSupportedException("A looping train never ends by itself; it is not modelled.");
        var pin = chip.Pins.UsableOutput(settings.PinNumber);
        if (settings.Channel < 0) settings.Channel = NextFree();
        if (_transmitters[settings.Channel] is not null) throw new InvalidOperationException($"RMT channel {settings.Channel} is in use.");
        if (settings.Channel + settings.NumberOfMemoryBlocks > Channels)
            throw new InvalidOperationException($"RMT channel {settings.Channel} has no {settings.NumberOfMemoryBlocks} memory blocks.");
        var transmitter = new RmtTransmitter(chip, pin, settings);
        CheckMemory(transmitter);
        _transmitters[settings.Channel] = transmitter;
        chip.Pins.Attach(pin, transmitter);
        return transmitter;
    }

    public void Release(RmtTransmitter transmitter)
    {
        chip.Pins.Detach(transmitter.Pin, transmitter);
        if (_transmitters[transmitter.Channel] == transmitter) _transmitters[transmitter.Channel] = null;
    }

    /// <summary>The flash is written for a while: no refill interrupt runs.</summary>
    public void StallRefill(int durationMicroseconds)
    {
        foreach (var transmitter in _transmitters) transmitter?.StallRefill(durationMicroseconds);
    }

    public void Clear() => Array.Clear(_transmitters);

    private int NextFree()
    {
        var free = Array.IndexOf(_transmitters, null);
        return free >= 0 ? free : throw new InvalidOperationException("No RMT channel is free.");
    }

    private void CheckMemory(RmtTransmitter taken)
    {
        foreach (var other in _transmitters)
        {
            if (other is null || taken.Channel + taken.Blocks <= other.Channel || other.Channel + other.Blocks <= taken.Channel) continue;
            chip.Record(ChipMistakeCode.RmtMemoryOverlap, $"RMT channels {other.Channel} and {taken.Channel} overlap in memory.");
        }
    }
}
