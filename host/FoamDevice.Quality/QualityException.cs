namespace FoamDevice.Quality;

/// <summary>Foam cannot be judged from what was given; the message says what was wrong, where, and what to do.</summary>
/// <param name="message">The words for a person.</param>
/// <param name="cause">What lies behind it, if something does.</param>
public sealed class QualityException(string message, Exception? cause = null) : Exception(message, cause);
