namespace FoamDevice.Host;

/// <summary>The port of a run, held for this process; and the port on which its device was found again, or is looked for, when it was plugged in elsewhere.</summary>
/// <remarks>The first port stays held to the end: whoever knows the run by that name still reaches it.</remarks>
public sealed class HeldPorts : IDisposable
{
    private readonly string _command;
    private readonly HeldPort _first;
    private HeldPort? _other;
    private Func<ControlCommand, Task<ControlReply>>? _handle;

    private HeldPorts(string port, string command)
    {
        _command = command;
        _first = HeldPort.Take(port, command);
    }

    /// <summary>The first port.</summary>
    public string Name => _first.Name;

    /// <summary>Takes hold of a port.</summary>
    /// <param name="port">Its name.</param>
    /// <param name="command">What this process does, for others to read.</param>
    /// <exception cref="PortException">Another foam holds it.</exception>
    public static HeldPorts Take(string port, string command) => new(port, command);

    /// <summary>Lets other programs of the same user reach this one, on each port that it holds.</summary>
    public void Serve(Func<ControlCommand, Task<ControlReply>> handle)
    {
        _handle = handle;
        _first.Serve(handle);
    }

    /// <summary>Opens a port, and holds it as long as no third one is opened.</summary>
    /// <exception cref="PortException">Another program holds it, or there is none.</exception>
    public IBytePort Open(string port)
    {
        if (_other?.Name != port)
            LetOtherGo();

        if (port != _first.Name && _other is null)
            _other = TakeOther(port);

        return SerialBytePort.Open(port);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        LetOtherGo();
        _first.Dispose();
    }

    private HeldPort TakeOther(string port)
    {
        HeldPort taken = HeldPort.Take(port, _command);
        if (_handle is not null)
            taken.Serve(_handle);

        return taken;
    }

    private void LetOtherGo()
    {
        _other?.Dispose();
        _other = null;
    }
}
