namespace FoamDevice.Protocol.Tests;

/// <summary>Two hosts and a device with one bad cable between them, in virtual time, in one thread; the same from the same seed.</summary>
internal sealed class NoisyConversation
{
    private const ulong TurnMicroseconds = 5_000;

    private readonly NoisyLine _toDevice;
    private readonly NoisyLine _toHost;
    private int _nextEffect = 1;

    public NoisyConversation(int seed)
    {
        Random = new Random(seed);
        _toDevice = new NoisyLine(Random);
        _toHost = new NoisyLine(Random);
        PlugInto(Hosts[0]);
    }

    public Random Random { get; }

    public TestDevice Device { get; } = new();

    public IReadOnlyList<WitnessHost> Hosts { get; } = [new(session: 1), new(session: 2)];

    /// <summary>The host at the other end of the cable.</summary>
    public WitnessHost Host { get; private set; } = null!;

    public ulong Now { get; private set; }

    /// <summary>The effects that each host asked for, in order.</summary>
    public Dictionary<WitnessHost, List<int>> Asked { get; } = [];

    public Noise Noise
    {
        set => _toDevice.Noise = _toHost.Noise = value;
    }

    /// <summary>The cable is pulled out of one host and put into the same one or another.</summary>
    public void PlugInto(WitnessHost host)
    {
        Host = host;
        _toDevice.Unplug();
        _toHost.Unplug();
        host.Endpoint.Open(Now);
    }

    /// <summary>Asks for an effect that nobody asked for before.</summary>
    /// <returns>False when the host can't ask now.</returns>
    public bool Ask()
    {
        if (!Host.Endpoint.Send(RequestType.ClearFault, new ClearFaultRequest { Code = (FaultCode)_nextEffect }))
        {
            return false;
        }

        Asked.TryAdd(Host, []);
        Asked[Host].Add(_nextEffect++);
        return true;
    }

    /// <summary>Something happens in the device.</summary>
    public void Happen() => Device.Journal.Append(EventType.HostHeard, null, Now);

    /// <summary>Both sides take turns until something is so.</summary>
    /// <returns>How long it took, ms; more than the limit when it never was.</returns>
    public int MillisecondsUntil(Func<bool> condition, int limitMilliseconds)
    {
        ulong start = Now;
        ulong end = start + ((ulong)limitMilliseconds * 1_000);
        while (!condition() && Now <= end)
        {
            Turn();
        }

        return (int)((Now - start) / 1_000);
    }

    /// <summary>One turn of both sides.</summary>
    public void Turn()
    {
        while (Host.Endpoint.PrepareOutput(Now) is int length and > 0)
        {
            _toDevice.Send(Host.Endpoint.Output[..length], Now);
            Host.Endpoint.OutputSent();
        }

        while (_toDevice.Receive(Now) is { } bytes)
        {
            Device.Endpoint.Receive(bytes, 0, bytes.Length, Now);
        }

        while (Device.Endpoint.PrepareOutput(Now) is int length and > 0)
        {
            _toHost.Send(Device.Endpoint.Output[..length], Now);
            Device.Endpoint.OutputSent();
        }

        while (_toHost.Receive(Now) is { } bytes)
        {
            Host.Endpoint.Receive(bytes, 0, bytes.Length, Now);
        }

        Now += TurnMicroseconds;
    }
}
