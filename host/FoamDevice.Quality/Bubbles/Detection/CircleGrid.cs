namespace FoamDevice.Quality;

/// <summary>Finds circles near a point, whatever their sizes: one grid for each octave of radius.</summary>
internal sealed class CircleGrid
{
    private readonly Dictionary<(int Octave, int Column, int Row), List<RingCandidate>> _cells = [];
    private readonly SortedSet<int> _octaves = [];

    /// <summary>Adds a ring.</summary>
    public void Add(RingCandidate ring)
    {
        int octave = OctaveOf(ring.Circle.Radius);
        var key = (octave, Cell(ring.Circle.X, octave), Cell(ring.Circle.Y, octave));
        _octaves.Add(octave);
        if (!_cells.TryGetValue(key, out var cell))
            _cells[key] = cell = [];

        cell.Add(ring);
    }

    /// <summary>Puts the rings whose discs may touch a disc into a list.</summary>
    public void Near(Circle disc, List<RingCandidate> found)
    {
        found.Clear();
        foreach (int octave in _octaves)
        {
            double reach = disc.Radius + (1.2 * CellSide(octave));
            for (int column = Cell(disc.X - reach, octave); column <= Cell(disc.X + reach, octave); column++)
            {
                for (int row = Cell(disc.Y - reach, octave); row <= Cell(disc.Y + reach, octave); row++)
                {
                    if (_cells.TryGetValue((octave, column, row), out var cell))
                        found.AddRange(cell);
                }
            }
        }
    }

    private static int OctaveOf(double radius) => (int)Math.Ceiling(Math.Log2(Math.Max(1, radius)));

    // No radius of an octave is larger than the side of its cells.
    private static double CellSide(int octave) => Math.Pow(2, octave);

    private static int Cell(double position, int octave) => (int)Math.Floor(position / CellSide(octave));
}
