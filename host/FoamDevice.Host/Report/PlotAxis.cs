using System.Globalization;

namespace FoamDevice.Host;

/// <summary>An axis: its limits, and round numbers along it.</summary>
/// <param name="Low">Lower limit.</param>
/// <param name="High">Upper limit.</param>
/// <param name="Ticks">Where the numbers stand.</param>
/// <param name="Digits">Decimals that tell the ticks apart.</param>
internal sealed record PlotAxis(double Low, double High, IReadOnlyList<double> Ticks, int Digits)
{
    private const int WantedTicks = 6;

    // Around the values, a share of their range.
    private const double Margin = 0.06;

    /// <summary>An axis that holds some values.</summary>
    /// <param name="values">The values; at least one.</param>
    /// <param name="leastRange">Values closer together than this are not blown up to fill the plot.</param>
    /// <param name="wholeNumbers">Only whole numbers get a tick, and none beyond the values: there is no pass 0.</param>
    public static PlotAxis Around(IEnumerable<double> values, double leastRange, bool wholeNumbers = false)
    {
        double[] all = [.. values];
        double middle = (all.Min() + all.Max()) / 2;
        double half = Math.Max(all.Max() - all.Min(), leastRange) * (0.5 + Margin);
        var axis = Between(middle - half, middle + half, wholeNumbers);
        return wholeNumbers ? axis with { Ticks = [.. axis.Ticks.Where(tick => tick >= all.Min() && tick <= all.Max())] } : axis;
    }

    private static PlotAxis Between(double low, double high, bool wholeNumbers)
    {
        double step = RoundStep((high - low) / WantedTicks);
        if (wholeNumbers)
            step = Math.Max(1, Math.Ceiling(step));

        double first = Math.Ceiling(low / step);
        int count = (int)(Math.Floor(high / step) - first) + 1;
        int digits = Math.Max(0, -(int)Math.Floor(Math.Log10(step) + 1e-9));
        return new PlotAxis(low, high, [.. Enumerable.Range(0, count).Select(tick => (first + tick) * step)], digits);
    }

    // The nearest of 1, 2 and 5 times a power of ten that is not smaller.
    private static double RoundStep(double step)
    {
        // Through decimal text, so that 0.1 is 0.1 and not a sum of its errors.
        double power = double.Parse($"1E{(int)Math.Floor(Math.Log10(step))}", CultureInfo.InvariantCulture);
        double[] round = [1, 2, 5, 10];
        return round.First(factor => factor * power >= step - (power * 1e-9)) * power;
    }
}
