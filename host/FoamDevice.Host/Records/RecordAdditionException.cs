namespace FoamDevice.Host;

/// <summary>Something can't be added to a record. The message is a plain sentence that says why.</summary>
public sealed class RecordAdditionException(Sentence said) : SaidException(said);
