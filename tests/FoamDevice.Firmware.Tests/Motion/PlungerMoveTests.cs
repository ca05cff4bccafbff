using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests.Motion;

/// <summary>The mover on a bare chip whose pulses are counted as they should be.</summary>
public sealed class PlungerMoveTests : IDisposable
{
    private const double Rate = 1_000;

    private readonly BareMachine _machine = new();
    private readonly PlungerMove _move;

    public PlungerMoveTests()
    {
        _machine.CountPulses();
        _machine.MakeReady(ValvePosition.Mix);
        _machine.Drives.A.SetHome();
        _move = new PlungerMove(_machine.Drives, _machine.Guard, new TrainPlanner());
    }

    private Axis Axis => _machine.Drives.A;

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void It_goes_forth_and_back_and_tells_each_way_by_itself()
    {
        Go(500);
        Assert.Equal((500, 500u), (Axis.Position, _move.CountedSteps));

        Go(200);

        Assert.Equal((200, 300u), (Axis.Position, _move.CountedSteps));
        Assert.InRange(_move.DurationMicroseconds, Axis.EndsAt - Axis.StartedAt, Axis.EndsAt - Axis.StartedAt + 10_100);
    }

    [Fact]
    public void A_way_longer_than_a_train_is_made_in_legs_and_told_as_one()
    {
        ulong start = _machine.Chip.UptimeMicroseconds;

        Go(PlanLimits.MaxFastSteps + 1_000);

        ulong took = _machine.Chip.UptimeMicroseconds - start;
        Assert.Equal((PlanLimits.MaxFastSteps + 1_000, PlanLimits.MaxFastSteps + 1_000u), (Axis.Position, _move.CountedSteps));
        Assert.Equal(1_000, Axis.SentSteps);
        Assert.InRange(_move.DurationMicroseconds, took * 8 / 10, took);
    }

    [Fact]
    public void A_move_to_where_the_plunger_stands_is_over_at_once_and_sends_nothing()
    {
        Go(500);
        ulong last = Axis.StartedAt;

        _move.Begin(SyringeSide.A, 500, Rate, _machine.Profile);

        Assert.True(_move.Poll());
        Assert.Equal(last, Axis.StartedAt);
    }

    [Fact]
    public void A_target_beyond_the_soft_limits_is_a_fault_and_sends_nothing()
    {
        _move.Begin(SyringeSide.A, 79, Rate, _machine.Profile);

        Assert.Equal((FaultCode.SoftLimit, 79), _machine.Fault);
        Assert.False(_move.Poll());
        Assert.Equal(0, Axis.SentSteps);
    }

    [Fact]
    public void A_speed_whose_steps_the_pulse_generator_cannot_make_is_a_fault_and_sends_nothing()
    {
        _move.Begin(SyringeSide.A, 500, rate: 20, _machine.Profile);

        PollFor(turns: 10);

        Assert.Equal((FaultCode.PlanImpossible, 1), _machine.Fault);
        Assert.True(_move.IsBusy);
        Assert.Equal(0, Axis.SentSteps);
    }

    [Fact]
    public void No_train_is_sent_while_the_interlocks_put_it_off()
    {
        _machine.Guard.Holding = true;
        _move.Begin(SyringeSide.A, 500, Rate, _machine.Profile);
        PollFor(turns: 20);
        Assert.Equal(0, Axis.SentSteps);

        _machine.Guard.Holding = false;
        PollFor(turns: 1);

        Assert.Equal(500, Axis.SentSteps);
    }

    [Fact]
    public void It_is_not_over_before_the_end_of_its_train_even_when_every_pulse_was_counted()
    {
        _move.Begin(SyringeSide.A, 500, Rate, _machine.Profile);
        while (!Axis.IsMoving)
            _move.Poll();

        _machine.Chip.AdvanceTo(Axis.EndsAt - 800);
        Assert.False(_move.Poll());
        Assert.True(Axis.IsMoving);
        _machine.Chip.AdvanceTo(Axis.EndsAt);

        Assert.True(_move.Poll());
    }

    private void Go(int target)
    {
        _move.Begin(SyringeSide.A, target, Rate, _machine.Profile);
        for (int turn = 0; !_move.Poll(); turn++)
        {
            Assert.True(turn < 2_000 && !_machine.Faults.IsSet);
            _machine.Wait(10);
        }
    }

    private void PollFor(int turns)
    {
        for (int turn = 0; turn < turns; turn++)
        {
            _move.Poll();
            _machine.Wait(10);
        }
    }
}
