namespace FoamDevice.Host;

/// <summary>A port that the desk holds, and the one on which the device of a run came back.</summary>
internal interface IDeskPorts : IDisposable
{
    /// <summary>Opens a port; takes hold of it when it is not the first one.</summary>
    /// <exception cref="PortException">It can't be opened, or another program holds it.</exception>
    IBytePort Open(string port);
}
