using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests.Valve;

/// <summary>What the valve takes for confirmed; the test moves the sensors.</summary>
public sealed class ValveConfirmationTests : IDisposable
{
    private static readonly Calibration Servo = ReferenceMachine.NominalCalibration();

    private readonly BareMachine _machine = new();

    private ThreeWayValve Valve => _machine.Valve;

    private double ServoMicroseconds => _machine.Chip.ServoPulseMicroseconds(PinMap.Servo);

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void A_position_is_confirmed_only_once_the_sensors_have_shown_it_for_the_settle_time()
    {
        BeginBetween(ValvePosition.Mix);

        _machine.ShowValve(ValvePosition.Mix);
        Assert.False(Valve.Poll());
        _machine.Wait(_machine.Profile.ValveSettleMilliseconds - 10);
        Assert.False(Valve.Poll());
        _machine.Wait(10);

        Assert.True(Valve.Poll());
        Assert.Equal(ValvePosition.Mix, Valve.Position);
    }

    [Fact]
    public void Sensors_that_leave_and_come_back_start_the_settle_time_anew()
    {
        BeginBetween(ValvePosition.Mix);
        _machine.ShowValve(ValvePosition.Mix);
        Valve.Poll();
        _machine.Wait(60);

        _machine.ShowValve(ValvePosition.Unknown);
        Valve.Poll();
        _machine.ShowValve(ValvePosition.Mix);
        Valve.Poll();
        _machine.Wait(60);

        Assert.False(Valve.Poll());
        _machine.Wait(40);
        Assert.True(Valve.Poll());
    }

    [Fact]
    public void The_settle_time_of_the_position_before_does_not_count_for_the_next_one()
    {
        _machine.Confirm(ValvePosition.Mix);
        BeginBetween(ValvePosition.GasPort);

        _machine.ShowValve(ValvePosition.GasPort);

        Assert.False(Valve.Poll());
    }

    [Fact]
    public void While_it_turns_the_position_is_unknown()
    {
        _machine.Confirm(ValvePosition.Mix);

        _machine.BeginTurn(ValvePosition.GasPort);

        Assert.Equal((ValvePosition.Unknown, ValvePosition.Mix), (Valve.Position, Valve.LastConfirmed));
    }

    [Fact]
    public void The_way_between_that_was_seen_in_one_turn_proves_nothing_for_the_next_one()
    {
        _machine.Confirm(ValvePosition.Mix);
        _machine.BeginTurn(ValvePosition.GasPort);

        Assert.True(_machine.ShowAndSettle(ValvePosition.GasPort));

        Assert.Equal((FaultCode.ValvePassageUnseen, (int)ValvePosition.GasPort), _machine.Fault);
        Assert.Equal(ValvePosition.Unknown, Valve.Position);
    }

    [Fact]
    public void Asked_for_the_position_that_it_has_left_unseen_it_turns_again()
    {
        _machine.Confirm(ValvePosition.Mix);
        _machine.ShowValve(ValvePosition.Unknown);

        _machine.BeginTurn(ValvePosition.Mix);

        Assert.True(Valve.IsTurning);
        Assert.True(_machine.ShowAndSettle(ValvePosition.Mix));
    }

    [Theory]
    [InlineData(ValvePosition.GasPort)]
    [InlineData(ValvePosition.LiquidPort)]
    public void At_a_port_that_is_not_confirmed_it_turns_to_Mix_and_back(ValvePosition port)
    {
        _machine.ShowValve(port);

        _machine.BeginTurn(port);
        Assert.Equal(Servo.ServoMixMicroseconds, ServoMicroseconds, 2.0);
        _machine.ShowValve(ValvePosition.Unknown);
        Valve.Poll();
        Assert.False(_machine.ShowAndSettle(ValvePosition.Mix));
        _machine.ShowValve(ValvePosition.Unknown);
        Valve.Poll();

        Assert.True(_machine.ShowAndSettle(port));
        Assert.Equal(port, Valve.Position);
    }

    [Fact]
    public void It_never_turns_while_a_plunger_moves()
    {
        _machine.Confirm(ValvePosition.Mix);
        _machine.Drives.A.Start(_machine.Drives.Trains.Single, true);

        _machine.BeginTurn(ValvePosition.GasPort);

        Assert.Equal((FaultCode.Internal, (int)InternalPlace.ValveWhileMoving), _machine.Fault);
        Assert.False(Valve.IsTurning);
        Assert.Equal(Servo.ServoMixMicroseconds, ServoMicroseconds, 2.0);
    }

    [Fact]
    public void A_turn_that_takes_too_long_is_over_with_a_fault()
    {
        BeginBetween(ValvePosition.Mix);
        _machine.Wait(_machine.Profile.ValveTimeoutMilliseconds);
        _machine.Wait(10);

        Assert.True(Valve.Poll());

        Assert.Equal(FaultCode.ValveTimeout, _machine.Faults.Code);
    }

    [Fact]
    public void A_position_that_came_and_went_until_the_time_was_over_is_a_matter_of_the_sensors()
    {
        BeginBetween(ValvePosition.Mix);
        _machine.ShowValve(ValvePosition.Mix);
        Valve.Poll();
        _machine.ShowValve(ValvePosition.Unknown);
        _machine.Wait(_machine.Profile.ValveTimeoutMilliseconds);
        _machine.Wait(10);

        Assert.True(Valve.Poll());

        Assert.Equal(FaultCode.ValveSensorsDisagree, _machine.Faults.Code);
    }

    private void BeginBetween(ValvePosition target)
    {
        _machine.ShowValve(ValvePosition.Unknown);
        _machine.BeginTurn(target);
    }
}
