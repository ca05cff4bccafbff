using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests.Safety;

/// <summary>What the interlocks hold against a service move that got past its request.</summary>
public sealed class ServiceInterlockTests : IDisposable
{
    private readonly BareMachine _machine = new();

    public ServiceInterlockTests()
    {
        _machine.CountPulses();
        _machine.MakeReady(ValvePosition.Mix);
        _machine.Drives.A.SetHome();
        _machine.Drives.B.SetHome();
        _machine.Wait(1_000);
        Train single = _machine.Drives.Trains.Single;
        Assert.True(single.SetStep(0, 1_000));
        single.Finish(1, 1_000);
    }

    private Guard Guard => _machine.Guard;

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void The_servo_is_not_sent_anywhere_while_a_plunger_moves()
    {
        _machine.Drives.A.Start(_machine.Drives.Trains.Single, true);

        Guard.SetServo(600);

        Assert.Equal((FaultCode.Internal, (int)InternalPlace.ValveWhileMoving), _machine.Fault);
        Assert.Equal(ValvePosition.Mix, _machine.Valve.Position);
    }

    [Fact]
    public void A_servo_that_was_sent_by_hand_leaves_no_plunger_a_confirmed_way()
    {
        Guard.SetServo(1_500);

        Assert.False(Guard.MayStart(SyringeSide.A));

        Assert.Equal(FaultCode.ValveLost, _machine.Faults.Code);
    }

    [Fact]
    public void A_carriage_does_not_creep_to_its_travel_end_with_syringes_mounted()
    {
        Guard.SyringesOut = false;

        Assert.False(Guard.MayCreep(SyringeSide.A));

        Assert.Equal((FaultCode.Internal, (int)InternalPlace.CreepWithSyringes), _machine.Fault);
    }

    [Fact]
    public void With_the_word_and_an_open_way_it_does()
    {
        Assert.True(Guard.MayCreep(SyringeSide.A));
        Assert.False(_machine.Faults.IsSet);
    }

    [Theory]
    [InlineData(SyringeSide.A, ValvePosition.LiquidPort)]
    [InlineData(SyringeSide.B, ValvePosition.GasPort)]
    public void A_plunger_alone_with_syringes_mounted_moves_at_its_own_port_only(SyringeSide side, ValvePosition own)
    {
        Guard.SyringesOut = false;
        Assert.Equal(own, Guard.PortOf(side));
        _machine.Confirm(own);

        Assert.True(Guard.MayStart(side));
        Assert.False(Guard.MayStart(side == SyringeSide.A ? SyringeSide.B : SyringeSide.A));

        Assert.Equal(FaultCode.ValveLost, _machine.Faults.Code);
    }

    [Theory]
    [InlineData(79, 80)]
    [InlineData(8_001, 8_000)]
    public void Without_a_plan_the_limits_are_the_margin_and_the_empty_syringe(int target, int nearest)
    {
        Guard.Limits.Set(_machine.Profile);

        Assert.False(Guard.AllowMove(SyringeSide.B, target));

        Assert.Equal((FaultCode.SoftLimit, target, nearest), (_machine.Faults.Code, _machine.Faults.Value, _machine.Faults.Limit));
    }

    [Fact]
    public void The_travel_end_is_told_before_the_fault_of_the_chain_that_opened_there()
    {
        var search = new TravelEndSearch(_machine.Drives, Guard, _machine.Events);
        search.Begin(SyringeSide.B, _machine.Profile);
        Creep(search, steps: 5);
        _machine.Drive(PinMap.SafetyChain, false);

        Assert.False(Guard.Watch(_machine.Chip.UptimeMicroseconds));

        Assert.False(search.IsBusy);
        Assert.Equal(FaultCode.SafetyChainOpen, _machine.Faults.Code);
        Assert.Equal(2u, _machine.Events.Journal.Newest - EventsBefore);
    }

    [Fact]
    public void A_chain_that_opens_after_the_search_was_dropped_is_a_fault_like_any_other()
    {
        var search = new TravelEndSearch(_machine.Drives, Guard, _machine.Events);
        search.Begin(SyringeSide.B, _machine.Profile);
        search.Drop();
        _machine.Drive(PinMap.SafetyChain, false);

        Guard.Watch(_machine.Chip.UptimeMicroseconds);

        Assert.Equal(1u, _machine.Events.Journal.Newest - EventsBefore);
    }

    // The turn to Mix that made the machine ready.
    private static uint EventsBefore => 1;

    private void Creep(TravelEndSearch search, int steps)
    {
        for (int turn = 0; _machine.Drives.B.Position < steps; turn++)
        {
            Assert.True(turn < 100 && !search.Poll());
            _machine.Wait(2);
        }
    }
}
