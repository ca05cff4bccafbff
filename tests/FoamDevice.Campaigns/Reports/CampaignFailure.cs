namespace FoamDevice.Campaigns;

/// <summary>A run in which something did not hold.</summary>
/// <param name="Seed">Its seed.</param>
/// <param name="Invariant">What did not hold.</param>
/// <param name="Text">What was wrong.</param>
public sealed record CampaignFailure(ulong Seed, string Invariant, string Text);
