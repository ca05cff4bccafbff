namespace FoamDevice.Host;

/// <summary>What a desk says of itself, where it meets other programs, and what it holds a machine against.</summary>
/// <param name="HostVersion">Version of the program, for records.</param>
/// <param name="Command">What the program does, as others read it that want the port: such as <c>foam serve</c>.</param>
/// <param name="RuntimeFolder">The folder where programs of one user meet; see <see cref="FoamDevice.Host.RuntimeFolder.Default"/>.</param>
public sealed record DeskSettings(string HostVersion, string Command, string RuntimeFolder)
{
    /// <summary>Limits of self-test and counters; null for the shipped ones, which are assumed and unverified.</summary>
    public ServiceLimits? Limits { get; init; }
}
