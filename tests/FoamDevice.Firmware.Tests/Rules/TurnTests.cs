using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Firmware.Tests.Rules;

public sealed class TurnTests
{
    private const ulong LongestTurnMicroseconds = 25_000;
    private const ulong LookMicroseconds = 64;

    private readonly TurnWatch _watch = new();

    [Theory]
    [InlineData(10_000)]
    [InlineData(13_000)]
    [InlineData(16_000)]
    public void No_turn_of_a_run_takes_longer_than_25_ms_but_those_that_write_files(int turnMicroseconds)
    {
        var device = new DeviceUnderTest(WithSensor(false) with { TurnMicroseconds = (ulong)turnMicroseconds }) { Advance = _watch.Advance };

        device.Run(Plans.TwoStages(6));

        Assert.InRange(_watch.LongestMicroseconds, 1_000ul, LongestTurnMicroseconds);
        Assert.True(_watch.Turns > 1_000);
        device.AssertNoMistakes();
    }

    [Fact]
    public void A_turn_that_reads_the_ambient_sensor_takes_40_ms_at_most_while_nothing_moves()
    {
        var device = new DeviceUnderTest(WithSensor(true)) { Advance = _watch.Advance };

        device.Run(Plans.Tessari(2));

        Assert.Equal(2, device.Host.Events<AmbientMeasured>().Count());
        Assert.InRange(_watch.LongestMicroseconds, LongestTurnMicroseconds, 40_000ul);
    }

    [Fact]
    public void No_turn_of_service_takes_longer_than_25_ms()
    {
        var device = new DeviceUnderTest { Advance = _watch.Advance };
        device.EnterService();

        device.TurnValve(ValvePosition.GasPort);
        device.Jog(SyringeSide.B, 5_000);
        device.Jog(SyringeSide.B, -300);
        device.Demand(RequestType.SetServo, new SetServoRequest { PulseMicroseconds = 1_500 });
        device.RunFor(2);
        device.TurnValve(ValvePosition.Mix);
        device.Demand(RequestType.FindTravelEnd, new FindTravelEndRequest { Side = SyringeSide.B, SyringesOut = true });
        device.UntilState(DeviceState.Faulted);

        Assert.InRange(_watch.LongestMicroseconds, 1_000ul, LongestTurnMicroseconds);
        device.AssertNoMistakes();
    }

    private static SimulatorOptions WithSensor(bool present) => new() { Bench = new BenchParameters { AmbientSensorPresent = present } };

    /// <summary>Advances a device by so little at a time that each step holds one turn at most.</summary>
    private sealed class TurnWatch
    {
        public ulong LongestMicroseconds { get; private set; }

        public int Turns { get; private set; }

        public void Advance(SimulatedDevice device, ulong until)
        {
            while (device.NowMicroseconds < until)
            {
                ulong before = device.NowMicroseconds;
                long written = device.Chip.Options.Flash.ByteOperations;
                device.AdvanceTo(before + LookMicroseconds);
                ulong took = device.NowMicroseconds - before;
                if (took <= LookMicroseconds)
                    continue;
                Turns++;
                if (device.Chip.Options.Flash.ByteOperations == written)
                    LongestMicroseconds = Math.Max(LongestMicroseconds, took);
            }
        }
    }
}
