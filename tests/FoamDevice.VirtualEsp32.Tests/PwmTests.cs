using System.Device.Pwm;
using Iot.Device.ServoMotor;
using nanoFramework.Hardware.Esp32;

namespace FoamDevice.VirtualEsp32.Tests;

public class PwmTests
{
    private const int ServoPin = 13;

    [Theory]
    [InlineData(500, 500)]
    [InlineData(1_500, 1_500)]
    [InlineData(1_501, 1_500)]
    [InlineData(2_500, 2_500)]
    public void A_servo_pulse_has_its_width_in_steps_of_2_microseconds(int asked, double expected)
    {
        using var bench = new ChipBench();
        var servo = new ServoMotor(Channel(0.05), 180, 500, 2_500);
        servo.Start();

        servo.WritePulseWidth(asked);

        Assert.Equal(expected, bench.Chip.ServoPulseMicroseconds(ServoPin), 6);
    }

    [Theory]
    [InlineData(0, 500)]
    [InlineData(90, 1_500)]
    [InlineData(180, 2_500)]
    public void A_servo_angle_becomes_a_pulse_width(double angle, double expected)
    {
        using var bench = new ChipBench();
        var servo = new ServoMotor(Channel(0.05), 180, 500, 2_500);
        servo.Start();

        servo.WriteAngle(angle);

        Assert.Equal(expected, bench.Chip.ServoPulseMicroseconds(ServoPin), 6);
    }

    [Fact]
    public void Nothing_pulses_before_start()
    {
        using var bench = new ChipBench();
        var channel = Channel(0.075);
        bench.Wait(100_000);
        var before = bench.Chip.RisingEdges(ServoPin);

        channel.Start();
        bench.Wait(100_000);

        Assert.Equal((0L, 6L), (before, bench.Chip.RisingEdges(ServoPin)));
    }

    [Fact]
    public void The_level_at_the_pin_follows_the_pulse()
    {
        using var bench = new ChipBench();
        Channel(0.075).Start();
        var start = bench.Chip.OutputLevel(ServoPin);
        bench.Wait(1_504);
        var afterPulse = bench.Chip.OutputLevel(ServoPin);
        bench.Wait(20_000 - 1_504);

        Assert.Equal((true, false, true), (start, afterPulse, bench.Chip.OutputLevel(ServoPin)));
    }

    [Fact]
    public void A_pin_without_its_function_gives_no_channel()
    {
        using var bench = new ChipBench();

        var channel = PwmChannel.CreateFromPin(ServoPin, 50, 0.075);

        Assert.Throws<ArgumentNullException>(() => new ServoMotor(channel));
        Assert.Null(channel);
        Assert.Equal(ChipMistakeCode.PwmPinWithoutFunction, Assert.Single(bench.MistakeCodes));
    }

    [Fact]
    public void After_a_stop_changes_of_every_channel_are_stored_and_not_applied()
    {
        using var bench = new ChipBench();
        var servo = Channel(0.075);
        servo.Start();
        Configuration.SetPinFunction(4, DeviceFunction.PWM3);
        var other = PwmChannel.CreateFromPin(4, 50, 0.5);
        other.Start();

        other.Stop();
        servo.DutyCycle = 0.05;

        Assert.Equal(0.05, servo.DutyCycle);
        Assert.Equal(1_500, bench.Chip.ServoPulseMicroseconds(ServoPin), 6);
        Assert.Equal(ChipMistakeCode.PwmStopped, Assert.Single(bench.MistakeCodes));
    }

    [Fact]
    public void The_first_change_of_a_duty_cycle_of_0_is_stored_and_the_second_applied()
    {
        using var bench = new ChipBench();
        var channel = Channel(0);
        channel.Start();

        channel.DutyCycle = 0.075;
        var first = bench.Chip.ServoPulseMicroseconds(ServoPin);
        channel.DutyCycle = 0.075;

        Assert.Equal(0, first);
        Assert.Equal(1_500, bench.Chip.ServoPulseMicroseconds(ServoPin), 6);
        Assert.Equal(ChipMistakeCode.PwmDutyChangedFromZero, Assert.Single(bench.MistakeCodes));
    }

    [Fact]
    public void A_change_of_frequency_starts_a_new_phase()
    {
        using var bench = new ChipBench();
        var channel = Channel(0.075);
        channel.Start();
        bench.Wait(10_000);
        var midPeriod = bench.Chip.OutputLevel(ServoPin);

        channel.Frequency = 100;

        Assert.Equal((false, true), (midPeriod, bench.Chip.OutputLevel(ServoPin)));
        Assert.Equal(750, bench.Chip.ServoPulseMicroseconds(ServoPin), 6);
    }

    private static PwmChannel Channel(double dutyCycle)
    {
        Configuration.SetPinFunction(ServoPin, DeviceFunction.PWM1);
        return PwmChannel.CreateFromPin(ServoPin, 50, dutyCycle);
    }
}
