namespace FoamDevice.Simulator;

/// <summary>
/// The coupler between carriage and plunger: gives way above a force and then holds nothing until it is seated again by hand. Its
/// contact is part of the safety chain.
/// </summary>
public sealed class BreakAwayCoupler
{
    /// <summary>Makes a seated coupler for a syringe: the trip pressure on its bore, and its plunger's friction.</summary>
    public BreakAwayCoupler(double tripPascals, double areaSquareMeters, double frictionNewtons) =>
        TripNewtons = tripPascals * areaSquareMeters + frictionNewtons;

    /// <summary>Force that breaks it away, N.</summary>
    public double TripNewtons { get; }

    /// <summary>True while it holds.</summary>
    public bool Seated { get; private set; } = true;

    /// <summary>Loads the coupler; it breaks away above its force, either way.</summary>
    public void Load(double newtons)
    {
        if (Math.Abs(newtons) > TripNewtons)
            Seated = false;
    }
}
