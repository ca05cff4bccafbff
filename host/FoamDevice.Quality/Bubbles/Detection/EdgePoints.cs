namespace FoamDevice.Quality;

/// <summary>Thins a gradient field to its crests.</summary>
internal static class EdgePoints
{
    /// <summary>Finds the points whose rise is above a threshold and above that of both neighbours along the rise.</summary>
    /// <param name="field">The field.</param>
    /// <param name="threshold">Least rise per pixel.</param>
    public static List<EdgePoint> Of(GradientField field, double threshold)
    {
        var points = new List<EdgePoint>();
        float least = (float)(threshold * threshold);
        for (int row = 1; row < field.Height - 2; row++)
        {
            for (int column = 1; column < field.Width - 2; column++)
            {
                int at = (row * field.Width) + column;
                float square = (field.Right[at] * field.Right[at]) + (field.Down[at] * field.Down[at]);
                if (square >= least && Crest(field, column, row, MathF.Sqrt(square)) is { } point)
                    points.Add(point);
            }
        }

        return points;
    }

    private static EdgePoint? Crest(GradientField field, int column, int row, float strength)
    {
        int at = (row * field.Width) + column;
        float right = field.Right[at] / strength;
        float down = field.Down[at] / strength;
        double ahead = Strength(field, column + right, row + down);
        double behind = Strength(field, column - right, row - down);
        if (strength < ahead || strength <= behind)
            return null;

        double bend = behind - (2 * strength) + ahead;
        float offset = bend < 0 ? (float)Math.Clamp(0.5 * (behind - ahead) / bend, -0.5, 0.5) : 0;
        return new(column + (offset * right), row + (offset * down), right, down);
    }

    private static double Strength(GradientField field, double x, double y)
    {
        var (right, down) = field.GradientAt(x, y);
        return Math.Sqrt((right * right) + (down * down));
    }
}
