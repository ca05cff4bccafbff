namespace FoamDevice.Simulator;

/// <summary>A kind of syringe as it lies on the bench.</summary>
/// <param name="Name">Maker and nominal volume.</param>
/// <param name="BoreMillimeters">Inner diameter of the barrel. [P] makers' tables for syringe pumps.</param>
/// <param name="CapacityMilliliters">Volume at which the plunger leaves the barrel. [A] nominal volume and a fifth.</param>
/// <param name="FrictionNewtons">Friction of the plunger. [A] ISO 7886-1 allows up to 10 N for a 10 mL syringe.</param>
public sealed record SyringeModel(string Name, double BoreMillimeters, double CapacityMilliliters, double FrictionNewtons)
{
    /// <summary>Norm-Ject 3 mL.</summary>
    public static SyringeModel NormJect3 { get; } = new("Norm-Ject 3 mL", 9.65, 3.6, 3);

    /// <summary>Norm-Ject 5 mL.</summary>
    public static SyringeModel NormJect5 { get; } = new("Norm-Ject 5 mL", 12.45, 6, 4);

    /// <summary>Norm-Ject 10 mL.</summary>
    public static SyringeModel NormJect10 { get; } = new("Norm-Ject 10 mL", 15.90, 12, 5);

    /// <summary>Norm-Ject 20 mL.</summary>
    public static SyringeModel NormJect20 { get; } = new("Norm-Ject 20 mL", 20.05, 24, 7);

    /// <summary>BD 3 mL.</summary>
    public static SyringeModel Bd3 { get; } = new("BD 3 mL", 8.585, 3.6, 3);

    /// <summary>BD 5 mL.</summary>
    public static SyringeModel Bd5 { get; } = new("BD 5 mL", 11.99, 6, 4);

    /// <summary>BD 10 mL.</summary>
    public static SyringeModel Bd10 { get; } = new("BD 10 mL", 14.43, 12, 5);

    /// <summary>BD 20 mL.</summary>
    public static SyringeModel Bd20 { get; } = new("BD 20 mL", 19.05, 24, 7);

    /// <summary>All models that the bench has.</summary>
    public static IReadOnlyList<SyringeModel> All { get; } = [NormJect3, NormJect5, NormJect10, NormJect20, Bd3, Bd5, Bd10, Bd20];

    /// <summary>The model whose bore is nearest to <paramref name="boreMillimeters"/>, with exactly that bore.</summary>
    public static SyringeModel OfBore(double boreMillimeters) =>
        All.MinBy(model => Math.Abs(model.BoreMillimeters - boreMillimeters))! with { BoreMillimeters = boreMillimeters };

    /// <summary>Cross-section of the barrel.</summary>
    public double AreaSquareMeters => Math.PI / 4 * BoreMillimeters * BoreMillimeters * 1e-6;
}
