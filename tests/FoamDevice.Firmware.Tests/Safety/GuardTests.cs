using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests.Safety;

/// <summary>The interlocks themselves, on a bare chip: no plan that passes the rules gets this far.</summary>
public sealed class GuardTests : IDisposable
{
    private readonly BareMachine _machine = new();

    private PlungerDrives Drives => _machine.Drives;

    private FaultLatch Faults => _machine.Faults;

    private Guard Guard => _machine.Guard;

    public void Dispose() => _machine.Dispose();

    [Theory]
    [InlineData(80, true, 0)]
    [InlineData(79, false, 80)]
    [InlineData(109 * 80, true, 0)]
    [InlineData((109 * 80) + 1, false, 109 * 80)]
    [InlineData(-1, false, 80)]
    public void A_move_ends_within_the_soft_limits_or_is_not_begun(int target, bool allowed, int limit)
    {
        Drives.B.SetHome();

        Assert.Equal(allowed, Guard.AllowMove(SyringeSide.B, target, _machine.Profile));

        Assert.Equal(allowed ? FaultCode.None : FaultCode.SoftLimit, Faults.Code);
        Assert.Equal((allowed ? 0 : target, limit), (Faults.Value, Faults.Limit));
        Assert.True(Drives.B.PositionKnown);
    }

    [Fact]
    public void No_move_starts_from_an_unknown_position()
    {
        Assert.False(Guard.AllowMove(SyringeSide.A, 1_000, _machine.Profile));

        AssertInternal(InternalPlace.PositionUnknown);
    }

    [Fact]
    public void No_homing_starts_with_syringes_mounted()
    {
        Guard.SyringesMounted = true;

        Assert.False(Guard.AllowHoming());

        AssertInternal(InternalPlace.HomingWithSyringes);
    }

    [Fact]
    public void An_alarm_of_drivers_that_were_just_switched_on_counts_only_once_they_have_settled()
    {
        Guard.EnableSettleMilliseconds = 300;
        Drives.Enable.On();
        _machine.Drive(PinMap.DriverAlarm, false);

        Assert.True(Guard.Watch(_machine.Chip.UptimeMicroseconds));
        _machine.Wait(300);
        Assert.False(Guard.Watch(_machine.Chip.UptimeMicroseconds));

        Assert.Equal(FaultCode.DriverAlarm, Faults.Code);
    }

    [Fact]
    public void A_count_that_is_short_is_a_fault_only_20_ms_after_the_end_of_the_train()
    {
        Drives.A.SetHome();
        StartUncounted();

        WaitUntilAfterEnd(10);
        Assert.False(Guard.Settle(Drives.A));
        Assert.False(Faults.IsSet);

        WaitUntilAfterEnd(21);
        Assert.False(Guard.Settle(Drives.A));
        Assert.Equal((FaultCode.StepCountMismatch, 0, 1), (Faults.Code, Faults.Value, Faults.Limit));
    }

    [Theory]
    [InlineData(FaultCode.SelfTestFailed, true)]
    [InlineData(FaultCode.Internal, true)]
    [InlineData(FaultCode.SafetyChainOpen, false)]
    [InlineData(FaultCode.DriverAlarm, false)]
    [InlineData(FaultCode.StepCountMismatch, false)]
    public void With_all_inputs_in_order_only_faults_of_the_device_itself_last_until_a_restart(FaultCode fault, bool lasts)
    {
        Faults.Raise(fault, 0, 0);

        Assert.Equal(lasts, Guard.CauseLasts(settingsValid: true));
    }

    private void StartUncounted()
    {
        Drives.Trains.Single.SetStep(0, 1_000);
        Drives.Trains.Single.Finish(1, 1_000);
        Drives.A.Start(Drives.Trains.Single, true);
    }

    private void WaitUntilAfterEnd(uint milliseconds) => _machine.Chip.AdvanceTo(Drives.A.EndsAt + (milliseconds * 1_000));

    private void AssertInternal(InternalPlace place) => Assert.Equal((FaultCode.Internal, (int)place), _machine.Fault);
}
