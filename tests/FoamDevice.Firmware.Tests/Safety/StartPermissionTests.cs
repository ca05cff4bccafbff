using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests.Safety;

/// <summary>What must hold before one plunger, or both, may start a train: each condition taken away by itself.</summary>
public sealed class StartPermissionTests : IDisposable
{
    private readonly BareMachine _machine = new();

    private PlungerDrives Drives => _machine.Drives;

    private FaultLatch Faults => _machine.Faults;

    private Guard Guard => _machine.Guard;

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void No_train_starts_before_the_self_test_has_passed()
    {
        Assert.False(Guard.MayStart(SyringeSide.A));

        AssertInternal(InternalPlace.SelfTestNotPassed);
    }

    [Fact]
    public void No_train_starts_without_a_confirmed_valve()
    {
        Guard.SelfTestPassed = true;
        Drives.Enable.On();

        Assert.False(Guard.MayStart(SyringeSide.B));

        Assert.Equal(FaultCode.ValveLost, Faults.Code);
    }

    [Fact]
    public void No_train_starts_on_top_of_another()
    {
        _machine.MakeReady(ValvePosition.Mix);
        Drives.A.Start(Drives.Trains.Single, true);

        Assert.False(Guard.MayStart(SyringeSide.A));

        AssertInternal(InternalPlace.TrainWhileMoving);
    }

    [Theory]
    [InlineData(ValvePosition.Mix, true, true)]
    [InlineData(ValvePosition.GasPort, false, true)]
    [InlineData(ValvePosition.LiquidPort, true, false)]
    public void One_plunger_moves_only_where_the_valve_opens_its_syringe(ValvePosition valve, bool allowedA, bool allowedB)
    {
        _machine.MakeReady(valve);

        Assert.Equal(allowedA, MayStartFresh(SyringeSide.A));
        Assert.Equal(allowedB, MayStartFresh(SyringeSide.B));
    }

    [Fact]
    public void With_syringes_mounted_and_connected_to_each_other_no_plunger_moves_alone()
    {
        _machine.MakeReady(ValvePosition.Mix);
        Guard.SyringesOut = false;

        Assert.False(Guard.MayStart(SyringeSide.B));

        AssertInternal(InternalPlace.SinglePlungerAtMix);
    }

    [Fact]
    public void With_syringes_mounted_one_plunger_moves_at_its_port()
    {
        _machine.MakeReady(ValvePosition.GasPort);
        Guard.SyringesOut = false;

        Assert.True(Guard.MayStart(SyringeSide.B));
    }

    [Fact]
    public void No_train_starts_once_the_valve_has_left_its_position()
    {
        _machine.MakeReady(ValvePosition.Mix);
        _machine.ShowValve(ValvePosition.Unknown);

        Assert.False(Guard.MayStart(SyringeSide.A));

        Assert.Equal((FaultCode.ValveLost, (int)ValvePosition.Mix), _machine.Fault);
    }

    [Fact]
    public void No_train_starts_with_the_safety_chain_open()
    {
        _machine.MakeReady(ValvePosition.Mix);
        _machine.Drive(PinMap.SafetyChain, false);

        Assert.False(Guard.MayStart(SyringeSide.A));

        Assert.Equal(FaultCode.SafetyChainOpen, Faults.Code);
    }

    [Fact]
    public void No_train_starts_while_a_fault_is_latched_that_holds_with_the_drivers_on()
    {
        _machine.MakeReady(ValvePosition.Mix);
        Faults.Raise(FaultCode.HostLost, 0, 0);

        Assert.False(Guard.MayStart(SyringeSide.A));

        Assert.True(Drives.Enable.IsOn);
    }

    [Fact]
    public void A_pass_starts_with_everything_in_order()
    {
        MakeReadyForPass(ValvePosition.Mix);

        Assert.True(Guard.MayStartPass(100, 100));
    }

    [Theory]
    [InlineData(ValvePosition.GasPort)]
    [InlineData(ValvePosition.LiquidPort)]
    public void No_pass_starts_where_the_syringes_are_not_connected_to_each_other(ValvePosition valve)
    {
        MakeReadyForPass(valve);

        Assert.False(Guard.MayStartPass(100, 100));

        Assert.Equal((FaultCode.ValveLost, (int)valve), _machine.Fault);
    }

    [Theory]
    [InlineData(SyringeSide.A)]
    [InlineData(SyringeSide.B)]
    public void No_pass_starts_while_one_position_is_unknown(SyringeSide unknown)
    {
        MakeReadyForPass(ValvePosition.Mix);
        Drives.Of(unknown).LosePosition();

        Assert.False(Guard.MayStartPass(100, 100));

        AssertInternal(InternalPlace.PositionUnknown);
    }

    [Theory]
    [InlineData(SyringeSide.A)]
    [InlineData(SyringeSide.B)]
    public void No_pass_starts_while_one_plunger_moves(SyringeSide moving)
    {
        MakeReadyForPass(ValvePosition.Mix);
        Drives.Of(moving).Start(Drives.Trains.Single, true);

        Assert.False(Guard.MayStartPass(100, 100));

        AssertInternal(InternalPlace.TrainWhileMoving);
    }

    [Fact]
    public void While_the_drivers_settle_or_an_end_is_near_a_start_is_put_off_without_a_fault()
    {
        Guard.SelfTestPassed = true;
        Guard.EnableSettleMilliseconds = 300;
        Drives.Enable.On();

        Assert.False(Guard.MayStart(SyringeSide.A));
        _machine.Wait(400);
        Guard.Holding = true;
        Assert.False(Guard.MayStart(SyringeSide.A));

        Assert.False(Faults.IsSet);
    }

    // A refusal latches a fault; the next question is about a machine without one, its drivers on again.
    private bool MayStartFresh(SyringeSide side)
    {
        bool allowed = Guard.MayStart(side);
        Assert.Equal(allowed ? FaultCode.None : FaultCode.ValveLost, Faults.Code);
        Faults.Clear();
        Drives.Enable.On();
        return allowed;
    }

    [Theory]
    [InlineData(SyringeSide.A)]
    [InlineData(SyringeSide.B)]
    public void No_pass_starts_that_would_end_beyond_a_soft_limit(SyringeSide beyond)
    {
        MakeReadyForPass(ValvePosition.Mix);

        Assert.False(Guard.MayStartPass(beyond == SyringeSide.A ? -1 : 100, beyond == SyringeSide.B ? 8_001 : 100));

        Assert.Equal(FaultCode.SoftLimit, Faults.Code);
        Assert.True(Drives.Enable.IsOn);
    }

    [Theory]
    [InlineData(SyringeSide.A)]
    [InlineData(SyringeSide.B)]
    public void No_pass_starts_after_pulses_that_nobody_sent(SyringeSide stepped)
    {
        _machine.CountPulses();
        MakeReadyForPass(ValvePosition.Mix);
        _machine.MoveTo(SyringeSide.A, 100);
        _machine.MoveTo(SyringeSide.B, 100);
        Disturb(stepped == SyringeSide.A ? PinMap.CountA : PinMap.CountB);

        Assert.False(Guard.MayStartPass(10, 10));

        Assert.Equal((FaultCode.StepCountMismatch, 101, 100), (Faults.Code, Faults.Value, Faults.Limit));
    }

    [Fact]
    public void One_plunger_does_not_start_either_after_pulses_that_nobody_sent()
    {
        _machine.CountPulses();
        MakeReadyForPass(ValvePosition.Mix);
        _machine.MoveTo(SyringeSide.A, 100);
        Disturb(PinMap.CountA);

        Assert.False(Guard.MayStart(SyringeSide.A));

        Assert.Equal(FaultCode.StepCountMismatch, Faults.Code);
    }

    private void Disturb(int counterPin)
    {
        _machine.Chip.Disconnect(counterPin);
        _machine.Chip.DriveInput(counterPin, true);
    }

    private void MakeReadyForPass(ValvePosition valve)
    {
        _machine.MakeReady(valve);
        Drives.A.SetHome();
        Drives.B.SetHome();
    }

    private void AssertInternal(InternalPlace place) => Assert.Equal((FaultCode.Internal, (int)place), _machine.Fault);
}
