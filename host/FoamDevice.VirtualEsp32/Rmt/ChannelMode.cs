namespace nanoFramework.Hardware.Esp32.Rmt;

/// <summary>What an RMT channel does.</summary>
public enum ChannelMode : byte
{
    /// <summary>It receives.</summary>
    Receive,

    /// <summary>It transmits.</summary>
    Transmit,
}
