namespace FoamDevice.Cli.Reports;

/// <summary>Numbers laid out from left to right in a strip of characters.</summary>
internal sealed class StripScale
{
    private readonly int _columns;
    private readonly double _least;
    private readonly double _most;

    private StripScale(int columns, double least, double most)
    {
        _columns = columns;
        _least = least;
        _most = most;
    }

    /// <summary>A scale that holds all of some numbers.</summary>
    public static StripScale Over(int columns, IReadOnlyCollection<double> numbers) => new(columns, numbers.Min(), numbers.Max());

    /// <summary>A strip with marks at numbers; where two meet, the later covers the earlier.</summary>
    public string Strip(params IReadOnlyList<(double Number, char Mark)> marks)
    {
        char[] strip = new char[_columns];
        Array.Fill(strip, ' ');
        foreach ((double number, char mark) in marks)
            strip[ColumnOf(number)] = mark;

        return new string(strip);
    }

    // Numbers that are all the same stand in the middle.
    private int ColumnOf(double number)
    {
        double share = _most > _least ? (number - _least) / (_most - _least) : 0.5;
        return (int)Math.Clamp(Math.Round(share * (_columns - 1)), 0, _columns - 1);
    }
}
