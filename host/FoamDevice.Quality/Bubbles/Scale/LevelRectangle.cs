namespace FoamDevice.Quality;

/// <summary>A rectangle of one brightness whose sides are those of the picture.</summary>
/// <param name="Left">First column.</param>
/// <param name="Top">First row.</param>
/// <param name="Length">Columns.</param>
/// <param name="Height">Rows.</param>
/// <param name="Value">Brightness, from 0 to 255.</param>
internal readonly record struct LevelRectangle(int Left, int Top, int Length, int Height, byte Value);
