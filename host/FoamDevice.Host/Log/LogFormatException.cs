namespace FoamDevice.Host;

/// <summary>A text is no log entry. The message says in a sentence why.</summary>
/// <param name="said">Words for people.</param>
public sealed class LogFormatException(Sentence said) : SaidException(said);
