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
    [InlineData(100 * 80, true, 0)]
    [InlineData((100 * 80) + 1, false, 100 * 80)]
    [InlineData(-1, false, 80)]
    public void A_move_ends_within_the_soft_limits_or_is_not_begun(int target, bool allowed, int limit)
    {
        Drives.B.SetHome();

        Assert.Equal(allowed, Guard.AllowMove(SyringeSide.B, target));

        Assert.Equal(allowed ? FaultCode.None : FaultCode.SoftLimit, Faults.Code);
        Assert.Equal((allowed ? 0 : target, limit), (Faults.Value, Faults.Limit));
        Assert.True(Drives.B.PositionKnown);
    }

    [Fact]
    public void No_move_starts_from_an_unknown_position()
    {
        Assert.False(Guard.AllowMove(SyringeSide.A, 1_000));

        AssertInternal(InternalPlace.PositionUnknown);
    }

    [Fact]
    public void No_homing_starts_without_the_word_that_the_syringes_are_out()
    {
        Guard.SyringesOut = false;

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
    public void An_alarm_line_that_is_disturbed_for_an_instant_is_no_alarm()
    {
        Drives.Enable.On();
        _machine.Drive(PinMap.DriverAlarm, false);
        _machine.Chip.DriveInput(PinMap.DriverAlarm, true);

        Assert.True(Guard.Watch(_machine.Chip.UptimeMicroseconds));
        Assert.False(Faults.IsSet);
    }

    [Fact]
    public void A_valve_sensor_that_is_disturbed_for_an_instant_while_a_plunger_moves_is_no_lost_valve()
    {
        _machine.MakeReady(ValvePosition.Mix);
        Drives.A.Start(Drives.Trains.Single, true);
        _machine.ShowValve(ValvePosition.Unknown);
        _machine.Chip.DriveInput(PinMap.ValveSensor1, true);
        _machine.Chip.DriveInput(PinMap.ValveSensor2, true);

        Guard.WatchValve();

        Assert.False(Faults.IsSet);
    }

    [Fact]
    public void A_valve_that_has_left_its_position_is_cut_in_the_turn_that_sees_it()
    {
        _machine.MakeReady(ValvePosition.Mix);
        Drives.A.Start(Drives.Trains.Single, true);
        _machine.ShowValve(ValvePosition.Unknown);
        ulong before = _machine.Chip.UptimeMicroseconds;

        Guard.WatchValve();

        Assert.Equal(FaultCode.ValveLost, Faults.Code);
        Assert.False(Drives.Enable.IsOn);
        Assert.InRange(_machine.Chip.UptimeMicroseconds - before, 3_000ul, 4_000ul);
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

    private void StartUncounted()
    {
        Drives.Trains.Single.SetStep(0, 1_000);
        Drives.Trains.Single.Finish(1, 1_000);
        Drives.A.Start(Drives.Trains.Single, true);
    }

    private void WaitUntilAfterEnd(uint milliseconds) => _machine.Chip.AdvanceTo(Drives.A.EndsAt + (milliseconds * 1_000));

    private void AssertInternal(InternalPlace place) => Assert.Equal((FaultCode.Internal, (int)place), _machine.Fault);
}
