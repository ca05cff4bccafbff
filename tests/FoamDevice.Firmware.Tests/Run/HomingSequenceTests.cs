using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests.Run;

/// <summary>Homing on a bare chip; the test closes and opens the home switches.</summary>
public sealed class HomingSequenceTests : IDisposable
{
    // 2 mm at 80 steps/mm.
    private const int BackoffSteps = 160;

    private readonly BareMachine _machine = new();
    private readonly HomingSequence _homing;

    public HomingSequenceTests()
    {
        _machine.CountPulses();
        _machine.MakeReady(ValvePosition.Mix);
        _homing = new HomingSequence(_machine.Drives, _machine.Valve, _machine.Guard, new TrainPlanner(), _machine.Events);
    }

    private Axis A => _machine.Drives.A;

    private Axis B => _machine.Drives.B;

    private bool BothSearchStepByStep => A.SentSteps == 1 && B.SentSteps == 1;

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void Without_the_word_that_the_syringes_are_out_it_does_not_switch_the_drivers_on()
    {
        _machine.Drives.Release();
        _machine.Guard.SyringesOut = false;

        Begin();

        Assert.False(_machine.Drives.Enable.IsOn);
        Assert.Equal((FaultCode.Internal, (int)InternalPlace.HomingWithSyringes), _machine.Fault);
    }

    [Fact]
    public void It_backs_off_further_than_the_switch_takes_to_open_before_it_searches_step_by_step()
    {
        Begin();
        CloseSwitchesOnce();
        int opened = A.Position;

        TurnUntil(() => BothSearchStepByStep);

        Assert.InRange(A.Position - opened, BackoffSteps, BackoffSteps + (2 * TrainSet.HomingSteps));
    }

    [Fact]
    public void A_switch_that_opens_late_is_no_fault()
    {
        Begin();
        TurnUntil(() => A.IsMoving && B.IsMoving);
        SetSwitches(true);
        int closed = A.Position;
        TurnUntil(() => A.Position - closed > 3.5 * BackoffSteps);
        SetSwitches(false);

        TurnUntil(() => BothSearchStepByStep);

        Assert.False(_machine.Faults.IsSet);
    }

    [Fact]
    public void A_switch_that_is_lost_after_the_back_off_is_a_fault_one_train_behind_where_it_closed()
    {
        Begin();
        TurnUntil(() => A.IsMoving && B.IsMoving);
        SetSwitches(true);
        TurnUntil(() => !A.IsMoving);
        int closedAt = A.Position;
        TurnUntil(() => A.Position > closedAt && B.IsMoving);
        SetSwitches(false);

        TurnUntil(() => _machine.Faults.IsSet);

        Assert.Equal((FaultCode.HomeStuckOpen, _machine.Faults.Limit), _machine.Fault);
        Assert.Equal(closedAt - TrainSet.HomingSteps, A.Position);
    }

    [Fact]
    public void A_switch_that_closes_for_less_than_eight_milliseconds_is_not_home()
    {
        Begin();
        TurnUntil(() => A.IsMoving && B.IsMoving);
        _machine.Chip.Board = new Blink(_machine.Chip, PinMap.HomeA, _machine.Chip.UptimeMicroseconds + 30_000, 6_000);
        int steps = A.Position;

        TurnUntil(() => A.Position < steps - 200);

        Assert.False(_machine.Faults.IsSet);
    }

    [Fact]
    public void A_switch_that_flickers_where_it_should_close_is_a_fault_and_not_home()
    {
        Begin();
        CloseSwitchesOnce();
        TurnUntil(() => BothSearchStepByStep);
        _machine.Chip.Board = new Blink(_machine.Chip, PinMap.HomeA, _machine.Chip.UptimeMicroseconds, 3_000);

        TurnUntil(() => _machine.Faults.IsSet);

        Assert.Equal(FaultCode.HomeStuckOpen, _machine.Faults.Code);
        Assert.True(_machine.Faults.Value < _machine.Faults.Limit);
        Assert.False(A.PositionKnown);
    }

    [Fact]
    public void The_next_train_waits_for_the_end_of_the_one_before_even_when_every_pulse_was_counted()
    {
        Begin();
        CloseSwitchesOnce();
        TurnUntil(() => BothSearchStepByStep);
        Poll();
        ulong started = A.StartedAt;

        _machine.Chip.AdvanceTo(A.EndsAt - 2_000);
        Poll();

        Assert.Equal((started, true), (A.StartedAt, A.IsMoving));
    }

    [Fact]
    public void An_axis_that_comes_home_in_the_turn_in_which_the_other_one_fails_does_not_know_its_position()
    {
        Begin();
        CloseSwitchesOnce();
        TurnUntil(() => BothSearchStepByStep);
        _machine.Chip.Disconnect(PinMap.CountA);
        Poll();
        _machine.Wait(40);
        SetSwitches(true);

        Poll();

        Assert.Equal(FaultCode.StepCountMismatch, _machine.Faults.Code);
        Assert.False(_machine.Drives.Enable.IsOn);
        Assert.False(A.PositionKnown || B.PositionKnown);
    }

    /// <summary>Closes and opens a contact, each for the same time.</summary>
    private sealed class Blink(VirtualEsp32.VirtualChip chip, int pin, ulong from, ulong halfPeriodMicroseconds) : VirtualEsp32.IVirtualBoard
    {
        private bool _closed;

        public ulong NextWakeMicroseconds { get; private set; } = from;

        public void Wake(ulong uptimeMicroseconds)
        {
            _closed = !_closed;
            chip.DriveInput(pin, _closed);
            NextWakeMicroseconds += halfPeriodMicroseconds;
        }

        public void OutputChanged(int outputPin, bool level, ulong uptimeMicroseconds)
        {
        }
    }

    private void Begin() => _homing.Begin(_machine.Profile, ReferenceMachine.NominalCalibration());

    // Long enough for one train to see it; the next one leaves it again.
    private void CloseSwitchesOnce()
    {
        TurnUntil(() => A.IsMoving && B.IsMoving);
        SetSwitches(true);
        int before = A.Position;
        TurnUntil(() => A.Position > before && B.Position > before && A.IsMoving && B.IsMoving);
        SetSwitches(false);
    }

    private void SetSwitches(bool closed)
    {
        _machine.Chip.DriveInput(PinMap.HomeA, closed);
        _machine.Chip.DriveInput(PinMap.HomeB, closed);
    }

    private void Poll()
    {
        _machine.Inputs.Sample();
        _homing.Poll();
    }

    private void TurnUntil(Func<bool> condition)
    {
        for (int turn = 0; !condition(); turn++)
        {
            Assert.True(turn < 5_000);
            Poll();
            _machine.Wait(10);
        }
    }
}
