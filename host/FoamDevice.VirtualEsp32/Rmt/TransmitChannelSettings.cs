namespace nanoFramework.Hardware.Esp32.Rmt;

/// <summary>Settings of a sending channel. Changes after the channel was made have no effect. The carrier wave is on at first.</summary>
public sealed class TransmitChannelSettings : RmtChannelSettings
{
    private int _carrierWaveFrequency = 38_000;
    private byte _carrierWaveDutyPercentage = 33;

    /// <summary>Settings for the next free channel.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The pin is input-only.</exception>
    public TransmitChannelSettings(int pinNumber)
        : this(-1, pinNumber)
    {
    }

    /// <summary>Settings for a named channel.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such channel, or the pin is input-only.</exception>
    public TransmitChannelSettings(int channel, int pinNumber)
        : base(channel, pinNumber)
    {
        if (pinNumber is >= 34 and <= 39) throw new ArgumentOutOfRangeException(nameof(pinNumber), pinNumber, "The pin is input-only.");
    }

    /// <summary>Chops one level with a carrier wave. True at first: switch it off for steps.</summary>
    public bool EnableCarrierWave { get; set; } = true;

    /// <summary>The level that the carrier chops.</summary>
    public bool CarrierLevel { get; set; } = true;

    /// <summary>Frequency of the carrier in hertz.</summary>
    public int CarrierWaveFrequency
    {
        get => _carrierWaveFrequency;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _carrierWaveFrequency = value;
        }
    }

    /// <summary>Share of each carrier period that is high, 1 to 100 percent.</summary>
    public byte CarrierWaveDutyPercentage
    {
        get => _carrierWaveDutyPercentage;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 100);
            _carrierWaveDutyPercentage = value;
        }
    }

    /// <summary>Repeats a train for ever. False at first; a channel that loops is refused here, as it would never end.</summary>
    public bool EnableLooping { get; set; }

    /// <summary>Drives <see cref="IdleLevel"/> between trains. True at first.</summary>
    public bool EnableIdleLevelOutput { get; set; } = true;

    /// <summary>The level between trains.</summary>
    public bool IdleLevel { get; set; }
}
