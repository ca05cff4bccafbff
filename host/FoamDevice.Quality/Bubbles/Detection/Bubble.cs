namespace FoamDevice.Quality;

/// <summary>A bubble that was found in a micrograph.</summary>
/// <param name="CenterXPixels">Centre from the left; the centre of the leftmost pixel is 0.</param>
/// <param name="CenterYPixels">Centre from the top; the centre of the topmost pixel is 0.</param>
/// <param name="RadiusPixels">Radius of the outer boundary of the dark ring: where brightness crosses half-way from the ring's darkness to the light outside.</param>
/// <param name="Confidence">Share of the outline, of what lies in the picture, at which its edge was found; from 0 to 1.</param>
/// <param name="CutByFrame">The circle reaches beyond the picture.</param>
public sealed record Bubble(double CenterXPixels, double CenterYPixels, double RadiusPixels, double Confidence, bool CutByFrame);
