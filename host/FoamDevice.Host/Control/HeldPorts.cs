namespace FoamDevice.Host;

/// <summary>The port of a run, held for this process; and the port on which its device was found again, or is looked for, when it was plugged in elsewhere.</summary>
/// <remarks>The first port stays held to the end: whoever knows the run by that name still reaches it.</remarks>
public sealed class HeldPorts : IDisposable
{
    private readonly Func<string, HeldPort> _takeOther;
    private readonly HeldPort _first;
    private HeldPort? _other;
    private Func<ControlCommand, Task<ControlReply>>? _handle;

    private HeldPorts(HeldPort first, Func<string, HeldPort> takeOther)
    {
        _first = first;
        _takeOther = takeOther;
    }

    /// <summary>The first port.</summary>
    public string Name => _first.Name;

    /// <summary>Takes hold of a port. A program that holds it and does nothing with it lets go; on other ports nobody is asked to, for the device is only looked for there.</summary>
    /// <param name="port">Its name.</param>
    /// <param name="command">What this process does, for others to read.</param>
    /// <exception cref="PortException">Another foam holds it, and has work in hand.</exception>
    public static HeldPorts Take(string port, string command) =>
        new(HeldPort.Take(port, command), other => HeldPort.TakeFree(RuntimeFolder.Default, other, command, SerialBytePort.Open));

    /// <summary>Takes hold of a port that nobody else holds.</summary>
    /// <param name="folder">The runtime folder.</param>
    /// <param name="port">Its name.</param>
    /// <param name="command">What this process does, for others to read.</param>
    /// <param name="open">Opens a port by its name.</param>
    /// <exception cref="PortException">Another foam holds it.</exception>
    public static HeldPorts TakeFree(string folder, string port, string command, Func<string, IBytePort> open)
    {
        HeldPort Take(string name) => HeldPort.TakeFree(folder, name, command, open);
        return new HeldPorts(Take(port), Take);
    }

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

        if (port == _first.Name)
            return _first.Open();

        _other ??= TakeOther(port);
        return _other.Open();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        LetOtherGo();
        _first.Dispose();
    }

    private HeldPort TakeOther(string port)
    {
        HeldPort taken = _takeOther(port);
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
