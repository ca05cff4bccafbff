using System.IO.Ports;
using nanoFramework.Hardware.Esp32;

namespace FoamDevice.VirtualEsp32.Tests;

public class SerialTests
{
    [Fact]
    public void Without_its_pins_the_port_does_not_open()
    {
        using var bench = new ChipBench();
        var port = new SerialPort("COM2", 115_200);

        Assert.Throws<InvalidOperationException>(port.Open);
    }

    [Theory]
    [InlineData("COM1")]
    [InlineData("COM9")]
    public void The_debuggers_port_and_missing_ports_are_refused(string name)
    {
        using var bench = new ChipBench();

        Assert.Throws<ArgumentException>(() => new SerialPort(name));
    }

    [Fact]
    public void A_transmit_function_needs_a_pin_that_can_be_driven()
    {
        using var bench = new ChipBench();

        Assert.Throws<ArgumentException>(() => Configuration.SetPinFunction(34, DeviceFunction.COM2_TX));
        Configuration.SetPinFunction(34, DeviceFunction.COM2_RX);
        Assert.Equal(34, Configuration.GetFunctionPin(DeviceFunction.COM2_RX));
    }

    [Fact]
    public void Sent_bytes_leave_the_wire_one_in_86_8_microseconds()
    {
        using var bench = new ChipBench();
        var port = OpenPort();
        port.Write([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0, 10);
        var sent = new byte[10];
        bench.Wait(432);
        var early = bench.Chip.Uart(2).ReadSent(sent, 0, 10);
        bench.Wait(440);
        var late = bench.Chip.Uart(2).ReadSent(sent, early, 10 - early);

        Assert.Equal((4, 6), (early, late));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], sent);
    }

    [Fact]
    public void Received_bytes_come_in_one_after_the_other_from_the_time_that_is_given()
    {
        using var bench = new ChipBench();
        var port = OpenPort();
        bench.Chip.Uart(2).Receive([1, 2, 3], 0, 3, 10_000);

        bench.Chip.AdvanceTo(9_984);
        var before = port.BytesToRead;
        bench.Chip.AdvanceTo(10_080);
        var first = port.BytesToRead;
        bench.Chip.AdvanceTo(10_168);
        var all = port.BytesToRead;

        Assert.Equal((0, 2, 3), (before, first, all));
    }

    [Fact]
    public void A_second_message_waits_until_the_line_is_free()
    {
        using var bench = new ChipBench();
        var port = OpenPort();
        bench.Chip.Uart(2).Receive(new byte[100], 0, 100, 10_000);
        bench.Chip.Uart(2).Receive([42], 0, 1, 10_000);

        bench.Chip.AdvanceTo(10_000 + 8_672);
        var before = port.BytesToRead;
        bench.Wait(16);

        Assert.Equal((100, 101), (before, port.BytesToRead));
    }

    [Fact]
    public void Reading_takes_the_oldest_bytes()
    {
        using var bench = new ChipBench();
        var port = OpenPort();
        bench.Chip.Uart(2).Receive([1, 2, 3], 0, 3, 0);
        bench.Wait(1_000);
        var buffer = new byte[4];

        Assert.Equal(2, port.Read(buffer, 1, 2));
        Assert.Equal([0, 1, 2, 0], buffer);
        Assert.Equal(1, port.BytesToRead);
    }

    [Fact]
    public void Reading_more_than_there_is_blocks_until_the_timeout()
    {
        using var bench = new ChipBench();
        var port = OpenPort();
        port.ReadTimeout = 500;
        var before = bench.Chip.UptimeMicroseconds;

        Assert.Throws<TimeoutException>(() => port.Read(new byte[4], 0, 4));

        Assert.Equal(500_024UL, bench.Chip.UptimeMicroseconds - before);
        Assert.Equal(ChipMistakeCode.SerialReadBlocked, Assert.Single(bench.MistakeCodes));
    }

    [Fact]
    public void A_blocked_read_goes_on_when_the_board_sends_the_missing_bytes()
    {
        using var bench = new ChipBench();
        var port = OpenPort();
        port.ReadTimeout = 500;
        var board = new TestBoard(100_000);
        board.OnWake = uptime => bench.Chip.Uart(2).Receive([7], 0, 1, uptime);
        bench.Chip.Board = board;

        port.Read(new byte[2], 0, 2);

        Assert.Equal(200_000UL, bench.Chip.UptimeMicroseconds);
    }

    [Fact]
    public void A_read_without_timeout_that_never_ends_is_reported_as_a_hang()
    {
        using var bench = new ChipBench();
        var port = OpenPort();

        Assert.Throws<ChipHangException>(() => port.Read(new byte[1], 0, 1));
    }

    [Fact]
    public void What_the_fifo_takes_is_written_without_blocking()
    {
        using var bench = new ChipBench();
        var port = OpenPort();
        var before = bench.Chip.UptimeMicroseconds;

        port.Write(new byte[128], 0, 128);

        Assert.Equal(56UL, bench.Chip.UptimeMicroseconds - before);
        Assert.Empty(bench.Chip.Mistakes);
    }

    [Fact]
    public void What_the_fifo_does_not_take_blocks_until_it_does()
    {
        using var bench = new ChipBench();
        var port = OpenPort();
        port.Write(new byte[128], 0, 128);
        var before = bench.Chip.UptimeMicroseconds;

        port.Write(new byte[20], 0, 20);

        Assert.InRange(bench.Chip.UptimeMicroseconds - before, 20 * 86UL, 20 * 86UL + 48);
        Assert.Equal(ChipMistakeCode.SerialWriteBlocked, Assert.Single(bench.MistakeCodes));
    }

    [Fact]
    public void A_full_receive_buffer_loses_bytes_and_counts_them()
    {
        using var bench = new ChipBench();
        ChipBench.GiveSerialPins();
        var port = new SerialPort("COM2", 115_200) { ReadBufferSize = 64 };
        port.Open();
        bench.Chip.Uart(2).Receive(new byte[100], 0, 100, 0);
        bench.Wait(20_000);

        Assert.Equal((64, 36L), (port.BytesToRead, bench.Chip.Uart(2).OverrunBytes));
    }

    [Fact]
    public void Bytes_that_come_while_the_port_is_closed_are_lost_without_counting()
    {
        using var bench = new ChipBench();
        ChipBench.GiveSerialPins();
        bench.Chip.Uart(2).Receive([1, 2, 3], 0, 3, 0);
        bench.Wait(10_000);
        var port = OpenPort();

        Assert.Equal((0, 0L), (port.BytesToRead, bench.Chip.Uart(2).OverrunBytes));
    }

    [Fact]
    public void Long_traffic_both_ways_keeps_every_byte_in_order()
    {
        using var bench = new ChipBench();
        var port = OpenPort();
        var echo = new byte[1_024];
        var received = new List<byte>();
        var sent = new byte[2_000];
        for (var index = 0; index < sent.Length; index++) sent[index] = (byte)(index * 31);
        bench.Chip.Uart(2).Receive(sent, 0, sent.Length, 0);

        for (var turn = 0; turn < 50; turn++)
        {
            bench.Wait(5_000);
            var count = port.BytesToRead;
            port.Read(echo, 0, count);
            port.Write(echo, 0, count);
            count = bench.Chip.Uart(2).ReadSent(echo, 0, echo.Length);
            received.AddRange(echo.AsSpan(0, count));
        }

        Assert.Equal(sent, received);
    }

    [Fact]
    public void A_closed_port_is_not_read()
    {
        using var bench = new ChipBench();
        var port = OpenPort();
        port.Close();

        Assert.Throws<InvalidOperationException>(() => port.BytesToRead);
        Assert.False(port.IsOpen);
    }

    [Fact]
    public void A_port_opens_once()
    {
        using var bench = new ChipBench();
        OpenPort();

        Assert.Throws<InvalidOperationException>(OpenPort);
    }

    private static SerialPort OpenPort()
    {
        ChipBench.GiveSerialPins();
        var port = new SerialPort("COM2", 115_200) { ReadBufferSize = 1_024 };
        port.Open();
        return port;
    }
}
