using System.Device.Gpio;

namespace FoamDevice.VirtualEsp32.Tests;

public class PulseCounterTests
{
    [Fact]
    public void Start_clears_the_count()
    {
        using var bench = new ChipBench();
        var counter = bench.Counter();
        Send(bench, 10);

        counter.Start();
        var cleared = counter.Read().Count;
        Send(bench, 7);

        Assert.Equal((0L, 7L), (cleared, counter.Read().Count));
    }

    [Fact]
    public void Stop_holds_the_count_and_reset_clears_it()
    {
        using var bench = new ChipBench();
        var counter = bench.Counter();
        Send(bench, 10);
        counter.Stop();
        Send(bench, 5);

        Assert.Equal((10L, 10L), (counter.Read().Count, counter.Reset().Count));
        Assert.Equal(0, counter.Read().Count);
    }

    [Theory]
    [InlineData(GpioPulsePolarity.Rising, 3)]
    [InlineData(GpioPulsePolarity.Falling, 2)]
    [InlineData(GpioPulsePolarity.Both, 5)]
    public void The_polarity_says_which_edges_count(GpioPulsePolarity polarity, long expected)
    {
        using var bench = new ChipBench();
        var counter = new GpioPulseCounter(ChipBench.CounterPin) { Polarity = polarity };
        counter.Start();

        foreach (var level in new[] { true, false, true, false, true }) bench.Chip.DriveInput(ChipBench.CounterPin, level);

        Assert.Equal(expected, counter.Read().Count);
    }

    [Fact]
    public void The_polarity_is_both_until_it_is_set()
    {
        using var bench = new ChipBench();

        Assert.Equal(GpioPulsePolarity.Both, new GpioPulseCounter(ChipBench.CounterPin).Polarity);
    }

    [Fact]
    public void A_reading_carries_its_time()
    {
        using var bench = new ChipBench();
        var counter = bench.Counter();

        var time = counter.Read().RelativeTime;

        Assert.Equal(bench.Chip.UptimeMicroseconds, time.TotalMicroseconds);
    }

    [Fact]
    public void A_second_pin_is_refused()
    {
        using var bench = new ChipBench();

        Assert.Throws<NotSupportedException>(() => new GpioPulseCounter(35, 36));
    }

    [Fact]
    public void A_counted_pin_cannot_be_opened()
    {
        using var bench = new ChipBench();
        bench.Counter();

        Assert.Throws<InvalidOperationException>(() => bench.Gpio.OpenPin(ChipBench.CounterPin));
    }

    [Fact]
    public void Disposing_loses_the_unit()
    {
        using var bench = new ChipBench();
        for (var unit = 0; unit < 8; unit++) new GpioPulseCounter(ChipBench.CounterPin).Dispose();

        Assert.Throws<NotSupportedException>(() => new GpioPulseCounter(ChipBench.CounterPin));
        Assert.Equal(8, bench.MistakeCodes.Count(code => code == ChipMistakeCode.CounterDisposed));
    }

    [Fact]
    public void Counting_past_32767_in_one_window_is_a_silent_mistake()
    {
        using var bench = new ChipBench();
        var counter = bench.Counter();
        for (var train = 0; train < 4; train++) Send(bench, 8_192);
        var atLimit = bench.Chip.Mistakes.Count;

        Assert.Equal(32_768, counter.Read().Count);
        Assert.Equal(0, atLimit);
        Assert.Equal(ChipMistakeCode.CounterWindowExceeded, Assert.Single(bench.MistakeCodes));
    }

    private static void Send(ChipBench bench, int steps)
    {
        using var channel = ChipBench.StepChannel();
        channel.SendData(ChipBench.Train(steps, stepMicroseconds: 10), false);
        bench.Wait((ulong)steps * 10);
    }

    [Fact]
    public void Edges_that_the_wire_loses_are_missing_from_the_count_once()
    {
        using var bench = new ChipBench();
        var counter = bench.Counter();
        Send(bench, 10);

        bench.Chip.MisreadEdges(ChipBench.CounterPin, -3);
        Send(bench, 2);
        bench.Chip.MisreadEdges(ChipBench.CounterPin, -4);
        Send(bench, 20);

        Assert.Equal(10 + 2 + 20 - 7, counter.Read().Count);
        Assert.Equal(32, bench.Chip.RisingEdges(ChipBench.StepPin));
    }

    [Fact]
    public void Edges_that_the_wire_doubles_are_counted_twice()
    {
        using var bench = new ChipBench();
        var counter = bench.Counter();
        Send(bench, 10);

        bench.Chip.MisreadEdges(ChipBench.CounterPin, 5);
        var before = counter.Read().Count;
        Send(bench, 8);

        Assert.Equal((10L, 10L + 8 + 5), (before, counter.Read().Count));
        Assert.Equal(18, bench.Chip.RisingEdges(ChipBench.StepPin));
    }

    [Fact]
    public void Misreadings_still_to_come_cancel_each_other_out()
    {
        using var bench = new ChipBench();
        var counter = bench.Counter();

        bench.Chip.MisreadEdges(ChipBench.CounterPin, 5);
        Send(bench, 2);
        bench.Chip.MisreadEdges(ChipBench.CounterPin, -3);
        Send(bench, 8);

        Assert.Equal(2 + 2 + 8, counter.Read().Count);
    }

    [Fact]
    public void A_new_wire_loses_nothing()
    {
        using var bench = new ChipBench();
        var counter = bench.Counter();
        bench.Chip.MisreadEdges(ChipBench.CounterPin, -5);

        bench.Chip.Connect(ChipBench.StepPin, ChipBench.CounterPin);
        Send(bench, 10);

        Assert.Equal(10, counter.Read().Count);
    }
}
