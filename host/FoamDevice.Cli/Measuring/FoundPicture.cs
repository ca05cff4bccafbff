using FoamDevice.Quality;

namespace FoamDevice.Cli.Measuring;

/// <summary>A picture with what was found in it.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Sha256">SHA-256 of the file.</param>
/// <param name="AgeSeconds">Age of the foam in it, s; null when nobody said.</param>
/// <param name="Picture">Its bubbles.</param>
/// <param name="Scale">Its scale.</param>
/// <param name="Verdict">Whether the bubbles may be counted.</param>
/// <param name="Warnings">What the detector warns of.</param>
/// <param name="OverlayPng">The picture with the circles.</param>
internal sealed record FoundPicture(
    string Path, string Sha256, double? AgeSeconds, SizedPicture Picture, PixelScale Scale, DetectionVerdict Verdict, IReadOnlyList<string> Warnings, byte[] OverlayPng)
{
    /// <summary>What keeps its figures from being trusted before a person has looked; null for nothing.</summary>
    public string? Doubt => Verdict == DetectionVerdict.Doubtful ? $"{Picture.Name}: it is not certain that these are bubbles. Look at the overlay." : null;
}
