using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests.Service;

/// <summary>One plunger moved alone: only where the valve leaves it a way, within the soft limits, and one thing at a time.</summary>
public sealed class JogTests
{
    // 1 mm and 100 mm at 80 steps/mm.
    private const int Low = 80;
    private const int High = 8_000;

    private readonly DeviceUnderTest _device = new();

    public JogTests()
    {
        _device.EnterService();
    }

    [Theory]
    [InlineData(SyringeSide.A, ValvePosition.LiquidPort)]
    [InlineData(SyringeSide.B, ValvePosition.GasPort)]
    public void A_plunger_moves_by_the_steps_asked_for_at_its_own_port(SyringeSide side, ValvePosition port)
    {
        _device.TurnValve(port);

        MoveCompleted there = _device.Jog(side, 800);
        MoveCompleted back = _device.Jog(side, -400, micrometersPerSecond: 2_000);

        Assert.Equal((MovePurpose.Service, side, 0, 800, 800u, 800u), (there.Purpose, there.Side, there.FromSteps, there.ToSteps, there.CommandedSteps, there.CountedSteps));
        Assert.Equal((800, 400, 400u), (back.FromSteps, back.ToSteps, back.CountedSteps));
        Assert.Equal(2_500_000.0, back.DurationMicroseconds, 30_000.0);
        AxisOf(side, axis => Assert.Equal(5.0, axis.CarriageMillimeters, 0.1));
        _device.AssertNoMistakes();
    }

    [Theory]
    [InlineData(SyringeSide.A, ValvePosition.GasPort, ValvePosition.LiquidPort)]
    [InlineData(SyringeSide.A, ValvePosition.Mix, ValvePosition.LiquidPort)]
    [InlineData(SyringeSide.B, ValvePosition.LiquidPort, ValvePosition.GasPort)]
    [InlineData(SyringeSide.B, ValvePosition.Mix, ValvePosition.GasPort)]
    public void At_another_position_of_the_valve_a_jog_is_refused_with_the_one_it_needs(SyringeSide side, ValvePosition valve, ValvePosition needed)
    {
        if (valve != ValvePosition.Mix)
            _device.TurnValve(valve);

        AssertRefused(JogField.Valve, (long)valve, (long)needed, side, 400);
    }

    [Fact]
    public void While_the_servo_was_sent_somewhere_by_hand_the_valve_is_not_confirmed()
    {
        _device.TurnValve(ValvePosition.LiquidPort);
        _device.Demand(RequestType.SetServo, new SetServoRequest { PulseMicroseconds = 2_400 });
        _device.Until(() => _device.Host.Count(EventType.ServoSet) == 1, "servo settled");

        AssertRefused(JogField.Valve, (long)ValvePosition.Unknown, (long)ValvePosition.LiquidPort, SyringeSide.A, 400);
    }

    [Fact]
    public void A_valve_that_has_left_its_position_unseen_refuses_the_jog()
    {
        _device.TurnValve(ValvePosition.LiquidPort);
        _device.Device.Faults.ValveSensor1StuckAt = false;
        _device.RunFor(0.5);

        AssertRefused(JogField.Valve, (long)ValvePosition.Unknown, (long)ValvePosition.LiquidPort, SyringeSide.A, 400);
    }

    [Theory]
    [InlineData(SyringeSide.None)]
    [InlineData((SyringeSide)3)]
    public void Only_the_two_axes_can_be_jogged(SyringeSide side) => AssertRefused(JogField.Side, (long)side, 0, side, 400);

    [Theory]
    [InlineData(0, Low)]
    [InlineData(Low - 1, Low)]
    [InlineData(-1, Low)]
    [InlineData(High + 1, High)]
    [InlineData(int.MaxValue, High)]
    [InlineData(int.MinValue, Low)]
    public void Beyond_the_soft_limits_a_jog_is_refused_with_the_nearest_that_is_allowed(int steps, int nearest)
    {
        _device.TurnValve(ValvePosition.LiquidPort);

        AssertRefused(JogField.Steps, steps, nearest, SyringeSide.A, steps);
    }

    [Theory]
    [InlineData(int.MaxValue, 7_000)]
    [InlineData(7_001, 7_000)]
    [InlineData(-921, -920)]
    [InlineData(int.MinValue, -920)]
    public void The_nearest_jog_that_is_allowed_counts_from_where_the_plunger_stands(int steps, int nearest)
    {
        _device.TurnValve(ValvePosition.LiquidPort);
        _device.Jog(SyringeSide.A, 1_000);

        AssertRefused(JogField.Steps, steps, nearest, SyringeSide.A, steps);

        Assert.Equal(1_000 + nearest, _device.Jog(SyringeSide.A, nearest, 40_000).ToSteps);
    }

    // The slowest step takes 32,767 µs: 30.5 steps/s, 382 µm/s at 80 steps/mm. The machine traverses at 40 mm/s.
    [Theory]
    [InlineData(0, 382)]
    [InlineData(381, 382)]
    [InlineData(40_001, 40_000)]
    [InlineData(uint.MaxValue, 40_000)]
    public void A_jog_slower_or_faster_than_the_machine_jogs_is_refused(uint speed, long limit)
    {
        _device.TurnValve(ValvePosition.LiquidPort);

        AssertRefused(JogField.Speed, speed, limit, SyringeSide.A, 400, speed);
    }

    [Fact]
    public void The_slowest_jog_that_is_not_refused_is_made()
    {
        _device.TurnValve(ValvePosition.LiquidPort);

        MoveCompleted move = _device.Jog(SyringeSide.A, 80, micrometersPerSecond: 382);

        Assert.Equal(80u, move.CountedSteps);
        Assert.Equal(2_618_000.0, move.DurationMicroseconds, 20_000.0);
    }

    [Fact]
    public void While_a_jog_moves_nothing_else_is_begun_and_the_jog_goes_on()
    {
        _device.TurnValve(ValvePosition.LiquidPort);
        var jog = new JogRequest { Side = SyringeSide.A, Steps = 4_000, SpeedMicrometersPerSecond = 10_000 };
        _device.Demand(RequestType.Jog, jog);
        _device.Until(() => _device.IsPulsing, "motion");

        (RequestType, Message?)[] others =
        [
            (RequestType.Jog, jog),
            (RequestType.TurnValve, new TurnValveRequest { Position = ValvePosition.Mix }),
            (RequestType.SetServo, new SetServoRequest { PulseMicroseconds = 1_500 }),
            (RequestType.FindTravelEnd, new FindTravelEndRequest { Side = SyringeSide.A, SyringesOut = true }),
            (RequestType.Home, new ConfirmRequest { SyringesOut = true }),
            (RequestType.ConfirmUnloaded, new ConfirmRequest { SyringesOut = true }),
            (RequestType.MeasureAmbient, null),
        ];
        foreach ((RequestType type, Message? body) in others)
        {
            Assert.Equal(RefusalCode.WrongState, _device.RefusalOf(type, body));
            Assert.Equal((long)DeviceState.Service, _device.Host.LastRefusal!.Value);
        }

        Assert.True(_device.IsPulsing);
        _device.Until(() => _device.Host.Count(EventType.MoveCompleted) == 1, "end of the jog");
        Assert.Equal(4_000, _device.Host.Events<MoveCompleted>().Single().ToSteps);
        Assert.Empty(_device.Host.Events<FaultRaised>());
    }

    [Fact]
    public void A_jog_longer_than_the_train_buffer_is_made_in_legs_and_told_once()
    {
        _device.TurnValve(ValvePosition.GasPort);

        MoveCompleted move = _device.Jog(SyringeSide.B, High, 40_000);

        Assert.Equal((0, High, (uint)High), (move.FromSteps, move.ToSteps, move.CountedSteps));
        Assert.Single(_device.Host.Events<MoveCompleted>());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    public void A_stop_ends_a_slow_jog_within_seconds_and_tells_how_far_it_came(double seconds)
    {
        _device.TurnValve(ValvePosition.LiquidPort);
        _device.Demand(RequestType.Jog, new JogRequest { Side = SyringeSide.A, Steps = 4_000, SpeedMicrometersPerSecond = 1_000 });
        _device.RunFor(seconds);

        _device.Demand(RequestType.Stop);
        _device.Until(() => _device.State == DeviceState.Unloading, "end of Service", seconds: 3.5);

        MoveCompleted move = _device.Host.Events<MoveCompleted>().Single();
        Assert.Equal((0, (uint)move.ToSteps, (uint)move.ToSteps), (move.FromSteps, move.CommandedSteps, move.CountedSteps));
        Assert.InRange(move.ToSteps, (int)(seconds * 80), (int)((seconds + 3) * 80));
        Assert.Equal(move.ToSteps, _device.Status.PositionA);
        Assert.False(_device.IsPulsing);
        _device.AssertNoMistakes();
    }

    private void AssertRefused(JogField field, long value, long limit, SyringeSide side, int steps, uint speed = 20_000)
    {
        int events = _device.Host.Types.Count;

        RefusalCode code = _device.RefusalOf(RequestType.Jog, new JogRequest { Side = side, Steps = steps, SpeedMicrometersPerSecond = speed });

        Refusal refusal = _device.Host.LastRefusal!;
        Assert.Equal((RefusalCode.JogRefused, field, value, limit), (code, (JogField)refusal.Field, refusal.Value, refusal.Limit));
        _device.RunFor(0.5);
        Assert.False(_device.IsPulsing);
        Assert.Equal(events, _device.Host.Types.Count);
    }

    private void AxisOf(SyringeSide side, Action<Simulator.AxisFacts> assert) => assert(side == SyringeSide.A ? _device.Device.Bench.A : _device.Device.Bench.B);
}
