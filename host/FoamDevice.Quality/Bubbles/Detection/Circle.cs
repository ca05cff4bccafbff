namespace FoamDevice.Quality;

/// <summary>A circle in pixels of one level of the pyramid, or of the picture itself.</summary>
/// <param name="X">Centre from the left.</param>
/// <param name="Y">Centre from the top.</param>
/// <param name="Radius">Radius.</param>
internal readonly record struct Circle(double X, double Y, double Radius)
{
    /// <summary>The same circle where pixels are finer or coarser; centres of the first pixels lie on each other.</summary>
    public Circle Scaled(double factor) => new(X * factor, Y * factor, Radius * factor);

    /// <summary>The same circle when its pixels are a part of something larger.</summary>
    /// <param name="x">Where the part begins, from the left.</param>
    /// <param name="y">Where the part begins, from the top.</param>
    public Circle Shifted(double x, double y) => this with { X = X + x, Y = Y + y };

    /// <summary>Moves the circle onto edges around it.</summary>
    /// <remarks>Distances from a centre that is nearly right are, to first order, radius + shift · direction; a few turns make it exact.</remarks>
    /// <param name="edges">Rays of this circle, and how far from its centre the edge is on each.</param>
    /// <param name="cutoff">Edges farther than this from the circle do not count.</param>
    /// <returns>Null when the edges do not determine a circle.</returns>
    public Circle? MovedOnto(List<(int Ray, double Distance)> edges, double cutoff) =>
        FirstHarmonic.Of(edges, Radius, cutoff) is { } fit ? new Circle(X + fit.Right, Y + fit.Down, fit.Mean) : null;

    /// <summary>Whether a part of it lies beyond a picture.</summary>
    public bool IsCutBy(int width, int height) => X - Radius < -0.5 || Y - Radius < -0.5 || X + Radius > width - 0.5 || Y + Radius > height - 0.5;

    /// <summary>Whether another circle is nearly this one: its centre within a share of the radius and a pixel, its radius within that share.</summary>
    public bool IsNear(Circle other, double share) =>
        Math.Abs(other.Radius - Radius) <= share * Radius
        && Math.Max(Math.Abs(other.X - X), Math.Abs(other.Y - Y)) <= (share * Radius) + 1;
}
