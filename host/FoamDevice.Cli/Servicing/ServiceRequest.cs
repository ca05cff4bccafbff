namespace FoamDevice.Cli.Servicing;

/// <summary>What service commands have in common.</summary>
/// <param name="IsConfirmed">The word that the holders are empty was given beforehand.</param>
/// <param name="Json">The result is wanted as JSON.</param>
/// <param name="Writes">New values are to be written without another question.</param>
/// <param name="Store">The store; null for the user's.</param>
internal sealed record ServiceRequest(bool IsConfirmed, bool Json, bool Writes, string? Store);
