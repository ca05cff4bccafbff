using System.Diagnostics;
using FoamDevice.Protocol;
using FoamDevice.Simulator;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class SerialBytePortTests
{
    [Fact]
    public void A_port_that_is_not_there_is_named_missing()
    {
        var failure = Assert.Throws<PortException>(() => SerialBytePort.Open("/dev/ttyNone9"));

        Assert.Equal(PortTrouble.Missing, failure.Trouble);
        Assert.Contains("`foam ports`", failure.Message);
    }

    [Fact]
    public void A_name_without_a_folder_that_is_not_there_is_missing_not_forbidden()
    {
        var failure = Assert.Throws<PortException>(() => SerialBytePort.Open("ttyNone9"));

        Assert.Equal(PortTrouble.Missing, failure.Trouble);
    }

    [Fact]
    public void A_file_that_is_no_port_is_refused_in_words()
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, "no port");

        var failure = Assert.Throws<PortException>(() => SerialBytePort.Open(path));

        Assert.StartsWith($"{path} is no serial port", failure.Message);
        File.Delete(path);
    }

    [Fact]
    public void A_device_that_is_no_port_is_not_called_a_matter_of_permission()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs /dev/null.");

        var failure = Assert.Throws<PortException>(() => SerialBytePort.Open("/dev/null"));

        Assert.StartsWith("/dev/null is no serial port", failure.Message);
    }

    [Fact]
    public void Bytes_go_both_ways_over_a_pseudo_terminal()
    {
        Assert.SkipUnless(PseudoTerminal.IsSupported, "This system has no pseudo-terminals.");
        using var terminal = new PseudoTerminal();
        using SerialBytePort port = SerialBytePort.Open(terminal.Path);
        byte[] buffer = new byte[16];

        port.Write([0, 1, 0x11, 0x13, 0x0D, 0x0A, 255], 7);
        terminal.Write([3, 4, 0x1A]);

        Assert.Equal(terminal.Path, port.Name);
        Assert.Equal([0, 1, 0x11, 0x13, 0x0D, 0x0A, 255], ReadAll(terminal));
        Assert.Equal([3, 4, 0x1A], buffer[..port.Read(buffer)]);
        Assert.Equal(0, port.Read(buffer));
    }

    [Fact]
    public void After_an_unplug_the_port_fails_once_in_words_and_closes_without_waiting()
    {
        Assert.SkipUnless(PseudoTerminal.IsSupported, "This system has no pseudo-terminals.");
        var terminal = new PseudoTerminal();
        SerialBytePort port = SerialBytePort.Open(terminal.Path);
        terminal.Dispose();

        var failure = Assert.Throws<PortException>(() => WriteTillItFails(port));
        long started = Stopwatch.GetTimestamp();
        port.Dispose();

        Assert.Equal(PortTrouble.Failed, failure.Trouble);
        Assert.Contains("unplugged", failure.Message);
        Assert.Throws<PortException>(() => port.Write([1], 1));

        // Linux would let a close wait 30 s for what can't be sent any more.
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task A_pump_carries_a_session_over_a_pseudo_terminal()
    {
        Assert.SkipUnless(PseudoTerminal.IsSupported, "This system has no pseudo-terminals.");
        using var terminal = new PseudoTerminal();
        var device = new ScriptedDevice();
        var clock = new SessionClock(TimeProvider.System);
        var store = new MemoryStore();
        var session = new DeviceSession(7, new Recorder(store, clock.StartedAt));
        var pump = new SessionPump(session, () => SerialBytePort.Open(terminal.Path), clock);
        Task<bool> asked = pump.InvokeAsync(() => session.IsReady);

        await pump.RunAsync(now => Serve(device, terminal, now) && !(session.IsReady && store.Events.Count == 1), TestContext.Current.CancellationToken);

        Assert.False(await asked);
        Assert.Equal("TEST-0001", session.Device!.DeviceId);
        Assert.Equal(EventType.Booted, Assert.Single(store.Events).Type);
    }

    [Fact]
    public async Task A_pump_whose_port_can_not_be_opened_says_so()
    {
        var clock = new SessionClock(TimeProvider.System);
        var pump = new SessionPump(new DeviceSession(7, null), () => SerialBytePort.Open("/dev/ttyNone9"), clock);

        await Assert.ThrowsAsync<PortException>(() => pump.RunAsync(_ => true, TestContext.Current.CancellationToken));
    }

    private static bool Serve(ScriptedDevice device, PseudoTerminal terminal, ulong now)
    {
        device.Receive(ReadAll(terminal), now);
        terminal.Write(device.Output(now));
        return true;
    }

    private static byte[] ReadAll(PseudoTerminal terminal)
    {
        byte[] buffer = new byte[1_024];
        return buffer[..Math.Max(0, terminal.Read(buffer))];
    }

    private static void WriteTillItFails(SerialBytePort port)
    {
        for (int i = 0; i < 100; i++)
        {
            port.Write([1], 1);
            port.Read(new byte[16]);
        }
    }
}
