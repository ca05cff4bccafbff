using FoamDevice.VirtualEsp32;

namespace nanoFramework.Hardware.Esp32.Rmt;

/// <summary>Sends pulse trains that the hardware times.</summary>
public class TransmitterChannel : RmtChannel, IDisposable
{
    private readonly VirtualChip _chip;
    private readonly RmtTransmitter _transmitter;
    private bool _disposed;

    /// <summary>Takes the channel and the pin; the pin goes to the idle level.</summary>
    /// <exception cref="ArgumentNullException">There are no settings.</exception>
    /// <exception cref="ArgumentException">The pin cannot be driven.</exception>
    /// <exception cref="InvalidOperationException">The channel is in use, none is free, or the memory is too small.</exception>
    /// <exception cref="NotSupportedException">The settings ask for looping.</exception>
    public TransmitterChannel(TransmitChannelSettings settings)
        : base(settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _chip = VirtualChip.Current;
        _chip.Spend(_chip.Costs.SetupMicroseconds);
        _transmitter = _chip.Rmt.Take(settings);
    }

    /// <inheritdoc/>
    public override ChannelMode Mode => ChannelMode.Transmit;

    /// <summary>
    /// Copies the items and starts the train. An item is 4 bytes, little-endian: two halves of 16 bits, each a duration in ticks (15 bits)
    /// and the level (top bit). A duration of 0 ends the train.
    /// </summary>
    /// <param name="data">The items.</param>
    /// <param name="waitTxDone">Blocks every thread until the train has ended.</param>
    /// <exception cref="ArgumentException">The length is no multiple of 4.</exception>
    /// <exception cref="ObjectDisposedException">The channel was disposed.</exception>
    public void SendData(byte[] data, bool waitTxDone)
    {
        ArgumentNullException.ThrowIfNull(data);
        ObjectDisposedException.ThrowIf(_disposed, this);
        _chip.Spend(_chip.Rmt.SendCost(data.Length));
        if (data.Length % RmtItems.BytesPerItem != 0)
            throw new ArgumentException($"{data.Length} bytes are no whole items of {RmtItems.BytesPerItem}.", nameof(data));
        _transmitter.Send(data, waitTxDone);
    }

    /// <summary>Stops and frees the channel; the pin floats.</summary>
    public void Dispose()
    {
        Dispose(true);
        System.GC.SuppressFinalize(this);
    }

    /// <summary>Stops and frees the channel.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed) return;
        _chip.Spend(_chip.Costs.SetupMicroseconds);
        _disposed = true;
        _chip.Rmt.Release(_transmitter);
    }
}
