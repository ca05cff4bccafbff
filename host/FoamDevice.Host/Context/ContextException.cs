namespace FoamDevice.Host;

/// <summary>A run's context can't be read. The message is a plain sentence: where, what is wrong, what to do.</summary>
public sealed class ContextException(string message) : Exception(message);
