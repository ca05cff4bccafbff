namespace FoamDevice.Host;

/// <summary>A package can't be written, or is not as it was written. The message says in a sentence what is wrong and where.</summary>
public sealed class PackageException : Exception
{
    /// <summary>With words for people.</summary>
    public PackageException(string message)
        : base(message)
    {
    }

    /// <summary>With words for people, and what caused it.</summary>
    public PackageException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
