namespace FoamDevice.Host;

/// <summary>The operator aborted what a command had begun; the message is a plain sentence.</summary>
public sealed class AbortedException(Sentence said) : SaidException(said);
