using OpenCvSharp;

namespace FoamDevice.Quality;

/// <summary>The pixels around a circle on a level, slightly smoothed; brightness is as the camera gave it.</summary>
internal sealed class Surroundings
{
    private const double SmoothingPixels = 0.7;
    private const double StepPixels = 0.25;

    private readonly float[] _values;
    private readonly Size _size;
    private readonly Circle _circle;
    private readonly double[] _samples = new double[1024];

    /// <param name="level">The level.</param>
    /// <param name="circle">A circle in its pixels.</param>
    /// <param name="reach">How far from the centre it is looked at.</param>
    public Surroundings(Mat level, Circle circle, double reach)
    {
        int side = (int)Math.Ceiling(reach) + 2;
        var place = new Rect((int)circle.X - side, (int)circle.Y - side, (2 * side) + 1, (2 * side) + 1) & new Rect(0, 0, level.Width, level.Height);
        using var part = new Mat(level, place);
        using var values = new Mat();
        part.ConvertTo(values, MatType.CV_32F);
        Cv2.GaussianBlur(values, values, new Size(0, 0), SmoothingPixels, borderType: BorderTypes.Replicate);
        _values = values.AsSpan<float>().ToArray();
        _size = place.Size;
        _circle = circle.Shifted(-place.X, -place.Y);
    }

    /// <summary>A ray can be read from the centre to a distance.</summary>
    public bool Reaches(int ray, double distance)
    {
        var (right, down) = Rays.Directions[ray];
        return Holds(_circle.X, _circle.Y) && Holds(_circle.X + (distance * right), _circle.Y + (distance * down));
    }

    /// <summary>Brightness that a share of a part of a ray stays below.</summary>
    public double Quantile(int ray, double from, double to, double share)
    {
        int count = 0;
        for (double distance = from; distance <= to && count < _samples.Length; distance += 2 * StepPixels)
            _samples[count++] = At(ray, distance);

        Array.Sort(_samples, 0, count);
        return _samples[(int)(share * (count - 1))];
    }

    /// <summary>Where brightness rises through a value, nearest to the circle, and how steeply.</summary>
    /// <param name="ray">The ray.</param>
    /// <param name="value">The value.</param>
    /// <param name="reach">How far from the circle is looked, inwards and outwards.</param>
    public (double Distance, double RisePerPixel)? Crossing(int ray, double value, double reach)
    {
        (double Distance, double RisePerPixel)? nearest = null;
        double from = Math.Max(0, _circle.Radius - reach);
        double before = At(ray, from);
        for (double distance = from + StepPixels; distance <= _circle.Radius + reach && Reaches(ray, distance); distance += StepPixels)
        {
            double here = At(ray, distance);
            if (before < value && here >= value)
            {
                double crossing = distance - (StepPixels * (here - value) / (here - before));
                if (nearest is null || Math.Abs(crossing - _circle.Radius) < Math.Abs(nearest.Value.Distance - _circle.Radius))
                    nearest = (crossing, (here - before) / StepPixels);
            }

            before = here;
        }

        return nearest;
    }

    private bool Holds(double x, double y) => x >= 0 && y >= 0 && x < _size.Width - 1 && y < _size.Height - 1;

    private double At(int ray, double distance)
    {
        var (right, down) = Rays.Directions[ray];
        double x = _circle.X + (distance * right);
        double y = _circle.Y + (distance * down);
        int column = (int)x;
        int row = (int)y;
        int at = (row * _size.Width) + column;
        double across = x - column;
        double upper = _values[at] + (across * (_values[at + 1] - _values[at]));
        double lower = _values[at + _size.Width] + (across * (_values[at + _size.Width + 1] - _values[at + _size.Width]));
        return upper + ((y - row) * (lower - upper));
    }
}
