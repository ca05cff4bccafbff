using OpenCvSharp;

namespace FoamDevice.Quality;

/// <summary>Finds rectangles of one brightness, row by row.</summary>
internal static class LevelRectangles
{
    // What JPEG does to a drawn colour; and how far its ends fray. [A]
    private const int SameBrightness = 12;
    private const int SameColumn = 1;

    // Rows this near above and below a rectangle may be its soft border; beyond it must be different. [A]
    private const int BorderPixels = 3;
    private const int LeastDifference = 30;
    private const double LeastDifferentShare = 0.85;

    /// <summary>All rectangles of at least a length.</summary>
    public static List<LevelRectangle> In(Mat grey, int shortest)
    {
        var done = new List<LevelRectangle>();
        var open = new List<LevelRectangle>();
        int rows = grey.Height;
        for (int row = 0; row < rows; row++)
        {
            var next = new List<LevelRectangle>();
            foreach (var run in Runs(grey.RowSpan<byte>(row), row, shortest))
            {
                int above = open.FindIndex(rectangle => Continues(rectangle, run));
                if (above < 0)
                {
                    next.Add(run);
                    continue;
                }

                next.Add(open[above] with { Height = open[above].Height + 1 });
                open.RemoveAt(above);
            }

            done.AddRange(open);
            open = next;
        }

        done.AddRange(open);
        return done;
    }

    /// <summary>It differs from what lies above, below, left and right of it.</summary>
    public static bool StandsOut(Mat grey, LevelRectangle bar)
    {
        int above = bar.Top - BorderPixels;
        int below = bar.Top + bar.Height - 1 + BorderPixels;
        int left = bar.Left - BorderPixels;
        int right = bar.Left + bar.Length - 1 + BorderPixels;
        if (above < 0 || left < 0 || below >= grey.Height || right >= grey.Width)
            return false;

        var middle = grey.RowSpan<byte>(bar.Top + (bar.Height / 2));
        return IsDifferent(middle[left], bar.Value)
            && IsDifferent(middle[right], bar.Value)
            && IsMostlyDifferent(grey.RowSpan<byte>(above).Slice(bar.Left, bar.Length), bar.Value)
            && IsMostlyDifferent(grey.RowSpan<byte>(below).Slice(bar.Left, bar.Length), bar.Value);
    }

    /// <summary>Length between the places where brightness is half-way to that of the surroundings, in pixels.</summary>
    public static double ExactLength(Mat grey, LevelRectangle bar)
    {
        var row = grey.RowSpan<byte>(bar.Top + (bar.Height / 2));
        int middle = bar.Left + (bar.Length / 2);
        return HalfWay(row, middle, 1, bar.Value) + HalfWay(row, middle, -1, bar.Value);
    }

    // How far it is from the middle to where brightness has changed half-way to what it is beyond the border.
    private static double HalfWay(ReadOnlySpan<byte> row, int middle, int step, byte value)
    {
        int at = middle;
        while (Math.Abs(row[at + step] - value) <= SameBrightness)
            at += step;

        double beyond = row[Math.Clamp(at + (step * BorderPixels), 0, row.Length - 1)];
        double half = (value + beyond) / 2;
        bool isDarker = beyond < value;
        while (isDarker ? row[at + step] > half : row[at + step] < half)
            at += step;

        return Math.Abs(at - middle) + ((row[at] - half) / (row[at] - row[at + step]));
    }

    private static List<LevelRectangle> Runs(ReadOnlySpan<byte> row, int top, int shortest)
    {
        var runs = new List<LevelRectangle>();
        int start = 0;
        for (int column = 1; column <= row.Length; column++)
        {
            if (column < row.Length && Math.Abs(row[column] - row[start]) <= SameBrightness)
                continue;

            if (column - start >= shortest)
                runs.Add(new(start, top, column - start, 1, row[start + ((column - start) / 2)]));

            start = column;
        }

        return runs;
    }

    private static bool Continues(LevelRectangle rectangle, LevelRectangle run) =>
        Math.Abs(rectangle.Left - run.Left) <= SameColumn
        && Math.Abs(rectangle.Left + rectangle.Length - run.Left - run.Length) <= SameColumn
        && Math.Abs(rectangle.Value - run.Value) <= SameBrightness;

    private static bool IsDifferent(byte one, byte other) => Math.Abs(one - other) >= LeastDifference;

    private static bool IsMostlyDifferent(ReadOnlySpan<byte> row, byte value)
    {
        int different = 0;
        foreach (byte one in row)
            different += IsDifferent(one, value) ? 1 : 0;

        return different >= LeastDifferentShare * row.Length;
    }
}
