using System.Device.Gpio;
using FoamDevice.Protocol;
using FoamDevice.VirtualEsp32;

namespace FoamDevice.Firmware.Tests.Safety;

/// <summary>The interlocks themselves, on a bare chip: no plan that passes the rules gets this far.</summary>
public sealed class GuardTests : IDisposable
{
    private readonly VirtualChip _chip = new(new VirtualChipOptions());
    private readonly ChipScope _scope;
    private readonly MachineProfile _machine = ReferenceMachine.Profile();
    private readonly PlungerDrives _drives;
    private readonly FaultLatch _faults;
    private readonly Guard _guard;

    public GuardTests()
    {
        _scope = _chip.Enter();
        _chip.DriveInput(PinMap.SafetyChain, true);
        _chip.DriveInput(PinMap.DriverAlarm, true);
        var gpio = new GpioController();
        _drives = new PlungerDrives(gpio);
        var inputs = new Inputs(gpio);
        var events = new EventLog();
        _faults = new FaultLatch(_drives, events);
        _guard = new Guard(_faults, _drives, new ThreeWayValve(inputs, _drives, _faults, events), inputs);
    }

    public void Dispose() => _scope.Dispose();

    [Theory]
    [InlineData(80, true)]
    [InlineData(79, false)]
    [InlineData(109 * 80, true)]
    [InlineData((109 * 80) + 1, false)]
    [InlineData(-1, false)]
    public void A_move_ends_within_the_soft_limits_or_is_not_begun(int target, bool allowed)
    {
        _drives.B.SetHome();

        Assert.Equal(allowed, _guard.AllowMove(SyringeSide.B, target, _machine));

        Assert.Equal(allowed ? FaultCode.None : FaultCode.SoftLimit, _faults.Code);
        Assert.Equal(allowed ? 0 : target, _faults.Value);
        Assert.True(_drives.B.PositionKnown);
    }

    [Fact]
    public void No_move_starts_from_an_unknown_position()
    {
        Assert.False(_guard.AllowMove(SyringeSide.A, 1_000, _machine));

        Assert.Equal((FaultCode.Internal, (int)InternalPlace.PositionUnknown), (_faults.Code, _faults.Value));
    }

    [Fact]
    public void No_homing_starts_with_syringes_mounted()
    {
        _guard.SyringesMounted = true;

        Assert.False(_guard.AllowHoming());

        Assert.Equal((FaultCode.Internal, (int)InternalPlace.HomingWithSyringes), (_faults.Code, _faults.Value));
    }

    [Fact]
    public void No_train_starts_before_the_self_test_has_passed()
    {
        Assert.False(_guard.MayStart(SyringeSide.A));

        Assert.Equal((FaultCode.Internal, (int)InternalPlace.SelfTestNotPassed), (_faults.Code, _faults.Value));
    }

    [Fact]
    public void No_train_starts_without_a_confirmed_valve()
    {
        _guard.SelfTestPassed = true;
        _drives.Enable.On();

        Assert.False(_guard.MayStart(SyringeSide.B));

        Assert.Equal(FaultCode.ValveLost, _faults.Code);
    }

    [Fact]
    public void No_train_starts_on_top_of_another()
    {
        _guard.SelfTestPassed = true;
        _drives.Enable.On();
        _drives.A.Start(_drives.Trains.Single, true);

        Assert.False(_guard.MayStart(SyringeSide.A));

        Assert.Equal((FaultCode.Internal, (int)InternalPlace.TrainWhileMoving), (_faults.Code, _faults.Value));
    }

    [Fact]
    public void While_the_drivers_settle_or_an_end_is_near_a_start_is_put_off_without_a_fault()
    {
        _guard.SelfTestPassed = true;
        _guard.EnableSettleMilliseconds = 300;
        _drives.Enable.On();

        Assert.False(_guard.MayStart(SyringeSide.A));
        _chip.AdvanceTo(_chip.UptimeMicroseconds + 400_000);
        _guard.Holding = true;
        Assert.False(_guard.MayStart(SyringeSide.A));

        Assert.False(_faults.IsSet);
    }

    [Fact]
    public void The_first_fault_stays_unless_it_only_held_and_the_next_one_cuts()
    {
        _drives.Enable.On();

        _faults.Raise(FaultCode.ValveTimeout, 1, 2);
        Assert.True(_drives.Enable.IsOn);
        _faults.Raise(FaultCode.HostLost, 3, 4);
        Assert.Equal((FaultCode.ValveTimeout, 1, 2), (_faults.Code, _faults.Value, _faults.Limit));

        _faults.Raise(FaultCode.SafetyChainOpen, 0, 0);
        Assert.False(_drives.Enable.IsOn);
        _faults.Raise(FaultCode.Aborted, 0, 0);
        Assert.Equal(FaultCode.SafetyChainOpen, _faults.Code);
    }
}
