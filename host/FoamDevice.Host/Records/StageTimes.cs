using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Measured times of the passes at one speed.</summary>
/// <param name="Stage">The speed.</param>
/// <param name="Passes">How many passes.</param>
/// <param name="PlannedSeconds">Duration of the train, s.</param>
/// <param name="MeanSeconds">Mean duration, s.</param>
/// <param name="CoefficientOfVariationPercent">Standard deviation as a share of the mean, %; null below two passes.</param>
public sealed record StageTimes(SpeedStage Stage, int Passes, double PlannedSeconds, double MeanSeconds, double? CoefficientOfVariationPercent);
