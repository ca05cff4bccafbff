namespace FoamDevice.Host;

/// <summary>A syringe catalogue can't be read, or a syringe is not in it. The message is a plain sentence that says what to do.</summary>
public sealed class SyringeException(string message) : Exception(message);
