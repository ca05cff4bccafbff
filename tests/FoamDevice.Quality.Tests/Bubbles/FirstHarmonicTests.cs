using Xunit;

namespace FoamDevice.Quality.Tests;

public sealed class FirstHarmonicTests
{
    [Fact]
    public void A_circle_is_moved_onto_a_shifted_one_even_with_wrong_edges()
    {
        var truth = new Circle(101.5, 99.2, 42);
        var circle = new Circle(100, 100, 40);
        for (int turn = 0; turn < 4; turn++)
            circle = circle.MovedOnto(EdgesOf(truth, circle, wrongEvery: 7), 8)!.Value;

        Assert.Equal(truth.X, circle.X, 0.02);
        Assert.Equal(truth.Y, circle.Y, 0.02);
        Assert.Equal(truth.Radius, circle.Radius, 0.02);
    }

    [Fact]
    public void Too_short_an_arc_determines_no_circle()
    {
        var edges = EdgesOf(new Circle(0, 0, 10), new Circle(0, 0, 10), wrongEvery: 1000).Where(edge => edge.Ray is > 0 and < 10).ToList();

        Assert.Null(new Circle(0, 0, 10).MovedOnto(edges, 3));
    }

    private static List<(int Ray, double Distance)> EdgesOf(Circle truth, Circle seenFrom, int wrongEvery)
    {
        var edges = new List<(int Ray, double Distance)>();
        for (int ray = 0; ray < Rays.Count; ray++)
        {
            var (right, down) = Rays.Directions[ray];
            double x = seenFrom.X - truth.X;
            double y = seenFrom.Y - truth.Y;
            double along = (x * right) + (y * down);
            double distance = -along + Math.Sqrt((along * along) - (x * x) - (y * y) + (truth.Radius * truth.Radius));
            edges.Add((ray, ray % wrongEvery == wrongEvery - 1 ? distance + 20 : distance));
        }

        return edges;
    }
}
