using Xunit;

namespace FoamDevice.Simulator.Tests;

public class TBoreValveTests
{
    private readonly TBoreValve _valve = new(new BenchParameters());

    [Theory]
    [InlineData(0, 100)]
    [InlineData(5, 81)]
    [InlineData(10, 62)]
    [InlineData(20, 27)]
    [InlineData(33, 0)]
    public void A_misaligned_stopcock_leaves_the_overlap_of_two_circles_open(double degreesOff, double percentOpen)
    {
        Assert.Equal(percentOpen, 100 * _valve.OpenShare(degreesOff), 0.5);
        Assert.Equal(percentOpen, 100 * _valve.OpenShare(-degreesOff), 0.5);
    }

    [Theory]
    [InlineData(-90, 3.14, 0, 0)]
    [InlineData(0, 0, 3.14, 0)]
    [InlineData(90, 0, 0, 3.14)]
    [InlineData(-45, 0, 0, 0)]
    [InlineData(45, 0, 0, 0)]
    public void Each_position_opens_its_own_way_and_all_is_shut_between(double degrees, double gasPort, double mix, double liquidPort)
    {
        _valve.AngleDegrees = degrees;

        Assert.Equal(gasPort, _valve.GasPortSquareMeters * 1e6, 0.01);
        Assert.Equal(mix, _valve.MixSquareMeters * 1e6, 0.01);
        Assert.Equal(liquidPort, _valve.LiquidPortSquareMeters * 1e6, 0.01);
    }
}
