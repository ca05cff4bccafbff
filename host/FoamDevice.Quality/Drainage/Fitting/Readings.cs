namespace FoamDevice.Quality;

/// <summary>Readings as columns.</summary>
/// <param name="Ages">Foam ages, s, rising.</param>
/// <param name="Volumes">Drained volumes, mL.</param>
internal sealed record Readings(double[] Ages, double[] Volumes)
{
    public static Readings Of(IReadOnlyList<DrainageReading> readings) =>
        new([.. readings.Select(reading => reading.FoamAgeSeconds)], [.. readings.Select(reading => reading.DrainedMilliliters)]);
}
