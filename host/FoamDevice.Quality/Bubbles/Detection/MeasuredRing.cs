namespace FoamDevice.Quality;

/// <summary>A ring whose boundary was measured.</summary>
/// <param name="Ring">The ring; its circle is the boundary.</param>
/// <param name="BlurPixels">Deviation of the blur that the boundary shows, in pixels of the picture; 0 where it was not measured.</param>
internal sealed record MeasuredRing(RingCandidate Ring, double BlurPixels);
