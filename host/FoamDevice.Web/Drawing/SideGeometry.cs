namespace FoamDevice.Web.Drawing;

/// <summary>Where the parts of one side are drawn: millimetres outward from the valve's middle. True along the axis, wider than true across it.</summary>
public sealed record SideGeometry
{
    /// <summary>Edge of the valve's body, mm.</summary>
    public const double ValveRadius = 11;

    /// <summary>Where the barrel begins, after the Luer tip, mm.</summary>
    public const double BarrelStart = 20;

    /// <summary>Thickness of the plunger's seal, mm.</summary>
    public const double SealLength = 4;

    /// <summary>Length of a carriage along its rail, mm.</summary>
    public const double CarriageLength = 14;

    /// <summary>From where an empty plunger has its carriage to home, mm: the reference machine's way.</summary>
    public const double HomeMillimeters = 100;

    private const double RodBeyondBarrel = 12;

    // Barrels are slender: at their true width a tablet would show little of what they hold.
    private const double WidthScale = 2.4;

    private readonly DrawnSyringe _syringe;

    /// <summary>For one side as it stands.</summary>
    public SideGeometry(DrawnSyringe syringe)
    {
        _syringe = syringe;
        double drawn = Math.Clamp(syringe.DrawnMillimeters ?? (syringe.IsHome == true ? HomeMillimeters : HomeMillimeters / 2), -2, HomeMillimeters + 8);
        Carriage = BarrelStart + RodLength + drawn;
        Seal = BarrelStart + Math.Clamp(drawn, 0, syringe.BarrelMillimeters);
    }

    /// <summary>Inner face of the plunger's seal.</summary>
    public double Seal { get; }

    /// <summary>Inner face of the carriage.</summary>
    public double Carriage { get; }

    /// <summary>Inner face of a carriage that is at home.</summary>
    public double Home => BarrelStart + RodLength + HomeMillimeters;

    /// <summary>Where the rail begins.</summary>
    public double RailStart => BarrelStart + RodLength - 4;

    /// <summary>Where the rail ends: nothing of the side is further out.</summary>
    public double RailEnd => Home + CarriageLength + 8;

    /// <summary>End of the barrel.</summary>
    public double BarrelEnd => BarrelStart + _syringe.BarrelMillimeters;

    /// <summary>Half of the barrel's drawn width.</summary>
    public double HalfWidth => _syringe.BoreMillimeters * WidthScale / 2;

    /// <summary>Where liquid ends and foam begins.</summary>
    public double LiquidEnd => ShareEnd(content => content.LiquidMilliliters);

    /// <summary>Where foam ends and gas begins.</summary>
    public double FoamEnd => ShareEnd(content => content.LiquidMilliliters + content.FoamMilliliters);

    private double RodLength => _syringe.BarrelMillimeters + RodBeyondBarrel;

    private double ShareEnd(Func<SyringeContent, double> part)
    {
        return _syringe.Content is { TotalMilliliters: > 0 } content
            ? BarrelStart + ((Seal - BarrelStart) * part(content) / content.TotalMilliliters)
            : BarrelStart;
    }
}
