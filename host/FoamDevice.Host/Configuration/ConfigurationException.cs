namespace FoamDevice.Host;

/// <summary>The configuration can't be read or written. The message is a plain sentence: where, what is wrong, what to do. It never holds a value that may be secret.</summary>
public sealed class ConfigurationException : Exception
{
    /// <summary>With words for people.</summary>
    public ConfigurationException(string message)
        : base(message)
    {
    }

    /// <summary>With words for people, and what caused it.</summary>
    public ConfigurationException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
