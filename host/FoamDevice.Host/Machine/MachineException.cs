namespace FoamDevice.Host;

/// <summary>A machine file can't be read. The message is a plain sentence: file, line, field, what is wrong, what to do.</summary>
public sealed class MachineException(Sentence said) : SaidException(said);
