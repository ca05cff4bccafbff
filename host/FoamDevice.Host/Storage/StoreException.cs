namespace FoamDevice.Host;

/// <summary>The run store can't be opened, read or written. The message is a plain sentence that says what to do.</summary>
public sealed class StoreException : Exception
{
    /// <summary>With words for people.</summary>
    public StoreException(string message)
        : base(message)
    {
    }

    /// <summary>With words for people, and what caused it.</summary>
    public StoreException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>It may pass by itself, as when a server starts anew: trying again later may help.</summary>
    public bool MayPass { get; init; }
}
