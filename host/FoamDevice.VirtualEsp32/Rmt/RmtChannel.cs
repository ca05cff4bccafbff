namespace nanoFramework.Hardware.Esp32.Rmt;

/// <summary>A channel of the RMT peripheral.</summary>
public abstract class RmtChannel
{
    private readonly RmtChannelSettings _settings;

    /// <summary>Keeps the settings.</summary>
    protected RmtChannel(RmtChannelSettings settings) => _settings = settings;

    /// <summary>What the channel does.</summary>
    public abstract ChannelMode Mode { get; }

    /// <summary>The channel, 0 to 7.</summary>
    public int Channel => _settings.Channel;
}
