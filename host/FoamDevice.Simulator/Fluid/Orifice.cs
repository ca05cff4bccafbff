namespace FoamDevice.Simulator;

/// <summary>Turbulent flow through a short bore: pressure drop = loss factor · density/2 · (flow/area)².</summary>
public static class Orifice
{
    /// <summary>Pressure drop in pascals at a volume flow.</summary>
    public static double PressureDrop(double flowCubicMetersPerSecond, double areaSquareMeters, double densityKilogramsPerCubicMeter, double lossFactor)
    {
        double metersPerSecond = flowCubicMetersPerSecond / areaSquareMeters;
        return lossFactor * densityKilogramsPerCubicMeter / 2 * metersPerSecond * metersPerSecond;
    }

    /// <summary>One area that has the same drop as two bores one after the other; 0 if either is shut.</summary>
    public static double SeriesArea(double firstSquareMeters, double secondSquareMeters) =>
        firstSquareMeters <= 0 || secondSquareMeters <= 0
            ? 0
            : firstSquareMeters * secondSquareMeters / Math.Sqrt(firstSquareMeters * firstSquareMeters + secondSquareMeters * secondSquareMeters);
}
