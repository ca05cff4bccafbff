namespace FoamDevice.Host;

/// <summary>The operator ended the work before it was done; nothing was written. The message says how the device was left.</summary>
public sealed class StoppedException(Sentence said) : SaidException(said);
