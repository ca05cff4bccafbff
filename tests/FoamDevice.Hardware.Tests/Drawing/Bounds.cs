namespace FoamDevice.Hardware.Tests;

/// <summary>The box around a solid, mm.</summary>
internal readonly record struct Bounds(Vertex Least, Vertex Most)
{
    public double LengthX => Most.X - Least.X;

    public double LengthY => Most.Y - Least.Y;

    public double LengthZ => Most.Z - Least.Z;

    public static Bounds Of(IEnumerable<Vertex> vertices)
    {
        var least = new Vertex(double.MaxValue, double.MaxValue, double.MaxValue);
        var most = new Vertex(double.MinValue, double.MinValue, double.MinValue);
        foreach (Vertex vertex in vertices)
        {
            least = new Vertex(Math.Min(least.X, vertex.X), Math.Min(least.Y, vertex.Y), Math.Min(least.Z, vertex.Z));
            most = new Vertex(Math.Max(most.X, vertex.X), Math.Max(most.Y, vertex.Y), Math.Max(most.Z, vertex.Z));
        }

        return new Bounds(least, most);
    }

    public bool Overlaps(Bounds other) =>
        Least.X < other.Most.X && other.Least.X < Most.X && Least.Y < other.Most.Y && other.Least.Y < Most.Y && Least.Z < other.Most.Z && other.Least.Z < Most.Z;
}
