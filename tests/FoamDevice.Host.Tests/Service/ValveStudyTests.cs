using FoamDevice.Protocol;
using FoamDevice.Simulator;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class ValveStudyTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(-75)]
    public void The_centres_are_where_the_servo_is_whatever_its_offset(int offsetMicroseconds)
    {
        var bench = new ServiceBench(new BenchParameters { ServoOffsetMicroseconds = offsetMicroseconds });
        var study = new ValveStudy(bench.Talk, bench.Person);
        Calibration before = bench.Talk.Calibration;

        bench.Run(study.Run());

        Calibration found = study.Report!.Corrected(before);
        Assert.InRange(found.ServoGasPortMicroseconds, 595u + offsetMicroseconds, 605u + offsetMicroseconds);
        Assert.InRange(found.ServoMixMicroseconds, 1_495u + offsetMicroseconds, 1_505u + offsetMicroseconds);
        Assert.InRange(found.ServoLiquidPortMicroseconds, 2_395u + offsetMicroseconds, 2_405u + offsetMicroseconds);
        Assert.All(study.Report.Windows, window => Assert.InRange(window.WidthMicroseconds, 50, 60));
        bench.AssertLeftUnloadedHomedIdle();
        Assert.Equal(before.ServoMixMicroseconds, bench.Talk.Calibration.ServoMixMicroseconds);
    }

    [Theory]
    [InlineData("valve-sensor-1-stuck=1", "Sensor 1 showed 1 all the way")]
    [InlineData("valve-sensor-2-stuck=1", "Sensor 2 showed 1 all the way")]
    public void A_sensor_that_never_changes_is_named(string fault, string words)
    {
        var bench = new ServiceBench();
        var study = new ValveStudy(bench.Talk, bench.Person);
        bench.AtTurn = () =>
        {
            if (bench.Person.Heard.Count == 1 && bench.Faults.On.Count == 0)
                bench.Faults.SwitchOn(fault);
        };

        DeviceRefusedException refusal = Assert.Throws<DeviceRefusedException>(() => bench.Run(study.Run()));

        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_valve_that_never_shows_Mix_is_said_so_and_its_calibration_is_as_before()
    {
        var bench = new ServiceBench();
        bench.Faults.SwitchOn("valve-stuck");
        Calibration before = bench.Talk.Calibration;

        DeviceRefusedException refusal = Assert.Throws<DeviceRefusedException>(() => bench.Run(new ValveStudy(bench.Talk, bench.Person).Run()));

        bench.Wait(0.5);
        Assert.Contains("did not show Mix within", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before.ServoMixMicroseconds, bench.Talk.Calibration.ServoMixMicroseconds);
        Assert.Equal(DeviceState.Idle, bench.Talk.Status.State);
    }

    [Fact]
    public void Windows_that_are_too_narrow_overlap_or_count_wrong_are_refused()
    {
        ValveWindow gas = Window(ValvePosition.GasPort, 570, 630);
        ValveWindow mix = Window(ValvePosition.Mix, 1_470, 1_530);
        ValveWindow liquid = Window(ValvePosition.LiquidPort, 2_370, 2_430);

        Assert.Null(new ValveReport(gas, mix, liquid, 5).Problem);
        Assert.Contains("Mix shows over 20 µs only", new ValveReport(gas, Window(ValvePosition.Mix, 1_470, 1_490), liquid, 5).Problem!.Text, StringComparison.Ordinal);
        Assert.Contains("show at the same pulse widths", new ValveReport(gas, Window(ValvePosition.Mix, 600, 680), liquid, 5).Problem!.Text, StringComparison.Ordinal);
        Assert.Contains("Mix has to lie between", new ValveReport(mix with { Position = ValvePosition.GasPort }, gas with { Position = ValvePosition.Mix }, liquid, 5).Problem!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Play_between_servo_and_sensors_is_the_distance_of_the_edges_from_both_sides()
    {
        var window = new ValveWindow(ValvePosition.Mix, FirstRisingMicroseconds: 1_480, LastRisingMicroseconds: 1_540, FirstFallingMicroseconds: 1_520, LastFallingMicroseconds: 1_460);

        Assert.Equal(20, window.PlayMicroseconds);
        Assert.Equal((1_480u, 1_520u, 1_500u), (window.LowMicroseconds, window.HighMicroseconds, window.CenterMicroseconds));
    }

    private static ValveWindow Window(ValvePosition position, uint low, uint high) => new(position, low, high, high, low);
}
