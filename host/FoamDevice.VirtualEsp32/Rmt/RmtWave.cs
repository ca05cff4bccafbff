using nanoFramework.Hardware.Esp32.Rmt;

namespace FoamDevice.VirtualEsp32;

/// <summary>How a channel turns items into levels. Times are in ticks of the 80 MHz bus clock, 80 to a microsecond.</summary>
internal sealed class RmtWave
{
    public const int TicksPerMicrosecond = 80;

    private readonly bool _carrier;
    private readonly bool _carrierLevel;
    private readonly long _carrierPeriod;
    private readonly long _carrierHigh;
    private readonly bool _idleOutput;
    private readonly bool _idleLevel;

    public RmtWave(TransmitChannelSettings settings)
    {
        Divider = settings.ClockDivider;
        _carrier = settings.EnableCarrierWave;
        _carrierLevel = settings.CarrierLevel;
        _carrierPeriod = Math.Max(2, TicksPerMicrosecond * 1_000_000L / settings.CarrierWaveFrequency);
        _carrierHigh = _carrierPeriod * settings.CarrierWaveDutyPercentage / 100;
        _idleOutput = settings.EnableIdleLevelOutput;
        _idleLevel = settings.IdleLevel;
    }

    /// <summary>Bus ticks in one tick of a duration.</summary>
    public int Divider { get; }

    public bool HasCarrier => _carrier;

    /// <summary>The level after a train that ended at <paramref name="last"/>.</summary>
    public bool Idle(bool last) => _idleOutput ? _idleLevel : last;

    /// <summary>The level at the pin, <paramref name="ticks"/> after the start of the train.</summary>
    public bool Output(bool level, long ticks) => _carrier && level == _carrierLevel ? ticks % _carrierPeriod < _carrierHigh : level;

    /// <summary>Rising edges of the carrier inside one half, after <paramref name="from"/> and up to <paramref name="to"/>.</summary>
    public long CarrierEdges(bool level, long from, long to) =>
        _carrier && level == _carrierLevel && to > from ? to / _carrierPeriod - from / _carrierPeriod : 0;

    /// <summary>The next rising edge of the carrier after <paramref name="ticks"/>.</summary>
    public long NextCarrierEdge(long ticks) => (ticks / _carrierPeriod + 1) * _carrierPeriod;

    /// <summary>Whether the carrier chops this level.</summary>
    public bool Chops(bool level) => _carrier && level == _carrierLevel;
}
