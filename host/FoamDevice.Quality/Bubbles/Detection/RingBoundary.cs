namespace FoamDevice.Quality;

/// <summary>Measures where the outer boundary of a ring is: where brightness is half-way from the ring's to that of the light beside it.</summary>
/// <remarks>
/// The half-way point of a curved edge lies inside of it when the picture is blurred, by σ² / 2r [C]; this is put right with the blur that the edge shows.
/// Light that grazes the bubble and is reflected into the objective makes the outermost ring bright: up to 1 % of the radius, which is not put right.
/// </remarks>
internal sealed class RingBoundary(ImagePyramid pyramid)
{
    // At this radius a tenth of a pixel is two thousandths of the diameter; finer levels only add noise. [A]
    private const double LargestRadiusOnLevel = 64;

    // Where the ring is dark and where there is light beside it, as shares of the radius, and how much of it is darker or brighter still. [A]
    private const double RingFrom = 0.7;
    private const double RingTo = 0.97;
    private const double RingQuantile = 0.1;
    private const double LightTo = 1.35;
    private const double LightPixels = 3;
    private const double LightQuantile = 0.85;

    // Among neighbours the brighter rays are those that end in free liquid. [A]
    private const double FreeLightQuantile = 0.75;

    // A neighbour that touches leaves no light beside the ring, one that covers it no ring; such a ray says nothing about the boundary. [A]
    private const double LeastLightShare = 0.8;
    private const double MostRingLightShare = 0.2;

    // How far from the circle the boundary is looked for, as share of the radius, less every turn. [A]
    private const double ReachShare = 0.15;
    private const double LeastReachPixels = 2;
    private const double MostShift = 0.3;
    private const int Turns = 3;
    private const int FewestRays = 12;

    private readonly List<(int Ray, double Value)> _light = new(Rays.Count);
    private readonly List<(int Ray, double Value)> _dark = new(Rays.Count);
    private readonly List<(int Ray, double Distance)> _crossings = new(Rays.Count);
    private readonly List<double> _rises = new(Rays.Count);

    /// <summary>Measures a ring.</summary>
    /// <returns>The ring with the circle of the boundary; with its own circle when too little of it lies beside light.</returns>
    public MeasuredRing Of(RingCandidate ring)
    {
        int level = Math.Clamp((int)Math.Ceiling(Math.Log2(ring.Circle.Radius / LargestRadiusOnLevel)), 0, pyramid.Levels.Count - 1);
        double factor = Math.Pow(2, level);
        var found = ring.Circle.Scaled(1 / factor);
        var circle = found;
        double contrast = 0;
        for (int turn = 1; turn <= Turns; turn++)
        {
            double outermost = (LightTo * circle.Radius) + LightPixels;
            var surroundings = new Surroundings(pyramid.Levels[level], circle, outermost);
            double reach = Math.Max(LeastReachPixels, ReachShare * circle.Radius / turn);
            contrast = FindCrossings(surroundings, circle.Radius, outermost, reach, ring.Supported);
            if (circle.MovedOnto(_crossings, reach) is not { } moved || !found.IsNear(moved, MostShift))
                return new(ring, 0);

            circle = moved;
        }

        double blur = Blur(contrast);
        var boundary = circle with { Radius = circle.Radius + Math.Min(blur * blur / (2 * circle.Radius), LeastReachPixels) };
        return new(ring with { Circle = boundary.Scaled(factor) }, blur * factor);
    }

    private double FindCrossings(Surroundings surroundings, double radius, double outermost, double reach, ulong supported)
    {
        _crossings.Clear();
        _rises.Clear();
        ReadLevels(surroundings, radius, outermost, supported);
        if (_light.Count < FewestRays)
            return 0;

        double dark = Quantile(_dark, 0.5);
        double light = Quantile(_light, FreeLightQuantile);
        double contrast = light - dark;
        var lightAround = FirstHarmonic.Of(_light, light, (1 - LeastLightShare) * 2 * contrast) ?? new FirstHarmonic(light, 0, 0);
        for (int index = 0; index < _light.Count; index++)
        {
            int ray = _light[index].Ray;
            bool isBesideLight = _light[index].Value - dark >= LeastLightShare * (lightAround.At(ray) - dark) && _dark[index].Value - dark <= MostRingLightShare * contrast;
            if (isBesideLight && surroundings.Crossing(ray, (dark + lightAround.At(ray)) / 2, reach) is { } crossing)
            {
                _crossings.Add((ray, crossing.Distance));
                _rises.Add(crossing.RisePerPixel);
            }
        }

        return contrast;
    }

    private void ReadLevels(Surroundings surroundings, double radius, double outermost, ulong supported)
    {
        _light.Clear();
        _dark.Clear();
        for (int ray = 0; ray < Rays.Count; ray++)
        {
            if ((supported >> ray & 1) == 0 || !surroundings.Reaches(ray, outermost))
                continue;

            _dark.Add((ray, surroundings.Quantile(ray, RingFrom * radius, RingTo * radius, RingQuantile)));
            _light.Add((ray, surroundings.Quantile(ray, radius, outermost, LightQuantile)));
        }
    }

    // The rise of an edge that is blurred with deviation σ is contrast / (σ √(2π)).
    private double Blur(double contrast)
    {
        _rises.Sort();
        return contrast / (_rises[_rises.Count / 2] * Math.Sqrt(2 * Math.PI));
    }

    private static double Quantile(List<(int Ray, double Value)> values, double share)
    {
        var sorted = values.Select(value => value.Value).Order().ToList();
        return sorted[(int)(share * (sorted.Count - 1))];
    }
}
