namespace FoamDevice.Hardware.Tests;

/// <summary>
/// The volume that two solids share. Vertical lines on a fine grid are cut by both surfaces; what is inside both is added up. Faces that only touch
/// share nothing; what is thinner than the grid in x or y may be missed.
/// </summary>
internal static class Overlap
{
    private const double Pitch = 0.5;

    // No corner of a drawing lies on such a number, so no line meets an edge.
    private const double Offset = 0.13717;

    /// <summary>The shared volume, mm³.</summary>
    public static double CubicMillimeters(Solid one, Solid other)
    {
        if (!one.Bounds.Overlaps(other.Bounds))
            return 0;

        Grid grid = Grid.Over(one.Bounds, other.Bounds);
        List<double>?[] first = grid.Cut(one);
        List<double>?[] second = grid.Cut(other);
        double length = 0;
        for (int line = 0; line < first.Length; line++)
        {
            if (first[line] is { } inOne && second[line] is { } inOther)
                length += Shared(inOne, inOther);
        }

        return length * Pitch * Pitch;
    }

    private static double Shared(List<double> one, List<double> other)
    {
        one.Sort();
        other.Sort();
        double shared = 0;
        for (int i = 0; i + 1 < one.Count; i += 2)
        {
            for (int j = 0; j + 1 < other.Count; j += 2)
                shared += Math.Max(0, Math.Min(one[i + 1], other[j + 1]) - Math.Max(one[i], other[j]));
        }

        return shared;
    }

    /// <summary>Vertical lines where both boxes are.</summary>
    private sealed class Grid
    {
        private readonly int _firstX;
        private readonly int _firstY;
        private readonly int _countX;
        private readonly int _countY;

        private Grid(int firstX, int lastX, int firstY, int lastY)
        {
            _firstX = firstX;
            _firstY = firstY;
            _countX = Math.Max(0, lastX - firstX + 1);
            _countY = Math.Max(0, lastY - firstY + 1);
        }

        public static Grid Over(Bounds one, Bounds other) => new(
            Up(Math.Max(one.Least.X, other.Least.X)),
            Down(Math.Min(one.Most.X, other.Most.X)),
            Up(Math.Max(one.Least.Y, other.Least.Y)),
            Down(Math.Min(one.Most.Y, other.Most.Y)));

        /// <summary>The heights at which each line meets the surface; null for none.</summary>
        public List<double>?[] Cut(Solid solid)
        {
            var heights = new List<double>?[_countX * _countY];
            solid.ForEachTriangle((a, b, c) => CutTriangle(heights, a, b, c));
            return heights;
        }

        private void CutTriangle(List<double>?[] heights, Vertex a, Vertex b, Vertex c)
        {
            int fromX = Math.Max(0, Up(Math.Min(a.X, Math.Min(b.X, c.X))) - _firstX);
            int toX = Math.Min(_countX - 1, Down(Math.Max(a.X, Math.Max(b.X, c.X))) - _firstX);
            int fromY = Math.Max(0, Up(Math.Min(a.Y, Math.Min(b.Y, c.Y))) - _firstY);
            int toY = Math.Min(_countY - 1, Down(Math.Max(a.Y, Math.Max(b.Y, c.Y))) - _firstY);
            for (int x = fromX; x <= toX; x++)
            {
                for (int y = fromY; y <= toY; y++)
                {
                    if (Solid.HeightAt(a, b, c, At(x + _firstX), At(y + _firstY)) is { } height)
                        (heights[x * _countY + y] ??= []).Add(height);
                }
            }
        }

        private static double At(int index) => index * Pitch + Offset;

        private static int Up(double position) => (int)Math.Ceiling((position - Offset) / Pitch);

        private static int Down(double position) => (int)Math.Floor((position - Offset) / Pitch);
    }
}
