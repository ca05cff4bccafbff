using FoamDevice.Host;

namespace FoamDevice.Quality;

/// <summary>What readings of drained liquid tell of a foam.</summary>
/// <param name="Readings">The readings.</param>
/// <param name="LiquidMilliliters">Liquid that was put into the foam, mL; null when it is not known.</param>
/// <param name="Hill">The sigmoid curve.</param>
/// <param name="FirstOrder">The first-order curve; null when the readings do not tell where it ends.</param>
/// <param name="Figures">The figures, as they go on record.</param>
/// <param name="Warnings">What a reader should beware of, in sentences.</param>
public sealed record DrainageResult(
    IReadOnlyList<DrainageReading> Readings,
    double? LiquidMilliliters,
    DrainageFit Hill,
    DrainageFit? FirstOrder,
    IReadOnlyList<MeasuredFigure> Figures,
    IReadOnlyList<string> Warnings);
