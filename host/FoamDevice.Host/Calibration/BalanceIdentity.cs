namespace FoamDevice.Host;

/// <summary>The balance of a volume calibration.</summary>
/// <param name="Model">Maker and model.</param>
/// <param name="SerialNumber">Its serial number.</param>
/// <param name="ResolutionMilligrams">The smallest difference that it shows, mg.</param>
public sealed record BalanceIdentity(string Model, string SerialNumber, double ResolutionMilligrams);
