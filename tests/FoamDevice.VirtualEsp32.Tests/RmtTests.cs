using System.Device.Gpio;
using nanoFramework.Hardware.Esp32.Rmt;

namespace FoamDevice.VirtualEsp32.Tests;

public class RmtTests
{
    [Fact]
    public void A_train_appears_at_the_pin_step_by_step()
    {
        using var bench = new ChipBench();
        var channel = ChipBench.StepChannel();
        channel.SendData(ChipBench.Train(10), false);
        var seen = new List<long>();

        for (var step = 0; step < 11; step++)
        {
            seen.Add(bench.Chip.RisingEdges(ChipBench.StepPin));
            bench.Wait(104);
        }

        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10], seen);
        Assert.Empty(bench.Chip.Mistakes);
    }

    [Fact]
    public void The_level_at_the_pin_is_high_for_the_first_half_of_an_item()
    {
        using var bench = new ChipBench();
        var items = new byte[4];
        ChipBench.WriteItem(items, 0, 16, 84);
        ChipBench.StepChannel().SendData(items, false);
        var start = bench.Chip.OutputLevel(ChipBench.StepPin);
        bench.Wait(16);

        Assert.Equal((true, false), (start, bench.Chip.OutputLevel(ChipBench.StepPin)));
    }

    [Fact]
    public void A_counter_that_is_wired_to_the_pin_counts_every_step_of_many_trains()
    {
        using var bench = new ChipBench();
        var channel = ChipBench.StepChannel();
        var counter = bench.Counter();

        for (var pass = 0; pass < 3; pass++)
        {
            channel.SendData(ChipBench.Train(1_000), false);
            bench.Wait(100_000);
        }

        Assert.Equal(3_000, counter.Read().Count);
    }

    [Fact]
    public void The_edges_counted_on_the_way_are_those_worked_out_for_the_record()
    {
        using var bench = new ChipBench();
        bench.Chip.Pulses = new PulseRecorder();
        var items = new byte[400];
        for (var step = 0; step < 100; step++) ChipBench.WriteItem(items, step, 5, 40 + step * 7 % 90);
        ChipBench.StepChannel().SendData(items, false);
        var train = Assert.Single(bench.Chip.Pulses.Trains);
        var edges = train.RisingEdgeMicroseconds();

        while (bench.Chip.UptimeMicroseconds < train.StartMicroseconds + train.DurationMicroseconds)
        {
            var elapsed = bench.Chip.UptimeMicroseconds - train.StartMicroseconds;
            Assert.Equal(edges.Count(edge => edge <= elapsed), bench.Chip.RisingEdges(ChipBench.StepPin));
            bench.Wait(24);
        }

        Assert.Equal(100, edges.Count);
    }

    [Fact]
    public void The_start_of_a_long_train_varies_by_up_to_three_quanta_and_is_the_same_for_the_same_seed()
    {
        static List<ulong> Starts(ulong seed)
        {
            const int kilobyteOfSteps = 256;
            using var bench = new ChipBench(new VirtualChipOptions { Seed = seed });
            bench.Chip.Pulses = new PulseRecorder();
            var channel = ChipBench.StepChannel();
            var costs = new List<ulong>();
            for (var train = 0; train < 40; train++)
            {
                var called = bench.Chip.UptimeMicroseconds;
                channel.SendData(ChipBench.Train(kilobyteOfSteps), false);
                costs.Add(bench.Chip.Pulses.Trains[^1].StartMicroseconds - called);
                bench.Wait(200_000);
            }
            return costs;
        }

        var starts = Starts(7);

        Assert.Equal(starts, Starts(7));
        Assert.NotEqual(starts, Starts(8));
        Assert.Equal([216, 224, 232, 240], starts.Distinct().Order().ToArray());
    }

    [Fact]
    public void The_carrier_is_on_unless_it_is_switched_off_and_then_the_counter_disagrees()
    {
        using var bench = new ChipBench();
        var settings = new TransmitChannelSettings(0, ChipBench.StepPin) { NumberOfMemoryBlocks = 4 };
        var channel = new TransmitterChannel(settings);
        var counter = bench.Counter();

        channel.SendData(LongSteps(50), false);
        bench.Wait(50_000);

        Assert.True(settings.EnableCarrierWave);
        Assert.NotEqual(50, counter.Read().Count);
        Assert.Contains(ChipMistakeCode.RmtCarrierOn, bench.MistakeCodes);
    }

    [Fact]
    public void Carrier_edges_counted_on_the_way_are_those_worked_out_for_the_record()
    {
        using var bench = new ChipBench();
        bench.Chip.Pulses = new PulseRecorder();
        var channel = new TransmitterChannel(new TransmitChannelSettings(0, ChipBench.StepPin));

        channel.SendData(LongSteps(50), false);
        for (var look = 0; look < 300; look++)
        {
            bench.Wait(200);
            _ = bench.Chip.RisingEdges(ChipBench.StepPin);
        }

        var worked = bench.Chip.Pulses.Trains[0].RisingEdgeMicroseconds().Count;
        Assert.Equal(worked, bench.Chip.RisingEdges(ChipBench.StepPin));
        Assert.InRange(worked, 900, 1_000);
    }

    [Fact]
    public void A_duration_of_0_ends_the_train_and_the_rest_is_lost()
    {
        using var bench = new ChipBench();
        var items = ChipBench.Train(10);
        ChipBench.WriteItem(items, 4, 5, 0);
        var counter = bench.Counter();

        ChipBench.StepChannel().SendData(items, false);
        bench.Wait(10_000);

        Assert.Equal(5, counter.Read().Count);
        Assert.Equal(ChipMistakeCode.RmtZeroDuration, Assert.Single(bench.MistakeCodes));
    }

    [Theory]
    [InlineData(9)]
    [InlineData(4)]
    public void An_end_mark_of_four_zero_bytes_ends_the_train_and_is_no_mistake(int item)
    {
        using var bench = new ChipBench();
        var items = ChipBench.Train(10);
        Array.Clear(items, item * 4, 4);

        ChipBench.StepChannel().SendData(items, false);
        bench.Wait(10_000);

        Assert.Equal(item, bench.Chip.RisingEdges(ChipBench.StepPin));
        Assert.Empty(bench.Chip.Mistakes);
    }

    [Fact]
    public void A_low_time_beyond_15_bits_turns_high_and_swallows_the_next_step()
    {
        using var bench = new ChipBench();
        var items = ChipBench.Train(3);
        ChipBench.WriteItem(items, 1, 5, 40_000);
        var counter = bench.Counter();

        ChipBench.StepChannel().SendData(items, false);
        bench.Wait(50_000);

        Assert.Equal(2, counter.Read().Count);
        Assert.Equal(ChipMistakeCode.RmtHalvesBothHigh, Assert.Single(bench.MistakeCodes));
    }

    [Fact]
    public void Waiting_blocks_for_the_length_of_the_train()
    {
        using var bench = new ChipBench();
        var channel = ChipBench.StepChannel();
        var before = bench.Chip.UptimeMicroseconds;

        channel.SendData(ChipBench.Train(1_000), true);

        Assert.InRange(bench.Chip.UptimeMicroseconds - before, 100_000UL, 100_500UL);
        Assert.Equal(1_000, bench.Chip.RisingEdges(ChipBench.StepPin));
        Assert.Equal(ChipMistakeCode.RmtWaited, Assert.Single(bench.MistakeCodes));
    }

    [Fact]
    public void Sending_during_a_train_corrupts_what_is_not_fetched_yet_and_blocks_until_its_end()
    {
        using var bench = new ChipBench();
        bench.Chip.Pulses = new PulseRecorder();
        var channel = ChipBench.StepChannel();
        channel.SendData(ChipBench.Train(1_000, stepMicroseconds: 100), false);

        channel.SendData(ChipBench.Train(1_000, stepMicroseconds: 50), false);

        var (first, second) = (bench.Chip.Pulses.Trains[0], bench.Chip.Pulses.Trains[1]);
        Assert.Equal(256 * 100 + 744 * 50, first.DurationMicroseconds);
        Assert.InRange(second.StartMicroseconds - first.StartMicroseconds, 62_800UL, 62_808UL);
        Assert.Equal(ChipMistakeCode.RmtSentDuringTrain, Assert.Single(bench.MistakeCodes));
    }

    [Fact]
    public void A_flash_write_during_a_long_train_replays_old_steps()
    {
        using var bench = new ChipBench();
        var channel = ChipBench.StepChannel();
        var counter = bench.Counter();
        channel.SendData(ChipBench.Train(1_000, stepMicroseconds: 50), false);

        FoamDevice.Firmware.File.WriteAllBytes(@"I:\state.a", [1]);
        bench.Wait(100_000);

        var count = counter.Read().Count;
        Assert.InRange(count, 1_001, 2_000);
        Assert.Equal(0, (count - 1_000) % 128);
        Assert.Contains(ChipMistakeCode.FlashWrittenDuringTrain, bench.MistakeCodes);
    }

    [Fact]
    public void A_flash_write_during_a_train_that_fits_the_memory_is_a_mistake_without_effect()
    {
        using var bench = new ChipBench();
        var channel = ChipBench.StepChannel();
        var counter = bench.Counter();
        channel.SendData(ChipBench.Train(200, stepMicroseconds: 50), false);

        FoamDevice.Firmware.File.Delete(@"I:\nothing");
        bench.Wait(100_000);

        Assert.Equal(200, counter.Read().Count);
        Assert.Contains(ChipMistakeCode.FlashWrittenDuringTrain, bench.MistakeCodes);
    }

    [Fact]
    public void A_channel_is_taken_once_and_named_memory_must_fit()
    {
        using var bench = new ChipBench();
        ChipBench.StepChannel(channel: 0);

        Assert.Throws<InvalidOperationException>(() => ChipBench.StepChannel(channel: 0, pin: 22));
        Assert.Throws<InvalidOperationException>(() => ChipBench.StepChannel(channel: 5, pin: 22));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TransmitChannelSettings(4, 35));
    }

    [Fact]
    public void A_channel_that_would_loop_for_ever_is_refused()
    {
        using var bench = new ChipBench();
        var settings = ChipBench.StepSettings();
        settings.EnableLooping = true;

        Assert.Throws<NotSupportedException>(() => new TransmitterChannel(settings));
    }

    [Fact]
    public void Overlapping_memory_blocks_are_a_silent_mistake()
    {
        using var bench = new ChipBench();
        ChipBench.StepChannel(channel: 0);

        ChipBench.StepChannel(channel: 2, pin: 22);

        Assert.Equal(ChipMistakeCode.RmtMemoryOverlap, Assert.Single(bench.MistakeCodes));
    }

    [Fact]
    public void Bytes_that_are_no_whole_items_are_refused()
    {
        using var bench = new ChipBench();
        var channel = ChipBench.StepChannel();

        Assert.Throws<ArgumentException>(() => channel.SendData(new byte[6], false));
    }

    [Fact]
    public void A_pin_that_becomes_a_gpio_output_no_longer_shows_the_train()
    {
        using var bench = new ChipBench();
        var channel = ChipBench.StepChannel();
        bench.Gpio.OpenPin(ChipBench.StepPin, PinMode.Output);

        channel.SendData(ChipBench.Train(10), false);
        bench.Wait(2_000);

        Assert.Equal(0, bench.Chip.RisingEdges(ChipBench.StepPin));
        Assert.Contains(ChipMistakeCode.PinTakenOver, bench.MistakeCodes);
    }

    [Fact]
    public void Disposing_stops_the_train_and_frees_the_channel()
    {
        using var bench = new ChipBench();
        var channel = ChipBench.StepChannel();
        channel.SendData(ChipBench.Train(100), false);
        bench.Wait(1_000);
        channel.Dispose();
        var edges = bench.Chip.RisingEdges(ChipBench.StepPin);
        bench.Wait(20_000);

        Assert.InRange(edges, 11, 13);
        Assert.Equal(edges, bench.Chip.RisingEdges(ChipBench.StepPin));
        Assert.Equal(0, ChipBench.StepChannel().Channel);
    }

    /// <summary>Steps that are high long enough for the carrier to show many times.</summary>
    private static byte[] LongSteps(int steps)
    {
        var items = new byte[steps * 4];
        for (var step = 0; step < steps; step++) ChipBench.WriteItem(items, step, 500, 500);
        return items;
    }
}
