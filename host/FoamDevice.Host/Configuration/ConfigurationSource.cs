namespace FoamDevice.Host;

/// <summary>Where a value of the configuration comes from; a later one wins over an earlier one.</summary>
public enum ConfigurationSource
{
    /// <summary>Nobody said anything.</summary>
    Default,

    /// <summary>The file <see cref="HostConfiguration.FileName"/> in the data folder.</summary>
    File,

    /// <summary>An environment variable.</summary>
    Environment,

    /// <summary>An option of the command.</summary>
    Option,
}
