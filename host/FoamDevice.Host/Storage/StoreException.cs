namespace FoamDevice.Host;

/// <summary>The run store can't be opened, read or written. The message is a plain sentence that says what to do.</summary>
/// <param name="said">Words for people.</param>
/// <param name="cause">What caused it; null for nothing else.</param>
public sealed class StoreException(Sentence said, Exception? cause = null) : SaidException(said, cause)
{
    /// <summary>It may pass by itself, as when a server starts anew: trying again later may help.</summary>
    public bool MayPass { get; init; }
}
