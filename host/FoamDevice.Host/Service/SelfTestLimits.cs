namespace FoamDevice.Host;

/// <summary>What a self-test holds a machine against.</summary>
/// <param name="Homings">How often home is sought.</param>
/// <param name="HomingDriftSteps">Largest drift of one homing against the one before, steps.</param>
/// <param name="ValveCycles">How often the valve goes through its three positions.</param>
/// <param name="ValveTurnMilliseconds">Longest turn of the valve, ms.</param>
/// <param name="AmbientLeastCelsius">Lowest temperature that a sensor in order shows, °C.</param>
/// <param name="AmbientMostCelsius">Highest, °C.</param>
/// <param name="AmbientLeastHectopascals">Lowest pressure that a sensor in order shows, hPa.</param>
/// <param name="AmbientMostHectopascals">Highest, hPa.</param>
public sealed record SelfTestLimits(
    int Homings,
    int HomingDriftSteps,
    int ValveCycles,
    int ValveTurnMilliseconds,
    double AmbientLeastCelsius,
    double AmbientMostCelsius,
    double AmbientLeastHectopascals,
    double AmbientMostHectopascals)
{
    internal static SelfTestLimits Read(YamlSection section) => new(
        section.Count("homings", 2, 100, "homings"),
        section.Count("homingDriftSteps", 1, 1_000, "steps"),
        section.Count("valveCycles", 1, 100, "cycles"),
        section.Count("valveTurnMilliseconds", 50, 10_000, "ms"),
        section.Number("ambientLeastCelsius", -40, 85, "°C"),
        section.Number("ambientMostCelsius", -40, 85, "°C"),
        section.Number("ambientLeastHectopascals", 300, 1_100, "hPa"),
        section.Number("ambientMostHectopascals", 300, 1_100, "hPa"));
}
