namespace FoamDevice.Simulator;

/// <summary>
/// The coupling between the servo's shaft and the stopcock's plug. Healthy it is rigid. Slipped it has play: the plug turns only once
/// the shaft has taken the play up, and so stops short of where the servo went, whichever way it came.
/// </summary>
public sealed class ValveCoupling(double startDegrees)
{
    /// <summary>Angle of the plug; 0° is Mix.</summary>
    public double PlugDegrees { get; private set; } = startDegrees;

    /// <summary>Fault: the angle by which the plug stops short, either way; 0 when healthy.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The angle is negative.</exception>
    public double PlayDegrees
    {
        get;
        set => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A play is 0° or more.");
    }

    /// <summary>The shaft stands here now.</summary>
    public void Follow(double shaftDegrees) => PlugDegrees = Math.Clamp(PlugDegrees, shaftDegrees - PlayDegrees, shaftDegrees + PlayDegrees);
}
