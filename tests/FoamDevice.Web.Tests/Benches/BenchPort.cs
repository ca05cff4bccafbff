using FoamDevice.Host;

namespace FoamDevice.Web.Tests.Benches;

/// <summary>The port of a bench in the same process, as one opening of it: once the cable was out, it is of no more use.</summary>
internal sealed class BenchPort(BenchCable cable, int plugging) : IBytePort
{
    /// <inheritdoc/>
    public string Name => BenchCable.PortName;

    /// <inheritdoc/>
    public int Read(byte[] buffer) => cable.HostReads(buffer, plugging);

    /// <inheritdoc/>
    public void Write(byte[] buffer, int count) => cable.HostWrites(buffer.AsSpan(0, count), plugging);

    /// <inheritdoc/>
    public void Dispose() => cable.HostLeaves();
}
