namespace FoamDevice.Quality;

/// <summary>A whole bubble with its size, and how many it stands for.</summary>
/// <param name="DiameterMicrometers">Diameter, µm.</param>
/// <param name="DiameterPixels">Diameter in the picture.</param>
/// <param name="Weight">By <see cref="FrameCorrection"/>; at least 1.</param>
internal readonly record struct SizedBubble(double DiameterMicrometers, double DiameterPixels, double Weight);
