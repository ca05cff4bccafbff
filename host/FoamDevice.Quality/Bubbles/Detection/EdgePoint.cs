namespace FoamDevice.Quality;

/// <summary>A point at which brightness rises more steeply than on either side.</summary>
/// <param name="X">From the left, between pixels.</param>
/// <param name="Y">From the top, between pixels.</param>
/// <param name="Right">Part of the direction of the rise, from dark to bright, of length 1.</param>
/// <param name="Down">Part of the direction of the rise.</param>
internal readonly record struct EdgePoint(float X, float Y, float Right, float Down);
