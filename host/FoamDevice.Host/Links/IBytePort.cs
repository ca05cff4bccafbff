namespace FoamDevice.Host;

/// <summary>A line of bytes to a device. A failure is a <see cref="PortException"/>; after one, nothing but closing is of use.</summary>
public interface IBytePort : IDisposable
{
    /// <summary>The port's name, for people.</summary>
    string Name { get; }

    /// <summary>Takes what has arrived, without waiting.</summary>
    /// <returns>Bytes read, 0 when nothing has arrived.</returns>
    int Read(byte[] buffer);

    /// <summary>Writes the first bytes of a buffer.</summary>
    void Write(byte[] buffer, int count);
}
