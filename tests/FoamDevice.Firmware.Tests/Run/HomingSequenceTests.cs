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
    public void With_syringes_mounted_it_does_not_switch_the_drivers_on()
    {
        _machine.Drives.Release();
        _machine.Guard.SyringesMounted = true;

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
    public void A_switch_that_is_lost_after_the_back_off_is_a_fault_after_three_times_that_way()
    {
        Begin();
        CloseSwitchesOnce();

        TurnUntil(() => _machine.Faults.IsSet);

        Assert.Equal((FaultCode.HomeNotFound, 3 * BackoffSteps), _machine.Fault);
        Assert.Equal(3 * BackoffSteps, _machine.Faults.Limit);
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

    private void Begin() => _homing.Begin(_machine.Profile, ReferenceMachine.NominalCalibration());

    // Long enough for one train to see it; the next one leaves it again.
    private void CloseSwitchesOnce()
    {
        TurnUntil(() => A.IsMoving && B.IsMoving);
        SetSwitches(true);
        int before = A.Position;
        TurnUntil(() => A.Position > before && B.Position > before);
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
        _homing.Poll(_machine.Chip.UptimeMicroseconds);
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
