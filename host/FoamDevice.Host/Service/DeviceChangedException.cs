namespace FoamDevice.Host;

/// <summary>Another device answers, or the device started anew, in the middle of something; the message says which. What was measured before does not count.</summary>
public sealed class DeviceChangedException(Sentence said) : SaidException(said);
