namespace FoamDevice.Host;

/// <summary>What sort of value a field of the configuration takes.</summary>
public enum ConfigurationKind
{
    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A run store: a file, or <c>postgres://</c>.</summary>
    Store,

    /// <summary>A run store on a server: <c>postgres://</c>.</summary>
    Server,

    /// <summary>Names, separated by commas.</summary>
    Names,

    /// <summary>One of a few words.</summary>
    Word,

    /// <summary>A line of text.</summary>
    Text,
}
