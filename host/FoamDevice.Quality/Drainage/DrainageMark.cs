namespace FoamDevice.Quality;

/// <summary>A level of drained liquid as somebody read it, with what became of it.</summary>
/// <param name="FoamAgeSeconds">When it was marked, s since the end of the last pass.</param>
/// <param name="Level">The level, in the unit of its sheet.</param>
/// <param name="FirstSaid">The level that was said first; null when it was not corrected.</param>
/// <param name="IsTakenAway">It does not count; it stays on the sheet.</param>
public sealed record DrainageMark(double FoamAgeSeconds, double Level, double? FirstSaid = null, bool IsTakenAway = false);
