namespace FoamDevice.Host;

/// <summary>No conversation with the device came about, or it ended; the message is a plain sentence.</summary>
public sealed class DeviceSilentException(Sentence said) : SaidException(said);
