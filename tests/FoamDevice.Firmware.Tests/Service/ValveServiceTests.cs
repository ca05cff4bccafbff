using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests.Service;

/// <summary>The valve and its servo in Service: turned by name, or sent to a pulse width to find where its sensors switch.</summary>
public sealed class ValveServiceTests
{
    private readonly DeviceUnderTest _device = new();

    public ValveServiceTests()
    {
        _device.EnterService();
    }

    [Fact]
    public void The_valve_turns_to_every_position_and_is_confirmed_there()
    {
        foreach (ValvePosition position in new[] { ValvePosition.GasPort, ValvePosition.LiquidPort, ValvePosition.Mix })
        {
            _device.TurnValve(position);

            ValveTurned turned = _device.Host.Events<ValveTurned>().Last();
            Assert.Equal((position, true), (turned.To, turned.SawBetween));
            _device.RunFor(0.3);
            Assert.Equal(position, _device.Status.Valve);
        }
    }

    [Theory]
    [InlineData(ValvePosition.Unknown, ValvePosition.GasPort)]
    [InlineData((ValvePosition)4, ValvePosition.LiquidPort)]
    public void A_position_that_the_valve_does_not_have_is_refused(ValvePosition position, ValvePosition nearest)
    {
        Assert.Equal(RefusalCode.SettingsRefused, _device.RefusalOf(RequestType.TurnValve, new TurnValveRequest { Position = position }));
        Assert.Equal((1, (long)position, (long)nearest), (_device.Host.LastRefusal!.Field, _device.Host.LastRefusal.Value, _device.Host.LastRefusal.Limit));
    }

    // Sensors as the design gives them: sensor 1 in bit 1, sensor 2 in bit 0; between positions both are off.
    [Theory]
    [InlineData(600, 0b01)]
    [InlineData(1_050, 0b00)]
    [InlineData(1_500, 0b11)]
    [InlineData(1_950, 0b00)]
    [InlineData(2_400, 0b10)]
    public void A_pulse_width_is_told_with_what_the_sensors_show_there(uint pulse, byte sensors)
    {
        SetServo(pulse);

        ServoSet set = Assert.Single(_device.Host.Events<ServoSet>());
        Assert.Equal((pulse, sensors), (set.PulseMicroseconds, set.Sensors));
        _device.RunFor(0.3);
        Assert.Equal(ValvePosition.Unknown, _device.Status.Valve);
        Assert.Empty(_device.Host.Events<FaultRaised>());
    }

    [Fact]
    public void The_servo_has_come_to_rest_when_its_event_tells_so()
    {
        SetServo(2_400);
        double there = _device.Device.Bench.ServoDegrees;

        _device.RunFor(1);

        Assert.Equal(there, _device.Device.Bench.ServoDegrees, 1e-6);
        Assert.Equal(90, there, 0.5);
    }

    [Fact]
    public void A_small_change_of_the_pulse_settles_sooner_than_a_large_one()
    {
        SetServo(600);
        ulong before = _device.Device.NowMicroseconds;
        SetServo(610);
        ulong small = _device.Device.NowMicroseconds - before;

        SetServo(2_400);

        Assert.InRange(small, 1ul, 300_000ul);
        Assert.InRange(_device.Device.NowMicroseconds - before - small, 1_300_000ul, 1_900_000ul);
    }

    [Fact]
    public void After_a_pulse_width_a_turn_confirms_the_position_again()
    {
        SetServo(1_500);

        _device.TurnValve(ValvePosition.LiquidPort);

        Assert.Equal(400, _device.Jog(SyringeSide.A, 400).ToSteps);
    }

    [Fact]
    public void While_the_servo_settles_nothing_else_is_begun()
    {
        _device.Demand(RequestType.SetServo, new SetServoRequest { PulseMicroseconds = 2_400 });

        Assert.Equal(RefusalCode.WrongState, _device.RefusalOf(RequestType.TurnValve, new TurnValveRequest { Position = ValvePosition.Mix }));
        Assert.Equal(RefusalCode.WrongState, _device.RefusalOf(RequestType.SetServo, new SetServoRequest { PulseMicroseconds = 600 }));
    }

    [Theory]
    [InlineData(499, 500)]
    [InlineData(2_501, 2_500)]
    [InlineData(uint.MaxValue, 2_500)]
    public void A_pulse_width_that_no_servo_takes_is_refused(uint pulse, long limit)
    {
        Assert.Equal(RefusalCode.SettingsRefused, _device.RefusalOf(RequestType.SetServo, new SetServoRequest { PulseMicroseconds = pulse }));
        Assert.Equal((1, (long)pulse, limit), (_device.Host.LastRefusal!.Field, _device.Host.LastRefusal.Value, _device.Host.LastRefusal.Limit));
    }

    private void SetServo(uint pulse)
    {
        int before = _device.Host.Count(EventType.ServoSet);
        _device.Demand(RequestType.SetServo, new SetServoRequest { PulseMicroseconds = pulse });
        _device.Until(() => _device.Host.Count(EventType.ServoSet) > before, "servo settled");
    }
}
