namespace FoamDevice.Host;

/// <summary>What a <see cref="TravelStudy"/> measures.</summary>
/// <param name="Homings">How often home is sought, 2 to 100.</param>
/// <param name="FindsEnds">Whether the far ends are sought too: the safety chain opens there, and a person has to reset it.</param>
public sealed record TravelPlan(int Homings = 10, bool FindsEnds = true);
