using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Simulator.Tests;

public sealed class PseudoTerminalServerTests : IDisposable
{
    // A turn that begins just before the wanted time may end this much after it.
    private const double TurnMicroseconds = 60_000;

    private readonly PseudoTerminal _terminal;
    private readonly SteppedTime _time = new();
    private readonly SimulatedDevice _device = new(new SimulatorOptions());

    public PseudoTerminalServerTests()
    {
        Assert.SkipUnless(PseudoTerminal.IsSupported, "This platform has no pseudo-terminals.");
        _terminal = new PseudoTerminal();
        _device.AdvanceTo(2_000_000);
    }

    public void Dispose() => _terminal?.Dispose();

    [Theory]
    [InlineData(1, 50_000)]
    [InlineData(2, 100_000)]
    [InlineData(0.5, 25_000)]
    public void Virtual_time_follows_the_wall_clock_at_the_given_pace(double pace, double expectedMicroseconds)
    {
        var server = new PseudoTerminalServer(_device, _terminal, pace, _time);
        ulong start = _device.NowMicroseconds;

        _time.Pass(50_000);
        server.Turn();

        Assert.InRange(_device.NowMicroseconds - start, expectedMicroseconds, expectedMicroseconds + TurnMicroseconds);
    }

    [Fact]
    public void After_a_pause_of_the_process_the_device_goes_on_from_where_it_was()
    {
        var server = new PseudoTerminalServer(_device, _terminal, pace: 1, _time);
        ulong start = _device.NowMicroseconds;

        _time.Pass(3_600_000_000);
        server.Turn();
        _time.Pass(10_000);
        server.Turn();

        Assert.InRange(_device.NowMicroseconds - start, 110_000, 110_000 + TurnMicroseconds);
    }

    [Fact]
    public void A_client_greets_the_device_through_the_terminal()
    {
        var server = new PseudoTerminalServer(_device, _terminal, pace: 1, _time);
        using var client = new FileStream(_terminal.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
        var writer = new FrameWriter();
        byte[] frame = new byte[FrameFormat.MaxWireBytes];
        writer.Begin(FrameKind.Hello, 0);
        new Hello { ProtocolMajor = ProtocolVersion.Major, ProtocolMinor = ProtocolVersion.Minor, Session = 5 }.Write(writer.Payload);

        client.Write(frame, 0, writer.End(frame, 0));
        for (int turn = 0; turn < 100; turn++)
        {
            _time.Pass(10_000);
            server.Turn();
        }

        Assert.Equal("SIM-0001", ReadHelloReply(client).DeviceId);
    }

    [Fact]
    public void A_pace_of_nothing_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PseudoTerminalServer(_device, _terminal, pace: 0));

    private static HelloReply ReadHelloReply(FileStream client)
    {
        var frames = new FrameReader();
        while (true)
        {
            if (frames.Feed((byte)client.ReadByte()) && frames.Kind == FrameKind.HelloReply)
            {
                var reply = new HelloReply();
                reply.Read(frames.Payload);
                return reply;
            }
        }
    }
}
