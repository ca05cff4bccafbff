namespace FoamDevice.Host;

/// <summary>A record can't be written to a file. The message is a plain sentence that says what to do.</summary>
public sealed class ExportException(string message, Exception cause) : Exception(message, cause);
