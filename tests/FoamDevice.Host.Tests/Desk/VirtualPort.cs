using FoamDevice.Simulator;

namespace FoamDevice.Host.Tests;

/// <summary>A serial port in virtual time, with a simulated device on it or none.</summary>
internal sealed class VirtualPort(string name, SimulatedDevice? device) : IBytePort
{
    public string Name => name;

    public SimulatedDevice? Device { get; set; } = device;

    /// <summary>The cable is out: the port fails, and can't be opened.</summary>
    public bool IsGone { get; set; }

    /// <summary>Somebody has it open.</summary>
    public bool IsOpen { get; private set; }

    public int TimesOpened { get; private set; }

    public VirtualPort Open()
    {
        IsOpen = true;
        TimesOpened++;
        return this;
    }

    public int Read(byte[] buffer)
    {
        FailWhenGone();
        return Device?.Receive(buffer, 0, buffer.Length) ?? 0;
    }

    public void Write(byte[] buffer, int count)
    {
        FailWhenGone();
        Device?.Send(buffer, 0, count);
    }

    public void Dispose() => IsOpen = false;

    private void FailWhenGone()
    {
        if (IsGone)
            throw new PortException(PortTrouble.Failed, $"{name} has failed; it may have been unplugged.");
    }
}
