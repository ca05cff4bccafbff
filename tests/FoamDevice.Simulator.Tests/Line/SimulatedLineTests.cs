using Xunit;

namespace FoamDevice.Simulator.Tests;

public class SimulatedLineTests
{
    private const ulong Seed = 11;
    private const int Length = 1_000;
    private const byte Plain = 0x55;

    private readonly SimulatedDevice _device = new(new SimulatorOptions());

    [Fact]
    public void Without_faults_a_host_hears_what_it_hears_without_the_line_and_at_the_same_moments()
    {
        var direct = new ScriptedHost(new SimulatedDevice(new SimulatorOptions()));
        var overLine = new ScriptedHost(_device, new SimulatedLine(_device, Seed));

        direct.Run(TessariPlan.Of(passes: 2));
        overLine.Run(TessariPlan.Of(passes: 2));

        Assert.Equal(direct.Heard, overLine.Heard);
    }

    [Fact]
    public void The_same_seed_damages_the_same_bytes()
    {
        byte[] first = Sent(new SimulatedLine(_device, Seed), damage => damage.CorruptShare = 0.1);
        byte[] again = Sent(new SimulatedLine(_device, Seed), damage => damage.CorruptShare = 0.1);
        byte[] other = Sent(new SimulatedLine(_device, Seed + 1), damage => damage.CorruptShare = 0.1);

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public void Switching_one_damage_on_does_not_move_where_another_strikes()
    {
        byte[] flipped = Sent(new SimulatedLine(_device, Seed), damage => damage.CorruptShare = 0.05);
        byte[] flippedAndSwapped = Sent(new SimulatedLine(_device, Seed), damage => (damage.CorruptShare, damage.SwapShare) = (0.05, 0.5));

        // All bytes are the same, so that swapping them alters nothing that can be seen.
        Assert.Equal(flipped, flippedAndSwapped);
    }

    [Fact]
    public void Corrupted_bytes_differ_in_one_bit_and_keep_their_places()
    {
        byte[] arrived = Sent(new SimulatedLine(_device, Seed), damage => damage.CorruptShare = 0.1);

        Assert.Equal(Length, arrived.Length);
        Assert.InRange(arrived.Count(value => value != Plain), 60, 140);
        Assert.All(arrived, value => Assert.InRange(int.PopCount(value ^ Plain), 0, 1));
    }

    [Fact]
    public void Dropped_doubled_and_inserted_bytes_change_the_length_by_their_share()
    {
        Assert.InRange(Sent(new SimulatedLine(_device, Seed), damage => damage.DropShare = 0.1).Length, Length - 140, Length - 60);
        Assert.InRange(Sent(new SimulatedLine(_device, Seed), damage => damage.DoubleShare = 0.1).Length, Length + 60, Length + 140);
        Assert.InRange(Sent(new SimulatedLine(_device, Seed), damage => damage.InsertShare = 0.1).Length, Length + 60, Length + 140);
    }

    [Fact]
    public void Swapped_bytes_are_the_same_bytes_in_another_order()
    {
        byte[] data = [1, 2, 3, 4, 5, 6, 7, 8];
        byte[] arrived = Sent(new SimulatedLine(_device, Seed), damage => damage.SwapShare = 0.5, data);

        Assert.NotEqual(data, arrived);
        Assert.Equal(data, arrived.Order());
    }

    [Fact]
    public void A_burst_changes_two_bytes_in_a_row()
    {
        byte[] arrived = Sent(new SimulatedLine(_device, Seed), damage => damage.BurstShare = 0.002);

        int first = Array.FindIndex(arrived, value => value != Plain);
        Assert.InRange(first, 0, Length - 2);
        Assert.NotEqual(Plain, arrived[first + 1]);
    }

    [Fact]
    public void Delayed_bytes_arrive_late_and_in_order_also_when_the_delay_gets_shorter()
    {
        var line = new SimulatedLine(_device, Seed);
        Boot(line);

        line.Faults.ToDevice.DelayMicroseconds = 50_000;
        line.HostWrites([1, 2, 3], 0, 3);
        line.Faults.ToDevice.DelayMicroseconds = 0;
        line.HostWrites([4], 0, 1);
        Pass(line, 40_000);
        int early = line.LastToDevice.Count;
        Pass(line, 20_000);

        Assert.Equal(0, early);
        Assert.Equal([1, 2, 3, 4], Values(line.LastToDevice));
    }

    [Fact]
    public void Unplugged_it_loses_both_ways_and_what_was_under_way_and_plugged_in_it_carries_on()
    {
        var line = new SimulatedLine(_device, Seed);
        byte[] buffer = new byte[4_096];
        Boot(line);
        line.Faults.ToDevice.DelayMicroseconds = 50_000;
        line.HostWrites([1], 0, 1);

        line.Faults.Unplugged = true;
        line.HostWrites([2], 0, 1);
        Pass(line, 1_000_000);
        int heardWhileUnplugged = line.HostReads(buffer);
        line.Faults.Heal();
        int heardAtOnce = line.HostReads(buffer);
        line.HostWrites([3], 0, 1);
        Pass(line, 1_000_000);

        Assert.Equal((0, 0), (heardWhileUnplugged, heardAtOnce));
        Assert.Equal([3], Values(line.LastToDevice));
        Assert.True(line.HostReads(buffer) > 0);
    }

    [Fact]
    public void The_last_bytes_of_each_way_are_kept_with_their_times()
    {
        var line = new SimulatedLine(_device, Seed);
        Boot(line);
        ulong at = _device.NowMicroseconds;

        line.HostWrites(new byte[300], 0, 300);
        line.HostWrites([7], 0, 1);

        Assert.Equal(LastBytes.Capacity, line.LastToDevice.Count);
        Assert.Equal(301, line.LastToDevice.Arrived);
        Assert.Equal(new LineByte(at, 7), line.LastToDevice[LastBytes.Capacity - 1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => line.LastToDevice[LastBytes.Capacity]);
    }

    [Fact]
    public void A_run_over_a_line_that_damages_one_byte_in_a_thousand_ends_as_planned()
    {
        var line = new SimulatedLine(_device, Seed);
        var host = new ScriptedHost(_device, line);
        line.Faults.OnBothWays(damage =>
            damage.CorruptShare = damage.DropShare = damage.DoubleShare = damage.SwapShare = damage.InsertShare = damage.BurstShare = 2e-4);

        host.Run(TessariPlan.Of(passes: 4));

        Assert.Empty(host.Faults);
        Assert.Equal(4, host.Passes.Count);
        Assert.True(line.Faults.ToHost.Strikes > 0);
    }

    private byte[] Sent(SimulatedLine line, Action<LineDamage> set, byte[]? data = null)
    {
        data ??= [.. Enumerable.Repeat(Plain, Length)];
        set(line.Faults.ToDevice);
        var arrived = new List<byte>();
        for (int i = 0; i < data.Length; i += 50)
        {
            long before = line.LastToDevice.Arrived;
            line.HostWrites(data, i, Math.Min(50, data.Length - i));
            int count = (int)(line.LastToDevice.Arrived - before);
            for (int j = line.LastToDevice.Count - count; j < line.LastToDevice.Count; j++)
                arrived.Add(line.LastToDevice[j].Value);
        }
        return [.. arrived];
    }

    private void Boot(SimulatedLine line) => Pass(line, 1_000_000);

    private void Pass(SimulatedLine line, ulong microseconds)
    {
        for (ulong end = _device.NowMicroseconds + microseconds; _device.NowMicroseconds < end;)
        {
            _device.AdvanceTo(_device.NowMicroseconds + 5_000);
            line.Advance();
        }
    }

    private static byte[] Values(LastBytes bytes) => [.. Enumerable.Range(0, bytes.Count).Select(i => bytes[i].Value)];
}
