namespace FoamDevice.Simulator;

/// <summary>
/// The stopcock: a plug with a T-shaped bore between syringe A, syringe B and port C. Each way is open at one angle; away from it the
/// bore in the plug and the bore in the body overlap as two circles, until they part.
/// </summary>
public sealed class TBoreValve(BenchParameters parameters)
{
    /// <summary>Angle at which B and C are connected.</summary>
    public const double GasPortDegrees = -90;

    /// <summary>Angle at which A and B are connected.</summary>
    public const double MixDegrees = 0;

    /// <summary>Angle at which A and C are connected.</summary>
    public const double LiquidPortDegrees = 90;

    private readonly double _boreRadius = parameters.ValveBoreMeters / 2;
    private readonly double _plugRadius = parameters.ValvePlugMeters / 2;
    private double _angleDegrees = double.NaN;

    /// <summary>Angle of the plug; 0° is Mix.</summary>
    public double AngleDegrees
    {
        get => _angleDegrees;
        set
        {
            if (value == _angleDegrees)
                return;
            _angleDegrees = value;
            double bore = Math.PI * _boreRadius * _boreRadius;
            GasPortSquareMeters = bore * OpenShare(value - GasPortDegrees);
            MixSquareMeters = bore * OpenShare(value - MixDegrees);
            LiquidPortSquareMeters = bore * OpenShare(value - LiquidPortDegrees);
        }
    }

    /// <summary>Open area between B and C, m².</summary>
    public double GasPortSquareMeters { get; private set; }

    /// <summary>Open area between A and B, m².</summary>
    public double MixSquareMeters { get; private set; }

    /// <summary>Open area between A and C, m².</summary>
    public double LiquidPortSquareMeters { get; private set; }

    /// <summary>Share of the bore that is open when the plug stands this far from a way's own angle: 1 aligned, 0 shut.</summary>
    public double OpenShare(double degreesOff)
    {
        double centersApart = _plugRadius * Math.Abs(degreesOff) * Math.PI / 180;
        double half = centersApart / (2 * _boreRadius);
        return half >= 1 ? 0 : 2 / Math.PI * (Math.Acos(half) - half * Math.Sqrt(1 - half * half));
    }
}
