namespace FoamDevice.Host;

/// <summary>What is wrong with a port.</summary>
public enum PortTrouble
{
    /// <summary>There is no such port.</summary>
    Missing,

    /// <summary>Another program holds it.</summary>
    InUse,

    /// <summary>The user may not open it.</summary>
    NoPermission,

    /// <summary>It could not be opened, or failed while open: usually unplugged.</summary>
    Failed,
}
