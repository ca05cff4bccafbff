using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests.Motion;

/// <summary>One axis with play in its nut, on a bare chip: pulses are the motor's, positions are the plunger's.</summary>
public sealed class BacklashTests : IDisposable
{
    private const int Play = 8;

    private readonly BareMachine _machine = new();

    public BacklashTests()
    {
        _machine.CountPulses();
        Axis.BacklashSteps = Play;
        Axis.SetHome();
    }

    private Axis Axis => _machine.Drives.A;

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void From_home_the_play_lies_on_the_way_toward_the_stopcock()
    {
        Assert.Equal((Play, 0), (Axis.TakeUp(true), Axis.TakeUp(false)));
    }

    [Fact]
    public void A_train_that_turns_round_moves_the_plunger_by_its_steps_less_the_play()
    {
        Assert.Equal(12, Run(12 + Play, forward: true));
        Assert.Equal(12, Axis.Position);

        Assert.Equal(-12, Run(12 + Play, forward: false));
        Assert.Equal(0, Axis.Position);
    }

    [Fact]
    public void A_train_that_goes_on_in_the_same_direction_takes_nothing_up()
    {
        Run(1 + Play, forward: true);

        Assert.Equal(12, Run(12, forward: true));
        Assert.Equal(13, Axis.Position);
    }

    [Fact]
    public void Trains_shorter_than_the_play_spend_it_bit_by_bit()
    {
        int[] ways = [.. Enumerable.Range(0, 5).Select(_ => Run(3, forward: true))];

        Assert.Equal([0, 0, 1, 3, 3], ways);
        Assert.Equal(7, Axis.Position);
    }

    [Fact]
    public void A_train_that_turns_round_within_the_play_gives_back_what_was_taken_up()
    {
        Run(5, forward: true);

        Assert.Equal((3, 5), (Axis.TakeUp(true), Axis.TakeUp(false)));
        Assert.Equal(-2, Run(7, forward: false));
    }

    [Fact]
    public void While_a_train_takes_up_the_play_the_position_stands()
    {
        Axis.Start(TrainOf(12), true);
        for (int pulses = 1; pulses <= 12; pulses++)
        {
            _machine.Chip.AdvanceTo(Axis.StartedAt + ((ulong)pulses * 1_000) - 500);
            Assert.Equal(Math.Max(0, pulses - Play), Axis.PositionNow());
        }
    }

    [Fact]
    public void Pulses_that_take_up_the_play_are_proved_as_all_others_and_leave_no_stray_ones()
    {
        Run(5, forward: true);

        Assert.Equal((5, 5, 0), (Axis.SentSteps, Axis.CountedSteps, Axis.StrayPulses()));
    }

    [Fact]
    public void Home_found_again_puts_the_play_back_on_the_way_toward_the_stopcock()
    {
        Run(20, forward: true);
        Axis.LosePosition();

        Axis.SetHome();

        Assert.Equal((0, Play, 0), (Axis.Position, Axis.TakeUp(true), Axis.TakeUp(false)));
    }

    [Fact]
    public void A_move_takes_the_play_up_once_and_tells_every_pulse_that_it_sent()
    {
        _machine.MakeReady(ValvePosition.LiquidPort);
        _machine.Wait(1_000);
        var move = new PlungerMove(_machine.Drives, _machine.Guard, new TrainPlanner());

        Assert.Equal((6_008u, 6_008u), MoveTo(move, 6_000));
        Assert.Equal((500u, 500u), MoveTo(move, 6_500));
        Assert.Equal((1_008u, 1_008u), MoveTo(move, 5_500));
        Assert.Equal(5_500, Axis.Position);
    }

    [Fact]
    public void Without_play_every_pulse_moves_the_plunger()
    {
        Axis.BacklashSteps = 0;
        Axis.SetHome();

        Assert.Equal(5, Run(5, forward: true));
        Assert.Equal(-5, Run(5, forward: false));
    }

    private (uint Commanded, uint Counted) MoveTo(PlungerMove move, int target)
    {
        move.Begin(SyringeSide.A, target, rate: 4_000, _machine.Profile);
        for (int turn = 0; !move.Poll(); turn++)
        {
            Assert.True(turn < 2_000 && !_machine.Faults.IsSet, $"{_machine.Faults.Code}");
            _machine.Wait(10);
        }

        return (move.CommandedSteps, move.CountedSteps);
    }

    /// <summary>Sends a train; what the axis says of its way beforehand is what it then moves by.</summary>
    private int Run(int steps, bool forward)
    {
        Train train = TrainOf(steps);
        int foretold = Axis.WayOf(train, forward);
        int before = Axis.Position;
        Axis.Start(train, forward);
        _machine.Chip.AdvanceTo(Axis.EndsAt + 1_000);
        Assert.True(Axis.Settle());
        Assert.Equal(foretold, Axis.Position - before);
        return foretold;
    }

    private Train TrainOf(int steps)
    {
        Train train = _machine.Drives.Trains.Of(SyringeSide.A, SpeedStage.First);
        for (int i = 0; i < steps; i++)
            Assert.True(train.SetStep(i, 1_000));
        train.Finish(steps, (uint)(steps * 1_000));
        return train;
    }
}
