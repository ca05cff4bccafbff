namespace FoamDevice.Host;

/// <summary>A method can't be read or found. The message is a plain sentence: file, line, field, what is wrong, what to do.</summary>
public sealed class MethodException(Sentence said) : SaidException(said);
