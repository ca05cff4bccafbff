namespace FoamDevice.Host;

/// <summary>A text is no log entry. The message says in a sentence why.</summary>
public sealed class LogFormatException(string message) : Exception(message);
