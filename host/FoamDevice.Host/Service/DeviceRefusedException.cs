namespace FoamDevice.Host;

/// <summary>The device did not do what was asked; the message is a plain sentence.</summary>
public sealed class DeviceRefusedException(Sentence said) : SaidException(said);
