namespace FoamDevice.Host;

/// <summary>A port that can't be used; the message is a plain sentence and says what to do.</summary>
public sealed class PortException(PortTrouble trouble, Sentence said, Exception? cause = null) : SaidException(said, cause)
{
    /// <summary>What is wrong.</summary>
    public PortTrouble Trouble => trouble;
}
