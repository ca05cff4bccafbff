namespace FoamDevice.Quality;

/// <summary>A row of an edited CSV of circles.</summary>
/// <param name="Line">Where it stands, for messages.</param>
/// <param name="Picture">Name of its picture.</param>
/// <param name="Bubble">Number of the bubble, from 1; null for one that was added.</param>
/// <param name="CenterXPixels">Centre from the left.</param>
/// <param name="CenterYPixels">Centre from the top.</param>
/// <param name="RadiusPixels">Radius.</param>
internal sealed record CircleRow(int Line, string Picture, int? Bubble, double CenterXPixels, double CenterYPixels, double RadiusPixels);
