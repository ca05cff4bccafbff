namespace FoamDevice.Host;

/// <summary>What one dwell left of the under-pressure.</summary>
/// <param name="DwellSeconds">The dwell, s.</param>
/// <param name="MeanMicroliters">Mean push-back of the full volume, µL.</param>
/// <param name="DeviationMicroliters">Its standard deviation, µL.</param>
/// <param name="ExcessPartsPerMillion">How much more was pushed back than after the longest dwell, ppm of the volume: gas that had yet to come in.</param>
/// <param name="Suffices">This and every longer dwell are within <see cref="FillReport.TolerancePartsPerMillion"/> of the longest.</param>
public sealed record DwellResult(double DwellSeconds, double MeanMicroliters, double DeviationMicroliters, double ExcessPartsPerMillion, bool Suffices);
