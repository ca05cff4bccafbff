namespace FoamDevice.Quality;

/// <summary>What was found in a micrograph.</summary>
/// <param name="Bubbles">The bubbles, from the largest to the smallest; empty when the picture shows none for certain.</param>
/// <param name="Verdict">Whether the bubbles may be counted.</param>
/// <param name="Warnings">What a person should know before they trust the figures; in words.</param>
public sealed record DetectionResult(IReadOnlyList<Bubble> Bubbles, DetectionVerdict Verdict, IReadOnlyList<string> Warnings);
