namespace FoamDevice.Protocol.Tests;

/// <summary>A host and a device over a virtual line, in virtual time, in one thread; the same from the same seed.</summary>
internal sealed class Conversation
{
    /// <summary>One turn of both sides.</summary>
    public const ulong TurnMicroseconds = 5_000;

    public Conversation(int seed = 1)
    {
        Random = new Random(seed);
        ToDevice = new VirtualLine(Random);
        ToHost = new VirtualLine(Random);
        Host.Endpoint.Open(Now);
    }

    public Random Random { get; }

    public VirtualLine ToDevice { get; private set; }

    public VirtualLine ToHost { get; private set; }

    public TestDevice Device { get; } = new();

    public TestHost Host { get; private set; } = new();

    public ulong Now { get; private set; }

    public LineDamage Damage
    {
        set => ToDevice.Damage = ToHost.Damage = value;
    }

    /// <summary>Both sides take turns for a time.</summary>
    public void Run(int milliseconds)
    {
        ulong end = Now + ((ulong)milliseconds * 1_000);
        while (Now < end)
        {
            Turn();
        }
    }

    /// <summary>Both sides take turns until something is so, for 30 s at most.</summary>
    public void RunUntil(Func<bool> condition)
    {
        ulong end = Now + 30_000_000;
        while (!condition())
        {
            Assert.True(Now < end, "Nothing happened for 30 s.");
            Turn();
        }
    }

    /// <summary>The cable is pulled out of one host and put into another.</summary>
    public void PlugIn(TestHost host)
    {
        Host = host;
        ToDevice = new VirtualLine(Random);
        ToHost = new VirtualLine(Random);
        host.Endpoint.Open(Now);
    }

    /// <summary>Asks for an effect.</summary>
    public bool Ask(int effect) => Host.Endpoint.Send(RequestType.ClearFault, new ClearFaultRequest { Code = (FaultCode)effect });

    /// <summary>Something happens in the device.</summary>
    public void Happen() => Device.Journal.Append(EventType.HostHeard, null, Now);

    private void Turn()
    {
        while (Host.Endpoint.PrepareOutput(Now) is int length and > 0)
        {
            ToDevice.Send(Host.Endpoint.Output[..length], Now);
            Host.Endpoint.OutputSent();
        }

        while (ToDevice.Receive(Now) is { } bytes)
        {
            Device.Endpoint.Receive(bytes, 0, bytes.Length, Now);
        }

        while (Device.Endpoint.PrepareOutput(Now) is int length and > 0)
        {
            ToHost.Send(Device.Endpoint.Output[..length], Now);
            Device.Endpoint.OutputSent();
        }

        while (ToHost.Receive(Now) is { } bytes)
        {
            Host.Endpoint.Receive(bytes, 0, bytes.Length, Now);
        }

        Now += TurnMicroseconds;
    }
}
