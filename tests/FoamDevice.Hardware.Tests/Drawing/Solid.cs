using System.Globalization;

namespace FoamDevice.Hardware.Tests;

/// <summary>A closed surface of triangles, as an STL file holds it.</summary>
internal sealed class Solid
{
    private readonly Vertex[] _corners;

    private Solid(Vertex[] corners)
    {
        _corners = corners;
        Bounds = Bounds.Of(corners);
    }

    public Bounds Bounds { get; }

    /// <summary>Reads an ASCII STL file.</summary>
    public static Solid Read(IEnumerable<string> lines)
    {
        Vertex[] corners = [.. lines.Select(line => line.Trim()).Where(line => line.StartsWith("vertex ", StringComparison.Ordinal)).Select(ReadVertex)];
        Assert.True(corners.Length > 0 && corners.Length % 3 == 0, "The STL file holds no solid.");
        return new Solid(corners);
    }

    /// <summary>The same solid elsewhere.</summary>
    public Solid Moved(double x, double y, double z) => new([.. _corners.Select(corner => new Vertex(corner.X + x, corner.Y + y, corner.Z + z))]);

    /// <summary>The same solid turned about the z axis, degrees.</summary>
    public Solid Turned(double degrees)
    {
        (double sine, double cosine) = Math.SinCos(degrees * Math.PI / 180);
        return new Solid([.. _corners.Select(corner => new Vertex(cosine * corner.X - sine * corner.Y, sine * corner.X + cosine * corner.Y, corner.Z))]);
    }

    /// <summary>What a vertical line through the solid has inside it: pairs of heights, from below.</summary>
    public IReadOnlyList<(double From, double To)> Inside(double x, double y)
    {
        var heights = new List<double>();
        for (int corner = 0; corner < _corners.Length; corner += 3)
        {
            if (HeightAt(_corners[corner], _corners[corner + 1], _corners[corner + 2], x, y) is { } height)
                heights.Add(height);
        }

        heights.Sort();
        return [.. Enumerable.Range(0, heights.Count / 2).Select(pair => (heights[2 * pair], heights[2 * pair + 1]))];
    }

    /// <summary>Calls <paramref name="found"/> for each triangle: its corners.</summary>
    public void ForEachTriangle(Action<Vertex, Vertex, Vertex> found)
    {
        for (int corner = 0; corner < _corners.Length; corner += 3)
            found(_corners[corner], _corners[corner + 1], _corners[corner + 2]);
    }

    /// <summary>Where a vertical line meets a triangle; null when it passes by.</summary>
    public static double? HeightAt(Vertex a, Vertex b, Vertex c, double x, double y)
    {
        double area = (b.X - a.X) * (c.Y - a.Y) - (c.X - a.X) * (b.Y - a.Y);
        if (Math.Abs(area) < 1e-9)
            return null;

        double towardB = ((x - a.X) * (c.Y - a.Y) - (c.X - a.X) * (y - a.Y)) / area;
        double towardC = ((b.X - a.X) * (y - a.Y) - (x - a.X) * (b.Y - a.Y)) / area;
        return towardB >= 0 && towardC >= 0 && towardB + towardC <= 1 ? a.Z + towardB * (b.Z - a.Z) + towardC * (c.Z - a.Z) : null;
    }

    private static Vertex ReadVertex(string line)
    {
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new Vertex(Number(words[1]), Number(words[2]), Number(words[3]));
    }

    private static double Number(string word) => double.Parse(word, CultureInfo.InvariantCulture);
}
