using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests.Motion;

/// <summary>One axis on a bare chip; the test makes the pulses that its counter sees.</summary>
public sealed class AxisTests : IDisposable
{
    private const int StepMicroseconds = 30_000;

    private readonly BareMachine _machine = new();

    private Axis Axis => _machine.Drives.A;

    public void Dispose() => _machine.Dispose();

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void A_train_is_proved_by_exactly_as_many_pulses_as_were_sent(int counted, bool proved)
    {
        Send(3, forward: true);
        Count(counted);

        Assert.Equal(proved, Axis.Settle());

        Assert.Equal(proved ? 3 : 0, Axis.Position);
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, -2)]
    public void While_a_train_runs_the_position_follows_the_counter_in_the_direction_of_travel(bool forward, int position)
    {
        Send(3, forward);
        Count(2);

        Assert.Equal(position, Axis.PositionNow());
    }

    [Fact]
    public void After_a_cut_a_train_of_slow_steps_is_not_taken_for_over_between_two_of_them()
    {
        Send(3, forward: true);
        Count(1);

        Axis.WatchRest(Axis.EndsAt - 20_000);
        Axis.WatchRest(Axis.EndsAt - 10_000);

        Assert.True(Axis.IsMoving);
    }

    [Fact]
    public void After_a_cut_pulses_beyond_the_computed_end_keep_the_train_from_being_over()
    {
        Send(3, forward: true);
        Count(1);
        Axis.WatchRest(Axis.EndsAt + 1);
        Count(1);

        Axis.WatchRest(Axis.EndsAt + 10_000);
        Assert.True(Axis.IsMoving);
        Axis.WatchRest(Axis.EndsAt + 20_000);

        Assert.False(Axis.IsMoving);
    }

    [Fact]
    public void What_the_counter_showed_after_an_earlier_cut_is_no_look_at_this_train()
    {
        Send(3, forward: true);
        Count(1);
        Axis.WatchRest(Axis.EndsAt + 1);
        Axis.WatchRest(Axis.EndsAt + 2);
        Send(3, forward: true);
        Count(1);

        Axis.WatchRest(Axis.EndsAt + 1);

        Assert.True(Axis.IsMoving);
    }

    private void Send(int steps, bool forward)
    {
        Train train = _machine.Drives.Trains.Coarse;
        for (int i = 0; i < steps; i++)
            Assert.True(train.SetStep(i, StepMicroseconds));
        train.Finish(steps, (uint)(steps * StepMicroseconds));
        Axis.Start(train, forward);
    }

    private void Count(int pulses)
    {
        for (int i = 0; i < pulses; i++)
        {
            _machine.Chip.DriveInput(PinMap.CountA, true);
            _machine.Chip.DriveInput(PinMap.CountA, false);
        }
    }
}
