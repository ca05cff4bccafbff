using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests.Rules;

public sealed class AllocationTests
{
    [Fact]
    public void A_whole_run_of_20_passes_allocates_nothing_chip_and_bench_included()
    {
        // A first run, so that nothing is compiled or grown during the measured one.
        Run(new DeviceUnderTest(), measure: false);
        var device = new DeviceUnderTest();

        Run(device, measure: true);

        Assert.Equal(20, device.Host.Events<PassCompleted>().Count());
        Assert.Equal(0, device.AllocatedBytes);
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
