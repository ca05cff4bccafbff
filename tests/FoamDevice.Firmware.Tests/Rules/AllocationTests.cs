using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Firmware.Tests.Rules;

public sealed class AllocationTests
{
    // Reading the ambient sensor makes objects; it is read only where nothing moves.
    private static readonly SimulatorOptions WithoutSensor = new() { Bench = new BenchParameters { AmbientSensorPresent = false } };

    [Fact]
    public void A_whole_run_of_20_passes_allocates_nothing_chip_and_bench_included()
    {
        // A first run, so that nothing is compiled or grown during the measured one.
        Run(new DeviceUnderTest(WithoutSensor), measure: false);
        var device = new DeviceUnderTest(WithoutSensor);

        Run(device, measure: true);

        Assert.Equal(20, device.Host.Events<PassCompleted>().Count());
        Assert.Equal(0, device.AllocatedBytes);
    }

    [Fact]
    public void A_reading_of_the_ambient_sensor_makes_a_few_small_objects()
    {
        var device = new DeviceUnderTest();
        device.UntilTested();
        device.Demand(RequestType.MeasureAmbient);
        device.MeasuresAllocation = true;

        device.Demand(RequestType.MeasureAmbient);

        Assert.InRange(device.AllocatedBytes, 1, 200);
    }

    [Fact]
    public void Service_allocates_nothing()
    {
        Serve(new DeviceUnderTest(), measure: false);
        var device = new DeviceUnderTest();

        Serve(device, measure: true);

        Assert.Equal(0, device.AllocatedBytes);
    }

    private static void Serve(DeviceUnderTest device, bool measure)
    {
        device.EnterService();
        device.MeasuresAllocation = measure;
        device.TurnValve(ValvePosition.LiquidPort);
        device.Jog(SyringeSide.A, 2_000);
        device.Jog(SyringeSide.A, -1_000);
        device.Demand(RequestType.SetServo, new SetServoRequest { PulseMicroseconds = 1_500 });
        device.RunFor(3);
    }

    // From the carriages' positioning to the end of the last pass; before and after it files are written, which takes buffers.
    private static void Run(DeviceUnderTest device, bool measure)
    {
        device.Prepare(Plans.Tessari());
        device.MeasuresAllocation = measure;
        device.BringOnTo(DeviceState.Finished, Plans.Tessari());
        device.RunFor(10);
        device.MeasuresAllocation = false;
        device.Unload();
    }
}
