using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests.Latency;

/// <summary>
/// How long abort, stop and an opened safety chain take, in turns of the program: from the last byte of the frame at the chip, or from the contact, to
/// ENABLE low or to the last train. At most two, wherever the device moves, however busy the line is.
/// </summary>
public sealed class ReactionTests(ITestOutputHelper output)
{
    private const int MostTurns = 2;
    private const int Phases = 3;

    private readonly List<string> _table = [];

    [Theory]
    [InlineData(10_000)]
    [InlineData(25_000)]
    public void An_abort_on_a_saturated_line_cuts_within_two_turns(int turnMicroseconds)
    {
        byte[] abort = MovingDevice.Frame(FrameKind.Abort, 0, _ => { });

        foreach (Moment moment in Enum.GetValues<Moment>())
        {
            int garbage = Worst(moment, turnMicroseconds, (device, phase) =>
            {
                device.Send(LineLoad.Garbage(phase), [0, .. abort], LineLoad.Garbage(phase + 100));
                return device.TurnsUntilEnableFalls();
            });
            int frames = Worst(moment, turnMicroseconds, (device, _) =>
            {
                device.Send(LineLoad.Frames(device, 1), abort, LineLoad.Frames(device, 100));
                return device.TurnsUntilEnableFalls();
            });
            Note(moment, ("garbage", garbage), ("frames", frames));
        }

        AssertWithinBudget(turnMicroseconds);
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(25_000)]
    public void A_stop_behind_a_queue_of_requests_lets_no_train_start_after_two_turns(int turnMicroseconds)
    {
        foreach (Moment moment in Enum.GetValues<Moment>().Where(moment => moment != Moment.Unloading))
        {
            int frames = Worst(moment, turnMicroseconds, (device, _) =>
            {
                device.Send(LineLoad.Frames(device, 1), device.Request(99, RequestType.Stop), LineLoad.Frames(device, 100));
                int turns = device.TurnsUntilLastTrain(seconds: 9);
                Assert.True(device.EnableIsHigh);
                return turns;
            });
            Note(moment, ("frames", frames));
        }

        AssertWithinBudget(turnMicroseconds);
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(25_000)]
    public void A_safety_chain_that_opens_for_a_millisecond_cuts_within_two_turns_and_without_a_host(int turnMicroseconds)
    {
        foreach (Moment moment in Enum.GetValues<Moment>())
        {
            int blip = Worst(moment, turnMicroseconds, (device, _) =>
            {
                device.Mark();
                device.Bench.Operator.PressEmergencyStop();
                device.Bench.AdvanceTo(device.Bench.NowMicroseconds + 1_000);
                device.Bench.Operator.ReleaseEmergencyStop();
                return device.TurnsUntilEnableFalls();
            });
            Note(moment, ("blip", blip));
        }

        AssertWithinBudget(turnMicroseconds);
    }

    private static int Worst(Moment moment, int turnMicroseconds, Func<MovingDevice, int, int> react) =>
        Enumerable.Range(0, Phases).Max(phase =>
        {
            var device = new MovingDevice(moment, (ulong)turnMicroseconds, phase);
            return react(device, phase);
        });

    private void Note(Moment moment, params (string Load, int Turns)[] worst)
    {
        foreach ((string load, int turns) in worst)
            _table.Add($"{moment,-12} {load,-8} {turns}{(turns > MostTurns ? "  TOO LATE" : "")}");
    }

    private void AssertWithinBudget(int turnMicroseconds)
    {
        string table = $"turns of {turnMicroseconds / 1_000} ms, worst of {Phases}:{Environment.NewLine}{string.Join(Environment.NewLine, _table)}";
        output.WriteLine(table);
        Assert.False(table.Contains("TOO LATE"), table);
    }
}
