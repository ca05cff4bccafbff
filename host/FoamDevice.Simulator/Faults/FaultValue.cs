namespace FoamDevice.Simulator;

/// <summary>The number that a fault of the menu takes.</summary>
/// <param name="Unit">Its unit, or what it counts.</param>
/// <param name="Usual">The value when none is given.</param>
/// <param name="Least">The smallest value that makes sense.</param>
/// <param name="Most">The largest value that makes sense.</param>
public sealed record FaultValue(string Unit, double Usual, double Least, double Most)
{
    /// <summary>A share, of bytes or of milliseconds.</summary>
    public static FaultValue Share(double usual) => new("share", usual, 0, 1);
}
