using MathNet.Numerics.Statistics;
using OpenCvSharp;

namespace FoamDevice.Quality;

/// <summary>Brightness of a picture of parallel lines, along a way that crosses them at right angles.</summary>
internal sealed class LineProfile
{
    // Of all contrast in the picture, so much must run one way. [A]
    private const double LeastCoherence = 0.35;

    // The direction is sharpened by trying others around it. [A]
    private const double SearchDegrees = 2;
    private const double SearchStepDegrees = 0.1;

    // The brightness between lines, from so many pixels around as share of the length. [A]
    private const double BackgroundShare = 0.1;

    // Near its ends the disc is too narrow for a mean. [A]
    private const double EdgeShare = 0.05;

    private readonly double[] _relief;

    private LineProfile(double[] relief) => _relief = relief;

    /// <summary>Finds the direction of the lines, and the profile across them.</summary>
    /// <returns>Null when nothing in the picture runs one way.</returns>
    public static LineProfile? Of(Mat grey)
    {
        using var smooth = new Mat();
        Cv2.GaussianBlur(grey, smooth, new Size(0, 0), 1);
        if (Direction(smooth) is not { } rough)
            return null;

        double best = rough;
        double most = 0;
        for (double turn = -SearchDegrees; turn <= SearchDegrees; turn += SearchStepDegrees)
        {
            double direction = rough + (turn * Math.PI / 180);
            double variance = Across(smooth, direction).Variance();
            if (variance > most)
                (best, most) = (direction, variance);
        }

        return new(Relief(Across(smooth, best)));
    }

    /// <summary>Where the lines are, in pixels along the way.</summary>
    /// <param name="prominence">Lines that stand out by less than this share of what the strongest stand out by are passed over.</param>
    public IReadOnlyList<double> Lines(double prominence)
    {
        var lines = new List<double>();
        double least = prominence * _relief.Max();
        int at = 0;
        while (at < _relief.Length)
        {
            int end = at;
            double weight = 0;
            double moment = 0;
            for (; end < _relief.Length && _relief[end] >= least; end++)
            {
                weight += _relief[end] - least;
                moment += (_relief[end] - least) * end;
            }

            // A line that the border cuts has its middle elsewhere.
            if (weight > 0 && at > 0 && end < _relief.Length)
                lines.Add(moment / weight);

            at = Math.Max(end, at + 1);
        }

        return lines;
    }

    // The way brightness changes most, from the sums of products of its changes (the structure tensor).
    private static double? Direction(Mat smooth)
    {
        using var right = new Mat();
        using var down = new Mat();
        Cv2.Sobel(smooth, right, MatType.CV_32F, 1, 0);
        Cv2.Sobel(smooth, down, MatType.CV_32F, 0, 1);
        double xx = right.Dot(right);
        double yy = down.Dot(down);
        double xy = right.Dot(down);
        double coherence = Math.Sqrt(((xx - yy) * (xx - yy)) + (4 * xy * xy)) / Math.Max(1, xx + yy);
        return coherence >= LeastCoherence ? 0.5 * Math.Atan2(2 * xy, xx - yy) : null;
    }

    // Mean brightness of the pixels of a disc, which is as long in every direction, against the way along the direction.
    private static double[] Across(Mat smooth, double direction)
    {
        int radius = Math.Min(smooth.Width, smooth.Height) / 2;
        var sums = new double[(2 * radius) + 2];
        var weights = new double[sums.Length];
        double right = Math.Cos(direction);
        double down = Math.Sin(direction);
        for (int y = -radius; y < radius; y++)
        {
            int half = (int)Math.Sqrt(((double)radius * radius) - ((double)y * y));
            var row = smooth.RowSpan<byte>(y + (smooth.Height / 2));
            for (int x = -half; x < half; x++)
            {
                // Each pixel goes to the two places beside it, by its nearness: rounding would comb the profile.
                double way = Math.Clamp((x * right) + (y * down) + radius, 0, sums.Length - 2);
                int place = (int)way;
                double share = way - place;
                double value = row[x + (smooth.Width / 2)];
                sums[place] += (1 - share) * value;
                sums[place + 1] += share * value;
                weights[place] += 1 - share;
                weights[place + 1] += share;
            }
        }

        int edge = (int)(EdgeShare * sums.Length);
        return [.. Enumerable.Range(edge, sums.Length - (2 * edge)).Select(place => sums[place] / Math.Max(1, weights[place]))];
    }

    // How far the lines stand out of what is between them, upwards whether they are dark or bright: lines are the narrower part.
    private static double[] Relief(double[] profile)
    {
        int half = Math.Max(1, (int)(BackgroundShare * profile.Length / 2));
        var relief = new double[profile.Length];
        for (int place = 0; place < profile.Length; place++)
            relief[place] = profile[place] - profile[Math.Max(0, place - half)..Math.Min(profile.Length, place + half + 1)].Median();

        return relief.Skewness() < 0 ? [.. relief.Select(value => -value)] : relief;
    }
}
