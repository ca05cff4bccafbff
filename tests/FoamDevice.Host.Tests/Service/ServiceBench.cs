using FoamDevice.Protocol;
using FoamDevice.Simulator;
using Xunit;

namespace FoamDevice.Host.Tests;

/// <summary>A simulated device, a session with it and a person at its bench, in one thread and in virtual time.</summary>
internal sealed class ServiceBench
{
    private const ulong TurnMicroseconds = 10_000;
    private const ulong LongestMicroseconds = 3_600_000_000;

    private readonly byte[] _received = new byte[4 * FrameFormat.MaxWireBytes];
    private readonly byte[] _sent = new byte[FrameFormat.MaxWireBytes];

    public ServiceBench(BenchParameters? bench = null, ulong seed = 1)
    {
        Device = new SimulatedDevice(new SimulatorOptions { Seed = seed, Bench = bench ?? new BenchParameters() });
        Session = new DeviceSession(7, new Recorder(Store, SessionBench.Epoch));
        Session.Open(Device.NowMicroseconds);
        Talk = new Conversation(Session, "the bench");
        Talk.Begin(Device.NowMicroseconds);
        Person = new BenchPerson(Device);
        Run(Talk.Open());
    }

    public SimulatedDevice Device { get; private set; }

    public MemoryStore Store { get; } = new();

    public DeviceSession Session { get; }

    public Conversation Talk { get; }

    public BenchPerson Person { get; }

    public FaultMenu Faults => new(Device);

    /// <summary>Is called before every turn.</summary>
    public Action? AtTurn { get; set; }

    /// <summary>The device's words do not reach the host.</summary>
    public bool LosesReplies { get; set; }

    /// <summary>The host's words do not reach the device.</summary>
    public bool LosesRequests { get; set; }

    /// <summary>Runs a procedure to its end, or to its failure.</summary>
    public void Run(IEnumerable<Turn> procedure)
    {
        ulong end = Device.NowMicroseconds + LongestMicroseconds;
        foreach (Turn _ in procedure)
        {
            Assert.True(Device.NowMicroseconds < end, "The procedure has taken an hour of virtual time.");
            AtTurn?.Invoke();
            Flush();
            Turn();
        }
    }

    /// <summary>Lets virtual time pass while nobody asks for anything.</summary>
    public void Wait(double seconds) => Run(Talk.Wait((ulong)(seconds * 1e6)));

    /// <summary>Somebody plugs another device in.</summary>
    public void SwapDevice(string deviceId)
    {
        var other = new SimulatedDevice(new SimulatorOptions { DeviceId = deviceId });
        other.AdvanceTo(Device.NowMicroseconds);
        Device = other;
    }

    public void AssertLeftUnloadedHomedIdle()
    {
        Wait(0.5);
        Assert.Equal(FaultCode.None, Talk.Status.Fault);
        Assert.Equal(DeviceState.Idle, Talk.Status.State);
        Assert.True(Talk.Status.Flags.HasFlag(DeviceFlags.HomeA | DeviceFlags.HomeB));
        Assert.False(Talk.Status.Flags.HasFlag(DeviceFlags.DriversEnabled));
        Assert.False(Person.HasMounted);
    }

    private void Flush()
    {
        ulong now = Device.NowMicroseconds;
        for (int count = Session.Output(_sent, now); count > 0; count = Session.Output(_sent, now))
        {
            if (!LosesRequests)
                Device.Send(_sent, 0, count);
        }
    }

    private void Turn()
    {
        Device.AdvanceTo(Device.NowMicroseconds + TurnMicroseconds);
        ulong now = Device.NowMicroseconds;
        for (int count = Device.Receive(_received, 0, _received.Length); count > 0; count = Device.Receive(_received, 0, _received.Length))
        {
            if (!LosesReplies)
                Session.Receive(_received, 0, count, now);
        }

        Session.Poll(now);
        Talk.Begin(now);
    }
}
