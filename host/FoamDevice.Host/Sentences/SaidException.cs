namespace FoamDevice.Host;

/// <summary>A failure that is told to people.</summary>
/// <param name="said">What it says; its English is the message.</param>
/// <param name="cause">What caused it; null for nothing else.</param>
public abstract class SaidException(Sentence said, Exception? cause = null) : Exception(said.Text, cause)
{
    /// <summary>The message, for readers of any language.</summary>
    public Sentence Said => said;
}
