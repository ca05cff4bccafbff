using FoamDevice.Firmware.Tests.Motion;
using FoamDevice.Protocol;
using FoamDevice.VirtualEsp32;

namespace FoamDevice.Firmware.Tests.Run;

/// <summary>The passes on a bare chip, where a test can take any single condition away.</summary>
public sealed class MixSequenceTests : IDisposable
{
    private readonly BareMachine _machine = new();
    private readonly PlanRules _rules = new();
    private readonly RunPlan _plan = Plans.TwoStages(6);
    private readonly MixSequence _mix;

    public MixSequenceTests()
    {
        _machine.CountPulses();
        _machine.MakeReady(ValvePosition.Mix);
        _machine.Drives.A.SetHome();
        _machine.Drives.B.SetHome();
        _plan.BoreBMicrometers = 20_050;
        _plan.CapacityBMicroliters = 24_000;
        _plan.FirstRampPartsPerMillion = 100_000;
        _plan.SlowRampPartsPerMillion = 300_000;
        Assert.True(_rules.Check(_plan, _machine.Profile, ReferenceMachine.NominalCalibration()), $"{_rules.Field}");
        _machine.MoveTo(SyringeSide.A, _rules.Steps.Empty - _rules.Steps.LiquidA);
        _machine.MoveTo(SyringeSide.B, _rules.Steps.Empty - _rules.Steps.GasB);
        _machine.Guard.Limits.Set(_plan, _rules.Steps, _machine.Profile);
        _machine.Guard.SyringesOut = false;
        _machine.Chip.Pulses = new PulseRecorder();
        _mix = new MixSequence(_machine.Drives, _machine.Valve, _machine.Guard, new TrainPlanner(), _machine.Events);
    }

    private IReadOnlyList<PulseTrain> Sent => _machine.Chip.Pulses!.Trains;

    public void Dispose() => _machine.Dispose();

    [Theory]
    [InlineData(SpeedStage.First)]
    [InlineData(SpeedStage.Slow)]
    [InlineData(SpeedStage.Fast)]
    public void Each_speed_has_its_own_strokes_duration_and_ramp_geared_by_bore(SpeedStage stage)
    {
        Begin();
        TurnUntil(() => Sent.Count > 0);

        (int stepsA, int stepsB, uint duration, uint ramp) = stage switch
        {
            SpeedStage.First => (_rules.Steps.LiquidA, _rules.Steps.LiquidB, _plan.FirstDurationMicroseconds, _plan.FirstRampPartsPerMillion),
            SpeedStage.Slow => (_rules.Steps.ChargeA, _rules.Steps.ChargeB, _plan.SlowDurationMicroseconds, _plan.SlowRampPartsPerMillion),
            _ => (_rules.Steps.ChargeA, _rules.Steps.ChargeB, _plan.FastDurationMicroseconds, _plan.FastRampPartsPerMillion),
        };
        // 5 mm/s at 80 steps/mm; the narrower syringe takes more steps for the same volume.
        Assert.Equal(Periods(stepsA, duration, ramp, 400), _machine.Drives.Trains.Of(SyringeSide.A, stage).Periods());
        Assert.Equal(Periods(stepsB, duration, ramp, 400.0 * stepsB / stepsA), _machine.Drives.Trains.Of(SyringeSide.B, stage).Periods());
    }

    [Theory]
    [InlineData(SyringeSide.A)]
    [InlineData(SyringeSide.B)]
    public void No_pass_starts_while_one_position_is_unknown(SyringeSide unknown)
    {
        _machine.Drives.Of(unknown).LosePosition();

        Begin();
        TurnUntil(() => _machine.Faults.IsSet);

        Assert.Equal((FaultCode.Internal, (int)InternalPlace.PositionUnknown), _machine.Fault);
        Assert.Empty(Sent);
    }

    [Fact]
    public void A_train_that_the_pulse_generator_cannot_make_is_a_fault_before_any_is_sent()
    {
        Begin(plan => plan.SlowDurationMicroseconds = 10_000);

        TurnUntil(() => _machine.Faults.IsSet);

        Assert.Equal((FaultCode.PlanImpossible, 2), _machine.Fault);
        Assert.Empty(Sent);
    }

    [Fact]
    public void No_pass_starts_while_the_interlocks_put_it_off()
    {
        _machine.Guard.Holding = true;
        Begin();
        Turns(200);
        Assert.Empty(Sent);

        _machine.Guard.Holding = false;
        Turns(1);

        Assert.Equal(2, Sent.Count);
    }

    [Fact]
    public void A_safety_chain_that_opens_while_the_next_start_is_waited_for_keeps_that_pass_from_starting()
    {
        Begin();
        TurnUntil(() => _mix.Passes == 1);
        int sent = Sent.Count;

        _machine.OpenChainAt(_mix.LastEndMicroseconds + _plan.GapMicroseconds - 8_000);
        TurnUntil(() => _machine.Faults.IsSet);

        Assert.Equal(FaultCode.SafetyChainOpen, _machine.Faults.Code);
        Assert.Equal(sent, Sent.Count);
    }

    [Fact]
    public void Proved_once_an_axis_is_not_counted_again_while_the_other_is_waited_for()
    {
        Begin();
        _machine.Chip.Disconnect(PinMap.CountB);
        TurnUntil(() => Sent.Count > 0 && !_machine.Drives.A.IsMoving);

        TurnUntil(() => _machine.Faults.IsSet);

        Assert.Equal(FaultCode.StepCountMismatch, _machine.Faults.Code);
        Assert.Equal(_rules.Steps.Empty, _machine.Drives.A.Position);
        Assert.Equal(0, _mix.Passes);
    }

    [Fact]
    public void A_second_mixing_counts_its_passes_from_the_start()
    {
        Begin();
        TurnUntil(() => _mix.Passes == 2);

        Begin();

        Assert.Equal((0, 0ul), (_mix.Passes, _mix.LastEndMicroseconds));
    }

    private static int[] Periods(int steps, uint duration, uint ramp, double startRate)
    {
        var train = new Train(steps);
        var planner = new TrainPlanner();
        planner.Begin(train, steps, duration, ramp, startRate);
        while (!planner.Advance())
            continue;
        return train.Periods();
    }

    private void Begin(Action<RunPlan>? spoil = null)
    {
        spoil?.Invoke(_plan);
        _mix.Begin(_plan, _rules.Steps, _machine.Profile, ReferenceMachine.NominalCalibration(), startCostMicroseconds: 0);
    }

    private void Turns(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _machine.Inputs.Sample();
            _mix.Poll(_machine.Chip.UptimeMicroseconds);
            _machine.Wait(10);
        }
    }

    private void TurnUntil(Func<bool> condition)
    {
        for (int turn = 0; !condition(); turn++)
        {
            Assert.True(turn < 2_000);
            Turns(1);
        }
    }
}
