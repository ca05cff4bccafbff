using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class SessionPumpTests
{
    [Fact]
    public async Task A_port_that_fails_is_opened_again_and_the_session_goes_on()
    {
        var device = new ScriptedDevice();
        var clock = new SessionClock(TimeProvider.System);
        var session = new DeviceSession(7, new Recorder(new MemoryStore(), clock.StartedAt));
        var ports = new List<DevicePort>();
        var pump = new SessionPump(session, Open, clock);

        await pump.RunAsync(Turn, TestContext.Current.CancellationToken);

        Assert.Equal(2, ports.Count);
        Assert.All(ports, port => Assert.True(port.IsDisposed));
        Assert.Null(pump.PortFailure);
        Assert.True(session.IsReady);

        IBytePort Open()
        {
            ports.Add(new DevicePort(device, clock));
            return ports[^1];
        }

        bool Turn(ulong now)
        {
            ports[0].Fails |= session.IsReady;
            return ports.Count < 2 || !session.IsReady;
        }
    }

    [Fact]
    public async Task A_device_that_comes_back_on_another_port_is_found_there_and_others_are_left_alone()
    {
        var device = new ScriptedDevice();
        var stranger = new ScriptedDevice { DeviceId = "OTHER-1" };
        var clock = new SessionClock(TimeProvider.System);
        var recorder = new Recorder(new MemoryStore(), clock.StartedAt);
        var session = new DeviceSession(7, recorder);
        var opened = new List<string>();
        DevicePort? home = null;
        bool announced = false;
        var pump = new SessionPump(session, Open, "home", () => ["held", "stranger", "new"], clock);

        await pump.RunAsync(Turn, TestContext.Current.CancellationToken);

        Assert.Equal(["home", "home", "held", "stranger", "new"], opened);
        Assert.Equal("new", pump.PortName);
        Assert.Equal(1u, stranger.Journal.Oldest);

        IBytePort Open(string name)
        {
            opened.Add(name);
            return name switch
            {
                "home" when home is null => home = new DevicePort(device, clock),
                "stranger" => new DevicePort(stranger, clock),
                "new" => new DevicePort(device, clock),
                _ => throw new PortException(PortTrouble.InUse, $"{name} is held by another program."),
            };
        }

        bool Turn(ulong now)
        {
            if (session.IsReady && !announced)
            {
                announced = recorder.Announce(RunOrders.RecordOn(session), now);
                home!.Fails = true;
            }

            return pump.PortName != "new" || !session.IsReady;
        }
    }

    [Fact]
    public async Task Work_that_others_ask_for_runs_between_turns_and_its_failure_goes_back_to_them()
    {
        var clock = new SessionClock(TimeProvider.System);
        var pump = new SessionPump(new DeviceSession(7, null), () => new DevicePort(new ScriptedDevice(), clock), clock);
        Task<int> answer = pump.InvokeAsync(() => 42);
        Task<int> failure = pump.InvokeAsync<int>(() => throw new InvalidOperationException("no"));

        await pump.RunAsync(_ => false, TestContext.Current.CancellationToken);

        Assert.Equal(42, await answer);
        await Assert.ThrowsAsync<InvalidOperationException>(() => failure);
    }

    private sealed class DevicePort(ScriptedDevice device, SessionClock clock) : IBytePort
    {
        public bool Fails { get; set; }

        public bool IsDisposed { get; private set; }

        public string Name => "test";

        public int Read(byte[] buffer)
        {
            FailIfTold();
            byte[] bytes = device.Output(clock.NowMicroseconds);
            bytes.CopyTo(buffer, 0);
            return bytes.Length;
        }

        public void Write(byte[] buffer, int count)
        {
            FailIfTold();
            device.Receive(buffer[..count], clock.NowMicroseconds);
        }

        public void Dispose() => IsDisposed = true;

        private void FailIfTold()
        {
            if (Fails)
            {
                throw new PortException(PortTrouble.Failed, "test has failed");
            }
        }
    }
}
