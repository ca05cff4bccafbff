namespace FoamDevice.Quality.Tests;

/// <summary>A foam that drains by a known curve, read with a known scatter.</summary>
internal sealed record DrainingFoam(DrainageModel Model, double[] Parameters)
{
    /// <summary>Tessari foam of 2 mL of liquid with a half-life of about 120 s, as printed for air 1 + 4.</summary>
    public static DrainingFoam Sigmoid { get; } = new(DrainageModel.Hill, [2.0, 120, 2.4]);

    /// <summary>The same half-life, without a delay.</summary>
    public static DrainingFoam FirstOrder { get; } = new(DrainageModel.FirstOrder, [2.0, 120 / Math.Log(2)]);

    /// <summary>Readings at ages evenly apart, without scatter.</summary>
    public IReadOnlyList<DrainageReading> Exact(int count, double firstSeconds, double lastSeconds) => Read(count, firstSeconds, lastSeconds, 0, new Random(1));

    /// <summary>Readings at ages evenly apart, with normal scatter; none below nothing.</summary>
    public IReadOnlyList<DrainageReading> Read(int count, double firstSeconds, double lastSeconds, double deviationMilliliters, Random random)
    {
        return [.. Enumerable.Range(0, count).Select(index =>
        {
            double age = firstSeconds + ((lastSeconds - firstSeconds) * index / (count - 1));
            double scatter = deviationMilliliters == 0 ? 0 : MathNet.Numerics.Distributions.Normal.Sample(random, 0, deviationMilliliters);
            return new DrainageReading(age, Math.Max(0, Model.At(age, Parameters) + scatter));
        })];
    }
}
