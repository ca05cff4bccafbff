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
        var device = new DeviceUnderTest(new SimulatorOptions { TurnMicroseconds = (ulong)turnMicroseconds }) { Advance = _watch.Advance };

        device.Run(Plans.TwoStages(6));

        Assert.InRange(_watch.LongestMicroseconds, 1_000ul, LongestTurnMicroseconds);
        Assert.True(_watch.Turns > 1_000);
        device.AssertNoMistakes();
    }

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
