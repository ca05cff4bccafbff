namespace FoamDevice.VirtualEsp32;

/// <summary>Keeps every pulse train that a chip sends, for tests and plots. It allocates, so it is off unless set.</summary>
public sealed class PulseRecorder
{
    private readonly List<PulseTrain> _trains = [];

    /// <summary>The trains, oldest first.</summary>
    public IReadOnlyList<PulseTrain> Trains => _trains;

    /// <summary>Forgets all trains.</summary>
    public void Clear() => _trains.Clear();

    internal PulseTrain Add(int pin, int channel, ulong start, ReadOnlySpan<byte> items, RmtWave wave)
    {
        var train = new PulseTrain(pin, channel, start, items, wave);
        _trains.Add(train);
        return train;
    }
}
