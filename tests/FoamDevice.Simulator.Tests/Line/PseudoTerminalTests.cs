using Xunit;

namespace FoamDevice.Simulator.Tests;

public class PseudoTerminalTests
{
    private static readonly byte[] AwkwardBytes = [0x00, 0x03, 0x04, 0x0A, 0x0D, 0x11, 0x13, 0x1A, 0x1C, 0x7F, 0x80, 0xFF];

    public PseudoTerminalTests() => Assert.SkipUnless(PseudoTerminal.IsSupported, "This platform has no pseudo-terminals.");

    [Fact]
    public void Every_byte_reaches_the_client_unchanged()
    {
        using var terminal = new PseudoTerminal();
        using FileStream client = Open(terminal);

        int taken = terminal.Write(AwkwardBytes);

        Assert.Equal(AwkwardBytes.Length, taken);
        Assert.Equal(AwkwardBytes, ReadFrom(client, AwkwardBytes.Length));
    }

    [Fact]
    public void Every_byte_of_the_client_arrives_unchanged_and_is_not_echoed()
    {
        using var terminal = new PseudoTerminal();
        using FileStream client = Open(terminal);

        client.Write(AwkwardBytes);
        byte[] buffer = new byte[64];
        int arrived = terminal.Read(buffer);
        terminal.Write([0x55]);

        Assert.Equal(AwkwardBytes, buffer[..arrived]);
        Assert.Equal([0x55], ReadFrom(client, 1));
    }

    [Fact]
    public void Reading_does_not_wait()
    {
        using var terminal = new PseudoTerminal();

        Assert.Equal(0, terminal.Read(new byte[16]));
    }

    [Fact]
    public void A_client_may_go_and_another_come()
    {
        using var terminal = new PseudoTerminal();
        using (FileStream first = Open(terminal))
            first.Write([1]);
        terminal.Read(new byte[16]);

        using FileStream second = Open(terminal);
        second.Write([2]);
        byte[] buffer = new byte[16];

        Assert.Equal(1, terminal.Read(buffer));
        Assert.Equal(2, buffer[0]);
    }

    [Fact]
    public void What_nobody_reads_is_lost_and_blocks_nothing()
    {
        using var terminal = new PseudoTerminal();
        byte[] kilobyte = new byte[1_024];

        int taken = 0;
        for (int i = 0; i < 1_024; i++)
            taken += terminal.Write(kilobyte);

        Assert.InRange(taken, 1, 1_024 * 1_024 - 1);
    }

    private static FileStream Open(PseudoTerminal terminal) => new(terminal.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);

    private static byte[] ReadFrom(FileStream client, int count)
    {
        byte[] read = new byte[count];
        client.ReadExactly(read);
        return read;
    }
}
